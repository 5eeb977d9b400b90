import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  afterRefill,
  changeOf,
  checkRefill,
  computedResidualMl,
  discrepancyOf,
  drugProducts,
  pumpAt,
  withLaterDoses,
  type Finding,
} from '#libs/therapy/index';
import { formatNumber } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import type { Attestation, GapAnswer } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { goOnAtEnter } from '../../ui/go-on.js';
import { MomentField } from '../../ui/moment-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { PartialDateField } from '../../ui/partial-date-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { ConcentrationField } from './concentration-field.js';
import { doseContextOf, type DoseFormData } from './dose-context-of.js';
import { DoseOutlook, forbidsOutlook } from './dose-outlook.js';
import { RecordRefillDocument } from './dosing.documents.js';
import classes from './dosing-form.module.css';
import { ProgrammeFields } from './programme-fields.js';
import { askedOnce, draftOfRefill, inputOfRefill, reasonsOfGap, refillOf, type TypedRefill } from './refill-typed.js';
import { sayWhatFollows } from './say-what-follows.js';
import { isToMend, useDosingCheck } from './use-dosing-check.js';

const text = messages.dosing;
const products = drugProducts.filter(({ use }) => use === 'PUMP');
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const ml = { min: null, max: null, step: null, unit: 'mL' };

interface Props {
  form: DoseFormData;
  onDone: () => void;
}

