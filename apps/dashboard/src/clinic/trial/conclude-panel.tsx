import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { TrialConclusion, TrialCriterion, TrialDecider } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SelectField } from '../../ui/select-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { useReasons } from '../../ui/use-reasons.js';
import { asksForLoss, conclusionGiven, isJudged, type TypedConclusion } from './conclusion.js';
import { ConcludeTrialDocument } from './trial.documents.js';
import type { TrialRecord } from './trial-record.js';

const text = messages.trial.conclude;
const list = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const conclusions = list(messages.trial.conclusions);
const criteria = list(messages.trial.criteria);
const deciders = list(messages.trial.deciders);
const FIELDS = ['concludedOn', 'conclusion', 'criterion', 'criterionMet', 'decidedBy', 'note'] as const;

interface Props {
  trial: TrialRecord;
  timeZone: string;
  onClose: () => void;
}

/** What the trial showed. The numbers propose whether a criterion is met, and say from which; the clinician decides. */
export function ConcludePanel({ trial, timeZone, onClose }: Props) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const [typed, setTyped] = useState<TypedConclusion>({
    concludedOn: today,
    conclusion: null,
    criterion: trial.criterion ?? 'MEAN_LOWER_LIMB_FALL_1',
    criterionMet: null,
    lost: null,
    decidedBy: null,
    note: trial.note ?? '',
  });
  const [checked, setChecked] = useState(false);
  const conclude = useRegistryMutation(ConcludeTrialDocument);
  const reasons = useReasons([], conclude.error);
  const unusual = (conclude.error?.findings.length ?? 0) > 0;
  const refused = unusual ? null : fieldOfRefusal(conclude.error, FIELDS);
  const refusalAt = (field: (typeof FIELDS)[number]) => (field === refused ? (conclude.error?.message ?? null) : null);
  const set = (part: Partial<TypedConclusion>) => {
    setTyped((before) => ({ ...before, ...part }));
    conclude.reset();
  };
  const functionLost = trial.boluses.some(({ effect }) => effect.functionLost);
  const asksLoss = asksForLoss(typed, functionLost);
  const judged = isJudged(typed.conclusion);
  const proposal = trial.proposals.find(({ criterion }) => criterion === typed.criterion);
  const last = trial.boluses.at(-1);
  const earliest = last ? zonedTime(last.givenAt, timeZone).day : trial.startedOn;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    const given = conclusionGiven(typed, functionLost);
    if (given === null || !reasons.complete) return focusFirstProblem(form.current);
    await conclude.mutateAsync({
      input: { ...given, trialId: trial.id, expectedVersion: trial.version, reasons: reasons.given },
    });
    confirm(text.saved, text.facts(messages.trial.conclusions[given.conclusion], formatDate(given.concludedOn)));
    onClose();
  };

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
      >
        <ChoiceField
          label={text.conclusion}
          required
          vertical
          choices={conclusions}
          value={typed.conclusion}
          error={checked && typed.conclusion === null ? text.conclusionRequired : refusalAt('conclusion')}
          unusual={reasons.at('conclusion')}
          onChange={(code) => set({ conclusion: code as TrialConclusion | null, lost: null })}
        />
        {asksLoss && (
          <ChoiceField
            label={text.lost}
            required
            vertical
            choices={[
              { code: 'YES', label: text.lostYes },
              { code: 'NO', label: text.lostNo },
            ]}
            value={typed.lost}
            error={checked && typed.lost === null ? text.lostRequired : null}
            onChange={(code) => set({ lost: code as TypedConclusion['lost'] })}
          />
        )}
        {judged && (
          <>
            <SelectField
              label={text.criterion}
              required
              none={text.criterionRequired}
              choices={criteria}
              value={typed.criterion}
              hint={proposal && messages.trial.source(proposal.source)}
              error={checked && typed.criterion === null ? text.criterionRequired : refusalAt('criterion')}
              onChange={(code) => set({ criterion: code as TrialCriterion | null, criterionMet: null })}
            />
            <ChoiceField
              label={text.met}
              required
              choices={[
                { code: 'YES', label: text.yes },
                { code: 'NO', label: text.no },
              ]}
              value={typed.criterionMet === null ? null : typed.criterionMet ? 'YES' : 'NO'}
              hint={
                <>
                  {proposal && (
                    <>
                      <strong>
                        {text.proposals[proposal.met === null ? 'open' : proposal.met ? 'met' : 'notMet']}
                      </strong>{' '}
                      {proposal.basis}{' '}
                    </>
                  )}
                  {text.metHint}
                </>
              }
              error={checked && typed.criterionMet === null ? text.metRequired : refusalAt('criterionMet')}
              onChange={(code) => set({ criterionMet: code === null ? null : code === 'YES' })}
            />
          </>
        )}
        <DateField
          label={text.concludedOn}
          required
          today={today}
          earliest={earliest}
          latest={today}
          value={typed.concludedOn}
          error={checked && typed.concludedOn === null ? messages.fields.dateRequired : refusalAt('concludedOn')}
          onChange={(concludedOn) => set({ concludedOn })}
        />
        <SelectField
          label={text.decidedBy}
          none={messages.conflict.blank}
          choices={deciders}
          value={typed.decidedBy}
          error={refusalAt('decidedBy')}
          onChange={(code) => set({ decidedBy: code as TrialDecider | null })}
        />
        <TextField
          label={text.remark}
          value={typed.note}
          error={refusalAt('note')}
          onChange={(note) => set({ note })}
        />
        {conclude.error && refused === null && !unusual && (
          <ProblemNotice problem={conclude.error} title={text.failed} uncertain={text.uncertain} />
        )}
        <Button type="submit" loading={conclude.isPending}>
          {text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
