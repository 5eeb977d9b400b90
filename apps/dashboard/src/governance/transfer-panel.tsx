import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { confirm } from '../ui/confirm.js';
import { focusFirstProblem } from '../ui/focus-first-problem.js';
import classes from '../ui/record-form.module.css';
import { SelectField } from '../ui/select-field.js';
import { SidePanel } from '../ui/side-panel.js';
import { useFirstField } from '../ui/use-first-field.js';
import { OfferTransferDocument, OtherCentresDocument } from './governance.documents.js';
import type { NamedPatient } from './patient-acts.js';
import { patientWords } from './patient-words.js';
import { SecondStep } from './second-step.js';
import { WordsField } from './words-field.js';

const text = messages.governance.transfer;
const SHORTEST_REASON = 3;

/** Offers a patient to another centre. */
export function TransferPanel({ patient, onClose }: { patient: NamedPatient; onClose: () => void }) {
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <TransferForm patient={patient} onClose={onClose} />
    </SidePanel>
  );
}

function TransferForm({ patient, onClose }: { patient: NamedPatient; onClose: () => void }) {
  const { viewer } = useSignedIn();
  const { form, attach } = useFirstField();
  const centres = useRegistryQuery(OtherCentresDocument, {}).data?.centres ?? [];
  const others = centres.filter(({ code }) => code !== viewer.centre?.code);
  const [toCentreCode, setCentre] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'FORM' | 'CHECKED' | 'SURE'>('FORM');
  const offer = useRegistryMutation(OfferTransferDocument);
  const problems = {
    centre: toCentreCode === null ? text.centreNeeded : null,
    reason: reason.trim().length < SHORTEST_REASON ? messages.governance.reasonNeeded(SHORTEST_REASON) : null,
  };
  const centreName = others.find(({ code }) => code === toCentreCode)?.name ?? '';

  const check = (event: FormEvent) => {
    event.preventDefault();
    const complete = problems.centre === null && problems.reason === null;
    flushSync(() => setStep(complete ? 'SURE' : 'CHECKED'));
    if (!complete) focusFirstProblem(form.current);
  };
  const act = async () => {
    await offer.mutateAsync({ input: { patientId: patient.id, toCentreCode: toCentreCode ?? '', reason } });
    confirm(text.saved, text.savedText(patient.pseudonym, centreName));
    onClose();
  };

  if (step === 'SURE') {
    return (
      <SecondStep
        title={text.sureTitle(patientWords({ pseudonym: patient.pseudonym, ...patient.identity }), centreName)}
        text={text.sure}
        act={text.act(patient.pseudonym)}
        busy={offer.isPending}
        problem={offer.error}
        onAct={() => void act().catch(() => undefined)}
        onBack={() => setStep('FORM')}
      />
    );
  }
  return (
    <form ref={attach} data-autofocus className={classes.form} noValidate onSubmit={check}>
      <p className={classes.note}>{text.note}</p>
      <SelectField
        label={text.centre}
        required
        none={text.noCentre}
        choices={others.map(({ code, name }) => ({ code, label: name }))}
        value={toCentreCode}
        error={step === 'CHECKED' ? problems.centre : null}
        onChange={setCentre}
      />
      <WordsField
        label={text.reason}
        required
        hint={text.reasonHint}
        value={reason}
        error={step === 'CHECKED' ? problems.reason : null}
        onChange={setReason}
      />
      <Button type="submit">{text.goOn}</Button>
    </form>
  );
}
