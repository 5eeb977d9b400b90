import { Button } from '@mantine/core';
import type { Answers, InstrumentDefinition, Item } from '#libs/instruments/index';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { TrialFunction } from '../../graphql/generated/graphql.js';
import { formatNumber } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { NumericField } from '../../ui/numeric-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { checkTypedNumber } from '../../ui/typed-number.js';
import { ImprovementMark } from '../change-mark.js';
import { BodyGrid } from '../visit/body-grid.js';
import { typedNumber } from './bolus-record.js';
import type { ChosenHour } from './hour-strip.js';
import {
  answersOfResponse,
  liveTone,
  responseInput,
  VITALS,
  withGrades,
  type ResponseDraft,
  type Vital,
} from './response-draft.js';
import { RecordBolusResponseDocument } from './trial.documents.js';
import classes from './trial-page.module.css';
import { plain, type BolusRecord, type ResponseRecord } from './trial-record.js';

const text = messages.trial.response;
const penn = Object.entries(text.pennLevels).map(([code, label]) => ({ code, label, key: code }));
const functions = Object.entries(messages.trial.functions).map(([code, label]) => ({ code, label }));
/** As the registry holds them. */
const vitals: Readonly<Record<Vital, { label: string; unit: string; min: number; max: number }>> = {
  heartRate: { label: text.heartRate, unit: '/min', min: 20, max: 250 },
  systolicMmhg: { label: text.systolic, unit: 'mmHg', min: 40, max: 300 },
  diastolicMmhg: { label: text.diastolic, unit: 'mmHg', min: 20, max: 200 },
  respiratoryRate: { label: text.respiratoryRate, unit: '/min', min: 4, max: 80 },
  spo2Percent: { label: text.spo2, unit: '%', min: 40, max: 100 },
};

interface Props {
  bolus: BolusRecord;
  hour: ChosenHour;
  tone: { definition: InstrumentDefinition; grid: Item };
  timeZone: string;
  draft: ResponseDraft;
  onDraft: (draft: ResponseDraft) => void;
  onSaved: () => void;
}

/** One hour: grades on the body, spasms, function, vital signs; the hour before beside each grade. */
export function ResponseForm({ bolus, hour, tone, timeZone, draft, onDraft, onSaved }: Props) {
  const { definition, grid } = tone;
  const [typedHour, setTypedHour] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const record = useRegistryMutation(RecordBolusResponseDocument);
  const hours = hour === 'OTHER' ? typedNumber(typedHour) : hour;
  const refused = fieldOfRefusal(record.error, ['hours', ...VITALS] as const);
  const before = bolus.responses.find((response) => response.hours === 0);
  const earlier = bolus.responses
    .filter((response) => hours !== null && response.hours < hours && response.mas.length > 0)
    .at(-1);
  const live = liveTone(definition, hours === 0 || !before ? null : gradesOf(grid, before), draft.answers);
  const set = (part: Partial<ResponseDraft>) => {
    onDraft({ ...draft, ...part });
    record.reset();
  };
  const vitalProblem = (vital: Vital): string | null => {
    if (refused === vital) return record.error?.message ?? null;
    return checked ? checkTypedNumber(draft.vitals[vital] ?? '', { ...vitals[vital], step: 1 }) : null;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    const wrong = VITALS.some(
      (vital) => checkTypedNumber(draft.vitals[vital] ?? '', { ...vitals[vital], step: 1 }) !== null,
    );
    if (hours === null || wrong) return focusFirstProblem(form.current);
    await record.mutateAsync({ input: responseInput({ bolusId: bolus.id, hours }, draft) });
    confirm(text.saved, text.savedText(plain(hours)));
    onSaved();
  };
  const shownHour = hours === null ? '' : plain(hours);

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      {hour === 'OTHER' && (
        <NumericField
          label={text.hour}
          required
          min={0}
          max={96}
          step={0.1}
          unit="h"
          value={typedHour}
          error={
            checked && hours === null ? text.hourRequired : refused === 'hours' ? (record.error?.message ?? null) : null
          }
          onChange={(typed) => {
            setTypedHour(typed);
            record.reset();
          }}
        />
      )}
      <section aria-label={text.tone}>
        <div className={classes.toneHead}>
          <h3>{text.tone}</h3>
          <p className={classes.live} role="status">
            {text.live}{' '}
            {live.mean === null ? (
              <span className={classes.dimmed}>{text.liveNone}</span>
            ) : (
              <b>{formatNumber(live.mean, 2)}</b>
            )}{' '}
            <span className={classes.dimmed}>{text.liveOf(plain(live.answered), plain(live.expected || 6))}</span>
            {hours !== 0 && (
              <span className={classes.change}>
                {text.fall}{' '}
                {live.fall === null ? (
                  <span className={classes.dimmed}>{text.fallNone}</span>
                ) : (
                  <>
                    <ImprovementMark improvement={live.fall} decimals={2} />{' '}
                    <span className={classes.dimmed}>{messages.trial.hours.pairs(plain(live.pairs))}</span>
                  </>
                )}
              </span>
            )}
          </p>
        </div>
        {earlier && <p className={classes.hint}>{text.previous(plain(earlier.hours))}</p>}
        <BodyGrid
          definition={definition}
          item={grid}
          answers={draft.answers}
          previous={
            earlier
              ? {
                  heldOn: zonedTime(bolus.givenAt, timeZone).day,
                  rater: 'CLINICIAN',
                  ratedBy: null,
                  relation: null,
                  answers: gradesOf(grid, earlier),
                  scores: new Map(),
                }
              : null
          }
          comparable
          problems={NO_PROBLEMS}
          onAnswers={(changes) => {
            onDraft(withGrades(draft, changes));
            record.reset();
          }}
        />
      </section>
      <div className={classes.asked}>
        <ChoiceField
          label={text.penn}
          vertical
          choices={penn}
          value={draft.psfsFrequency}
          onChange={(code) => set({ psfsFrequency: code })}
        />
        {hours !== 0 && (
          <ChoiceField
            label={text.function}
            choices={functions}
            value={draft.function}
            hint={text.functionHint}
            onChange={(code) => set({ function: code as TrialFunction | null })}
          />
        )}
      </div>
      <fieldset className={classes.vitals}>
        <legend>{text.vitals}</legend>
        {VITALS.map((vital) => (
          <NumericField
            key={vital}
            label={vitals[vital].label}
            min={vitals[vital].min}
            max={vitals[vital].max}
            step={1}
            unit={vitals[vital].unit}
            value={draft.vitals[vital] ?? ''}
            error={vitalProblem(vital)}
            onChange={(typed) => set({ vitals: { ...draft.vitals, [vital]: typed } })}
          />
        ))}
      </fieldset>
      {record.error && refused === null && (
        <ProblemNotice problem={record.error} title={text.failed} uncertain={text.uncertain} />
      )}
      <Button type="submit" className={classes.save} loading={record.isPending}>
        {text.save(shownHour)}
      </Button>
    </form>
  );
}

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

const gradesOf = (grid: Item, response: Pick<ResponseRecord, 'mas'>): Answers => answersOfResponse(grid, response);
