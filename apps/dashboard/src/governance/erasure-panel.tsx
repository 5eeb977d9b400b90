import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ErasureGround, ErasureScope } from '../graphql/generated/graphql.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { ChoiceField } from '../ui/choice-field.js';
import { confirm } from '../ui/confirm.js';
import { focusFirstProblem } from '../ui/focus-first-problem.js';
import classes from '../ui/record-form.module.css';
import { SelectField } from '../ui/select-field.js';
import { SidePanel } from '../ui/side-panel.js';
import { useFirstField } from '../ui/use-first-field.js';
import { RequestErasureDocument } from './governance.documents.js';
import type { NamedPatient } from './patient-acts.js';
import { patientWords } from './patient-words.js';
import { SecondStep } from './second-step.js';
import { WordsField } from './words-field.js';

const text = messages.governance.erasure;
const SHORTEST_REASON = 3;
const scopes = Object.entries(text.scopes).map(([code, label]) => ({ code, label }));
const grounds = Object.entries(text.grounds).map(([code, label]) => ({ code, label }));

/** Requests that a patient be erased. */
export function ErasurePanel({ patient, onClose }: { patient: NamedPatient; onClose: () => void }) {
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <ErasureForm patient={patient} onClose={onClose} />
    </SidePanel>
  );
}

function ErasureForm({ patient, onClose }: { patient: NamedPatient; onClose: () => void }) {
  const { form, attach } = useFirstField();
  const [scope, setScope] = useState<ErasureScope | null>(null);
  const [ground, setGround] = useState<ErasureGround | null>(null);
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'FORM' | 'CHECKED' | 'SURE'>('FORM');
  const request = useRegistryMutation(RequestErasureDocument);
  const problems = {
    scope: scope === null ? text.scopeNeeded : null,
    ground: ground === null ? text.groundNeeded : null,
    reason: reason.trim().length < SHORTEST_REASON ? messages.governance.reasonNeeded(SHORTEST_REASON) : null,
  };
  const errorOf = (field: keyof typeof problems) => (step === 'CHECKED' ? problems[field] : null);

  const check = (event: FormEvent) => {
    event.preventDefault();
    const complete = Object.values(problems).every((problem) => problem === null);
    flushSync(() => setStep(complete ? 'SURE' : 'CHECKED'));
    if (!complete) focusFirstProblem(form.current);
  };
  const act = async () => {
    if (scope === null || ground === null) return;
    await request.mutateAsync({ input: { patientId: patient.id, scope, ground, reason } });
    confirm(text.saved, text.savedText);
    onClose();
  };

  if (step === 'SURE' && scope !== null) {
    return (
      <SecondStep
        title={text.sureTitle(patientWords({ pseudonym: patient.pseudonym, ...patient.identity }))}
        text={text.sure[scope]}
        act={text.act(patient.pseudonym)}
        grave
        busy={request.isPending}
        problem={request.error}
        onAct={() => void act().catch(() => undefined)}
        onBack={() => setStep('FORM')}
      />
    );
  }
  return (
    <form ref={attach} data-autofocus className={classes.form} noValidate onSubmit={check}>
      <p className={classes.note}>{text.note}</p>
      <ChoiceField
        label={text.scope}
        required
        vertical
        choices={scopes}
        value={scope}
        error={errorOf('scope')}
        onChange={(code) => setScope(code as ErasureScope | null)}
      />
      <SelectField
        label={text.ground}
        required
        none={text.noGround}
        choices={grounds}
        value={ground}
        error={errorOf('ground')}
        onChange={(code) => setGround(code as ErasureGround | null)}
      />
      <WordsField
        label={text.reason}
        required
        hint={text.reasonHint}
        value={reason}
        error={errorOf('reason')}
        onChange={setReason}
      />
      <Button type="submit">{text.goOn}</Button>
    </form>
  );
}
