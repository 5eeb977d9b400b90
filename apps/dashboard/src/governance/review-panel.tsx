import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { BreakGlassUsesQuery, GlassVerdict } from '../graphql/generated/graphql.js';
import { formatInstant } from '../formats/format-date.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { ChoiceField } from '../ui/choice-field.js';
import { confirm } from '../ui/confirm.js';
import { focusFirstProblem } from '../ui/focus-first-problem.js';
import classes from '../ui/record-form.module.css';
import { SidePanel } from '../ui/side-panel.js';
import { useFirstField } from '../ui/use-first-field.js';
import { FactsList } from './facts-list.js';
import { ReviewBreakGlassDocument } from './governance.documents.js';
import { SecondStep } from './second-step.js';
import { WordsField } from './words-field.js';

const text = messages.governance.requests.glass;
const verdicts = Object.entries(text.verdicts).map(([code, label]) => ({ code, label }));

type Use = BreakGlassUsesQuery['breakGlassUses'][number];

/** Judges an emergency access of somebody else, once. */
export function ReviewPanel({ use, onClose }: { use: Use; onClose: () => void }) {
  return (
    <SidePanel title={text.reviewTitle} opened onClose={onClose}>
      <ReviewForm use={use} onClose={onClose} />
    </SidePanel>
  );
}

function ReviewForm({ use, onClose }: { use: Use; onClose: () => void }) {
  const { form, attach } = useFirstField();
  const [verdict, setVerdict] = useState<GlassVerdict | null>(null);
  const [note, setNote] = useState('');
  const [step, setStep] = useState<'FORM' | 'CHECKED' | 'SURE'>('FORM');
  const review = useRegistryMutation(ReviewBreakGlassDocument);
  const problems = {
    verdict: verdict === null ? text.verdictNeeded : null,
    note: verdict === 'NOT_JUSTIFIED' && note.trim().length < 3 ? text.noteNeeded : null,
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    const complete = problems.verdict === null && problems.note === null;
    flushSync(() => setStep(complete ? 'SURE' : 'CHECKED'));
    if (!complete) focusFirstProblem(form.current);
  };
  const act = async () => {
    if (verdict === null) return;
    await review.mutateAsync({ input: { id: use.id, verdict, note: note.trim() || null } });
    confirm(text.saved, text.verdicts[verdict]);
    onClose();
  };

  return (
    <div className={classes.form}>
      <FactsList
        facts={[
          [text.facts.who, `${use.openedBy}, ${use.fromCentre.name}`],
          [text.facts.when, formatInstant(use.openedAt)],
          [text.facts.left, formatInstant(use.closedAt ?? use.until)],
          [text.facts.patient, use.pseudonym],
          [text.facts.reason, use.reason],
        ]}
      />
      {step === 'SURE' && verdict !== null ? (
        <SecondStep
          title={text.sureTitle(use.openedBy, text.verdicts[verdict])}
          text={text.sure}
          act={text.act}
          busy={review.isPending}
          problem={review.error}
          onAct={() => void act().catch(() => undefined)}
          onBack={() => setStep('FORM')}
        />
      ) : (
        <form ref={attach} data-autofocus className={classes.form} noValidate onSubmit={check}>
          <p className={classes.note}>{text.reviewNote}</p>
          <ChoiceField
            label={text.verdict}
            required
            choices={verdicts}
            value={verdict}
            error={step === 'CHECKED' ? problems.verdict : null}
            onChange={(code) => setVerdict(code as GlassVerdict | null)}
          />
          <WordsField
            label={text.note}
            hint={text.noteHint}
            value={note}
            error={step === 'CHECKED' ? problems.note : null}
            onChange={setNote}
          />
          <Button type="submit">{text.goOn}</Button>
        </form>
      )}
    </div>
  );
}
