import { useState } from 'react';
import type { TransfersQuery } from '../graphql/generated/graphql.js';
import { formatDate } from '../formats/format-date.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { confirm } from '../ui/confirm.js';
import { fieldOfRefusal } from '../ui/field-of-refusal.js';
import classes from '../ui/record-form.module.css';
import { SidePanel } from '../ui/side-panel.js';
import { Decision } from './decision.js';
import { FactsList } from './facts-list.js';
import { AcceptTransferDocument, DeclineTransferDocument, WithdrawTransferDocument } from './governance.documents.js';
import { patientWords } from './patient-words.js';
import { SecondStep } from './second-step.js';

const text = messages.governance.requests.transfers;

type Transfer = TransfersQuery['transfers'][number];

interface Props {
  transfer: Transfer;
  onClose: () => void;
}

/** The answer to an offer, or its withdrawal by the centre that made it. */
export function OpenTransferPanel({ transfer, onClose }: Props) {
  const pseudonym = transfer.patient?.pseudonym ?? '';
  return (
    <SidePanel
      title={transfer.outgoing ? text.withdrawTitle(pseudonym) : text.answerTitle(pseudonym)}
      opened
      onClose={onClose}
    >
      {transfer.outgoing ? (
        <Withdrawal transfer={transfer} onClose={onClose} />
      ) : (
        <AnswerForm transfer={transfer} onClose={onClose} />
      )}
    </SidePanel>
  );
}

function Withdrawal({ transfer, onClose }: Props) {
  const withdraw = useRegistryMutation(WithdrawTransferDocument);
  const pseudonym = transfer.patient?.pseudonym ?? '';
  const act = async () => {
    await withdraw.mutateAsync({ id: transfer.id });
    confirm(text.withdrawn, pseudonym);
    onClose();
  };
  return (
    <div className={classes.form}>
      <SecondStep
        title={text.withdrawTitle(pseudonym)}
        text={text.withdrawText(transfer.toCentre.name)}
        act={text.withdrawOf(pseudonym)}
        busy={withdraw.isPending}
        problem={withdraw.error}
        onAct={() => void act().catch(() => undefined)}
        onBack={onClose}
      />
    </div>
  );
}

function AnswerForm({ transfer, onClose }: Props) {
  const { id, patient, fromCentre, offeredBy, reason } = transfer;
  const [pseudonym, setPseudonym] = useState(patient?.pseudonym ?? '');
  const [hospitalNumber, setHospitalNumber] = useState('');
  const [note, setNote] = useState('');
  const accept = useRegistryMutation(AcceptTransferDocument);
  const decline = useRegistryMutation(DeclineTransferDocument);
  const refused = fieldOfRefusal(accept.error, ['pseudonym', 'hospitalNumber'] as const);
  const who = patientWords({
    pseudonym: patient?.pseudonym ?? '',
    familyName: patient?.familyName,
    givenName: patient?.givenName,
  });
  const done = (title: string) => {
    confirm(title, who);
    onClose();
  };
  const take = async () => {
    await accept.mutateAsync({
      input: { id, pseudonym: pseudonym.trim() || null, hospitalNumber: hospitalNumber.trim() || null },
    });
    done(text.accepted);
  };
  const leave = async () => {
    await decline.mutateAsync({ id, note: note.trim() || null });
    done(text.declined);
  };

  return (
    <div className={classes.form}>
      <p className={classes.note}>{text.answerNote(fromCentre.name, offeredBy)}</p>
      <FactsList
        facts={[
          [
            text.facts.name,
            patient?.familyName == null
              ? null
              : messages.governance.fullName(patient.givenName ?? '', patient.familyName),
          ],
          [
            text.facts.birth,
            patient?.birthDate == null ? (patient ? String(patient.birthYear) : null) : formatDate(patient.birthDate),
          ],
          [text.facts.sex, patient?.sex == null ? null : messages.sexes[patient.sex]],
          [text.facts.reason, reason],
        ]}
      />
      <Decision
        fields={[
          {
            label: text.pseudonym,
            hint: text.pseudonymHint,
            value: pseudonym,
            error: refused === 'pseudonym' ? (accept.error?.message ?? null) : null,
            onChange: (typed) => {
              setPseudonym(typed.toUpperCase());
              accept.reset();
            },
          },
          {
            label: text.hospitalNumber,
            hint: text.hospitalNumberHint,
            value: hospitalNumber,
            error: refused === 'hospitalNumber' ? (accept.error?.message ?? null) : null,
            onChange: (typed) => {
              setHospitalNumber(typed);
              accept.reset();
            },
          },
        ]}
        noteForNo={{ label: text.declineNote, hint: text.declineHint, value: note, long: true, onChange: setNote }}
        yes={{
          label: text.accept,
          title: text.acceptTitle(who),
          text: text.acceptText(fromCentre.name),
          act: text.acceptAct(patient?.pseudonym ?? ''),
          busy: accept.isPending,
          problem: accept.error,
          onAct: () => void take().catch(() => undefined),
        }}
        no={{
          label: text.decline,
          title: text.declineTitle(who),
          text: text.declineText(fromCentre.name),
          act: text.declineAct(patient?.pseudonym ?? ''),
          busy: decline.isPending,
          problem: decline.error,
          onAct: () => void leave().catch(() => undefined),
        }}
      />
    </div>
  );
}
