import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useQueryClient } from '@tanstack/react-query';
import type { PatientVisitsQuery, SignatureMeaning, VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { SecondStep } from '../../governance/second-step.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { Answers, AssessmentScores } from '../patient/assessment-values.js';
import { spokenAnswers } from '../patient/visit-answers.js';
import { signable } from './possible-acts.js';
import { SignAssessmentsDocument } from './signing.documents.js';
import classes from './signing.module.css';
import { isStale, StaleNotice } from './stale-notice.js';

const text = messages.signing.sign;
const meanings = Object.entries(text.meanings).map(([code, label]) => ({ code, label }));

type Patient = PatientVisitsQuery['patient'];

interface Props {
  patient: Patient;
  visit: Patient['encounters'][number];
  words: VisitAnswersQuery;
  onSigned: (count: number) => void;
  onAgain: () => void;
  onClose: () => void;
}

/** What is signed with its values, what the signature says, and the name under it; then the deliberate second step. */
export function SignForm({ patient, visit, words, onSigned, onAgain, onClose }: Props) {
  const { viewer } = useSignedIn();
  const client = useQueryClient();
  const { form, attach } = useFirstField();
  const offered = signable(visit.assessments, viewer.name);
  const unsigned = offered.filter(({ status }) => status === 'COMPLETED');
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(unsigned.length > 0 ? offered.filter((one) => !unsigned.includes(one)).map(({ id }) => id) : []),
  );
  const [meaning, setMeaning] = useState<SignatureMeaning | null>(
    visit.recordedBy === viewer.name && unsigned.length > 0 ? 'AUTHORED' : null,
  );
  const [checked, setChecked] = useState(false);
  const [sure, setSure] = useState(false);
  const sign = useRegistryMutation(SignAssessmentsDocument);
  const chosen = offered.filter(({ id }) => !left.has(id));

  const review = (event: FormEvent) => {
    event.preventDefault();
    const ready = chosen.length > 0 && meaning !== null;
    flushSync(() => {
      setChecked(true);
      setSure(ready);
    });
    if (!ready) focusFirstProblem(form.current);
  };
  const perform = async () => {
    if (meaning === null) return;
    const assessments = chosen.map(({ id, version }) => ({ assessmentId: id, expectedVersion: version }));
    await sign.mutateAsync({ input: { encounterId: visit.id, assessments, meaning } });
    onSigned(chosen.length);
  };

  if (isStale(sign.error)) {
    const again = () => void client.refetchQueries({ queryKey: ['registry'], type: 'active' }).then(onAgain);
    return <StaleNotice problem={sign.error} onAgain={again} />;
  }
  if (sure && meaning !== null) {
    return (
      <SecondStep
        title={text.sureTitle(chosen.length)}
        text={text.sure(viewer.name, text.meanings[meaning])}
        act={text.perform(chosen.length)}
        busy={sign.isPending}
        problem={sign.error}
        onAct={() => void perform().catch(() => undefined)}
        onBack={() => {
          sign.reset();
          setSure(false);
        }}
      >
        <ul className={classes.chosen}>
          {chosen.map(({ id, title, version }) => (
            <li key={id}>
              {title}, {messages.clinic.visitDetail.version(version).toLowerCase()}
            </li>
          ))}
        </ul>
      </SecondStep>
    );
  }
  const stored = words.patient.encounters.find(({ id }) => id === visit.id)?.assessments ?? [];
  return (
    <form ref={attach} data-autofocus className={classes.form} noValidate onSubmit={review}>
      <p className={classes.note}>{text.note}</p>
      <ul className={classes.list}>
        {offered.map((assessment) => {
          const { id, title, rater, version, instrumentCode, instrumentVersion, recording } = assessment;
          const definition = words.instruments.find(
            (one) => one.code === instrumentCode && one.version === instrumentVersion,
          );
          return (
            <li key={id}>
              <label className={classes.choice}>
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  aria-invalid={(checked && chosen.length === 0) || undefined}
                  onChange={() => setLeft((before) => toggled(before, id))}
                />
                <strong>{title}</strong>
              </label>
              <p className={classes.note}>{text.by(messages.clinic.raters[rater], version)}</p>
              <AssessmentScores patient={patient} visit={visit} assessment={assessment} />
              {recording === 'ITEMS' && (
                <Answers answers={spokenAnswers(definition, stored.find((one) => one.id === id)?.answers ?? [])} />
              )}
            </li>
          );
        })}
      </ul>
      {checked && chosen.length === 0 && (
        <p className={classes.problem} role="alert">
          {text.noneChosen}
        </p>
      )}
      <ChoiceField
        label={text.meaning}
        required
        vertical
        choices={meanings}
        value={meaning}
        error={checked && meaning === null ? text.meaningNeeded : null}
        onChange={(code) => setMeaning(code as SignatureMeaning | null)}
      />
      <div className={classes.acts}>
        <Button type="submit">{text.goOn}</Button>
        <Button variant="default" onClick={onClose}>
          {messages.governance.back}
        </Button>
      </div>
    </form>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]);
}