/** Two minutes at the bedside: what came out, what went in, and what the programmer shows. */
export function RefillForm({ form, onDone }: Props) {
  const { today } = useSignedIn().registry;
  const { form: element, attach } = useFirstField();
  const [typed, setTyped] = useState<TypedRefill>(() => refillOf(form));
  const save = useRegistryMutation(RecordRefillDocument);
  const context = doseContextOf(form);
  const check = useDosingCheck(
    typed,
    (settled) => {
      const draft = draftOfRefill(settled);
      return draft === null ? [] : askedOnce(settled, checkRefill(context, draft));
    },
    save.error,
  );
  const set = (part: Partial<TypedRefill>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (save.isError) save.reset();
  };
  const draft = draftOfRefill(typed);
  const expectedMl = draft && computedResidualMl(context, draft.at);
  const pump = draft && pumpAt(context, draft.at);
  const { lastRefill: last, lastProgramming } = form;
  const before = last && { heldOn: zonedTime(last.refilledAt, form.timeZone).day };
  const inMl = (value: number | null | undefined) =>
    before && value != null ? { value: `${formatNumber(value, 1)} mL`, ...before } : null;
  const after = draft && afterRefill(context, draft);
  const asks = (field: string) => check.at(field).error !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => check.tryToSave());
    const input = inputOfRefill(form.patient.id, typed, form);
    const doseMissing =
      draft?.programming != null && changeUnknown(draft.programming.dailyDoseUg, draft.programming.steps);
    const foundNow = draft === null ? [] : checkRefill(context, draft);
    const wrong = draft === null || doseMissing || foundNow.some(isToMend);
    if (input === null || wrong || !check.isExplained()) return focusFirstProblem(element.current);
    await save.mutateAsync({
      input: { ...input, reasons: [...check.reasons.given, ...reasonsOfGap(typed, foundNow)] },
    });
    onDone();
    await sayWhatFollows('refill', form.patient.id, input.attestation === 'EVENTS');
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      {...check.watching}
      onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(element.current)))}
    >
      {form.problem !== null && <p className={classes.problem}>{form.problem}</p>}
      <fieldset className={classes.group}>
        <legend>{text.groups.residual}</legend>
        <div className={classes.whole}>
          <MomentField
            label={text.fields.refilledAt}
            required
            timeZone={form.timeZone}
            today={today}
            latest={today}
            value={typed.refilledAt}
            {...check.at('refilledAt', typed.refilledAt === null && text.required.when)}
            onChange={(refilledAt) => set({ refilledAt })}
          />
        </div>
        {(typed.gapAnswer !== null || asks('gapAnswer') || check.errors.some(isLongGap)) && (
          <div className={classes.whole}>
            <ChoiceField
              label={text.fields.gapAnswer}
              required
              choices={choicesOf(text.gapAnswers)}
              value={typed.gapAnswer}
              {...check.at('gapAnswer')}
              onChange={(answer) => set({ gapAnswer: answer as GapAnswer | null })}
            />
          </div>
        )}
        <NumericField
          label={text.fields.expectedResidualMl}
          {...ml}
          hint={expectedMl === null ? undefined : text.hints.expected(formatNumber(expectedMl, 1))}
          value={typed.expected}
          {...check.at('expectedResidualMl')}
          onChange={(expected) => set({ expected })}
        />
        <NumericField
          label={text.fields.measuredResidualMl}
          {...ml}
          hint={text.hints.measured}
          previous={inMl(last?.measuredResidualMl)}
          value={typed.measured}
          {...check.at('measuredResidualMl')}
          onChange={(measured) => set({ measured })}
        />
        {(typed.review !== '' || asks('discrepancyReview')) && (
          <div className={classes.whole} ref={focusIn}>
            <TextField
              label={text.fields.discrepancyReview}
              required
              hint={text.hints.review}
              value={typed.review}
              {...check.at('discrepancyReview')}
              onChange={(review) => set({ review })}
            />
          </div>
        )}
        {(typed.emptyGrade !== null || asks('emptyGrade')) && (
          <div className={classes.whole}>
            <ChoiceField
              label={text.fields.emptyGrade}
              required
              choices={choicesOf(text.grades)}
              value={typed.emptyGrade}
              {...check.at('emptyGrade')}
              onChange={(emptyGrade) => set({ emptyGrade })}
            />
          </div>
        )}
      </fieldset>

      <fieldset className={classes.group}>
        <legend>{text.groups.filling}</legend>
        <NumericField
          label={text.fields.filledMl}
          required
          {...ml}
          hint={
            pump?.constants?.reservoirMl == null
              ? undefined
              : text.hints.filled(formatNumber(pump.constants.reservoirMl))
          }
          previous={inMl(last?.filledMl)}
          value={typed.filled}
          {...check.at('filledMl', draft?.filledMl == null && text.required.filled)}
          onChange={(filled) => set({ filled })}
        />
        <ConcentrationField
          required
          value={typed.concentration}
          previous={before && last ? { value: `${formatNumber(last.concentrationUgPerMl)} µg/mL`, ...before } : null}
          {...check.at('concentrationUgPerMl', draft?.concentrationUgPerMl == null && text.required.concentration)}
          onChange={(concentration) => set({ concentration })}
        />
        <SelectField
          label={text.fields.drugProduct}
          none={text.none.product}
          choices={products}
          value={typed.drugProduct}
          onChange={(drugProduct) => set({ drugProduct })}
        />
        <TextField label={text.fields.lot} hint={text.hints.lot} value={typed.lot} onChange={(lot) => set({ lot })} />
        <PartialDateField
          label={text.fields.drugExpiresOn}
          hint={text.hints.expires}
          today={today}
          mayBeFuture
          value={typed.drugExpiresOn}
          {...check.at('drugExpiresOn')}
          onChange={(drugExpiresOn) => set({ drugExpiresOn })}
        />
        <NumericField
          label={text.fields.attempts}
          min={1}
          max={20}
          step={1}
          unit={null}
          value={typed.attempts}
          onChange={(attempts) => set({ attempts })}
        />
        <ChoiceField
          label={text.fields.imagingGuided}
          choices={[
            { code: 'YES', label: text.yes },
            { code: 'NO', label: text.no },
          ]}
          value={typed.imagingGuided}
          onChange={(code) => set({ imagingGuided: code as TypedRefill['imagingGuided'] })}
        />
      </fieldset>

      <fieldset className={classes.group}>
        <legend>{text.groups.programme}</legend>
        <div className={classes.whole}>
          <Checkbox
            label={text.programmeAsWell}
            description={
              typed.programmed
                ? undefined
                : lastProgramming === null
                  ? text.noDose
                  : text.programmeGoesOn(`${formatNumber(lastProgramming.dailyDoseUg, 1)} µg/day`)
            }
            checked={typed.programmed}
            onChange={(event) => set({ programmed: event.currentTarget.checked })}
            onKeyDown={goOnAtEnter}
          />
        </div>
        {typed.programmed && (
          <ProgrammeFields
            form={form}
            programme={typed.programme}
            check={check}
            today={today}
            onChange={(part) => set({ programme: { ...typed.programme, ...part } })}
          />
        )}
      </fieldset>

      <DoseOutlook
        after={after && withLaterDoses(context, after, draft.at)}
        refused={draft !== null && forbidsOutlook(checkRefill(context, draft))}
        programmerAlarmOn={typed.alarmOn}
        residual={{ expectedMl, discrepancy: draft && discrepancyOf(context, draft) }}
        changePercent={draft?.programming ? changeOf(context, draft.programming) : null}
      />

      <fieldset className={classes.group}>
        <legend>{text.groups.after}</legend>
        <DateField
          label={text.fields.alarmOn}
          hint={text.hints.alarm}
          today={today}
          value={typed.alarmOn}
          {...check.at('alarmOn')}
          onChange={(alarmOn) => set({ alarmOn })}
        />
        <DateField
          label={text.fields.nextAppointmentOn}
          today={today}
          value={typed.nextAppointmentOn}
          {...check.at('nextAppointmentOn')}
          onChange={(nextAppointmentOn) => set({ nextAppointmentOn })}
        />
        <div className={classes.whole}>
          <ChoiceField
            label={text.fields.attestation}
            required
            choices={choicesOf(text.attestations)}
            value={typed.attestation}
            {...check.at('attestation', typed.attestation === null && text.required.attestation)}
            onChange={(code) => set({ attestation: code as Attestation | null })}
          />
        </div>
      </fieldset>
      {save.error && save.error.field === null && (
        <ProblemNotice problem={save.error} title={text.failed} uncertain={text.uncertain} />
      )}
      {check.tried && !check.reasons.complete && <p className={classes.problem}>{text.reasonsMissing}</p>}
      <Button type="submit" className={classes.save} loading={save.isPending}>
        {text.save.refill}
      </Button>
    </form>
  );
}

/** A field that is asked for only now stands behind the one just left, and would be passed over. */
const focusIn = (place: HTMLElement | null): void => place?.querySelector('input')?.focus();

/** After more than a year, what happened in between is asked whether or not the reservoir can be computed. */
const isLongGap = ({ rule }: Finding): boolean => rule === 'LIMIT:refill-interval';

const changeUnknown = (dose: number | null, steps: readonly unknown[]): boolean => dose === null && steps.length === 0;
