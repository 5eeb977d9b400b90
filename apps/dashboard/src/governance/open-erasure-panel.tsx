import { useState } from 'react';
import type { ErasuresQuery } from '../graphql/generated/graphql.js';
import { formatInstant } from '../formats/format-date.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { confirm } from '../ui/confirm.js';
import classes from '../ui/record-form.module.css';
import { SidePanel } from '../ui/side-panel.js';
import { Decision } from './decision.js';
import { FactsList } from './facts-list.js';
import { ApproveErasureDocument, DeclineErasureDocument, WithdrawErasureDocument } from './governance.documents.js';
import { SecondStep } from './second-step.js';

const text = messages.governance.requests.erasures;

type Erasure = ErasuresQuery['erasures'][number];

interface Props {
  erasure: Erasure;
  onClose: () => void;
}

/** The decision of the registry office, or the withdrawal by the centre that asked. */
export function OpenErasurePanel({ erasure, onClose }: Props) {
  const title = erasure.mayDecide ? text.decideTitle(erasure.centre.name) : text.withdrawTitle(erasure.pseudonym ?? '');
  return (
    <SidePanel title={title} opened onClose={onClose}>
      <div className={classes.form}>
        <FactsList
          facts={[
            [text.facts.what, messages.governance.erasure.scopes[erasure.scope]],
            [text.facts.ground, messages.governance.erasure.grounds[erasure.ground]],
            [text.facts.reason, erasure.reason],
            [text.facts.by, messages.governance.byAt(erasure.requestedBy, formatInstant(erasure.requestedAt))],
            [text.facts.record, erasure.pseudonym ?? erasure.patientId],
          ]}
        />
        {erasure.mayDecide ? (
          <DecisionForm erasure={erasure} onClose={onClose} />
        ) : (
          <Withdrawal erasure={erasure} onClose={onClose} />
        )}
      </div>
    </SidePanel>
  );
}

function Withdrawal({ erasure, onClose }: Props) {
  const withdraw = useRegistryMutation(WithdrawErasureDocument);
  const act = async () => {
    await withdraw.mutateAsync({ id: erasure.id });
    confirm(text.withdrawn, erasure.pseudonym ?? '');
    onClose();
  };
  return (
    <SecondStep
      title={text.withdrawTitle(erasure.pseudonym ?? '')}
      text={text.withdrawText}
      act={text.withdraw}
      busy={withdraw.isPending}
      problem={withdraw.error}
      onAct={() => void act().catch(() => undefined)}
      onBack={onClose}
    />
  );
}

function DecisionForm({ erasure: { id, centre, patientId, pseudonym }, onClose }: Props) {
  const [note, setNote] = useState('');
  const approve = useRegistryMutation(ApproveErasureDocument);
  const decline = useRegistryMutation(DeclineErasureDocument);
  // The office does not know pseudonyms; the end of the number tells records apart.
  const record = pseudonym ?? patientId.slice(-8);
  const done = (title: string) => {
    confirm(title, centre.name);
    onClose();
  };
  const erase = async () => {
    await approve.mutateAsync({ id });
    done(text.approved);
  };
  const leave = async () => {
    await decline.mutateAsync({ id, note: note.trim() || null });
    done(text.declined);
  };
  return (
    <Decision
      fields={[]}
      noteForNo={{ label: text.declineNote, hint: text.declineHint, value: note, long: true, onChange: setNote }}
      yes={{
        label: text.approve,
        title: text.approveTitle(record),
        text: text.approveText,
        act: text.approveAct,
        grave: true,
        busy: approve.isPending,
        problem: approve.error,
        onAct: () => void erase().catch(() => undefined),
      }}
      no={{
        label: text.decline,
        title: text.declineTitle(centre.name),
        text: text.declineText,
        act: text.declineAct,
        busy: decline.isPending,
        problem: decline.error,
        onAct: () => void leave().catch(() => undefined),
      }}
    />
  );
}
