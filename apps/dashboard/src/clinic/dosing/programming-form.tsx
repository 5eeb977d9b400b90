import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  afterProgramming,
  changeOf,
  checkProgramming,
  doseOf,
  withLaterDoses,
  type ProgrammingDraft,
} from '#libs/therapy/index';
import { formatNumber } from '../../formats/format-number.js';
import { presentMinute, zonedTime } from '../../formats/zoned-time.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DateField } from '../../ui/date-field.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { MomentField } from '../../ui/moment-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { ConcentrationField } from './concentration-field.js';
import { doseContextOf, type DoseFormData } from './dose-context-of.js';
import { DoseOutlook, forbidsOutlook } from './dose-outlook.js';
import { RecordProgrammingDocument } from './dosing.documents.js';
import classes from './dosing-form.module.css';
import { ProgrammeFields } from './programme-fields.js';
import { draftOfProgramme, inputOfProgramme, number, programmeOf, type TypedProgramme } from './programme-typed.js';
import { concentrationOf, typedConcentration, type TypedConcentration } from './refill-typed.js';
import { sayWhatFollows } from './say-what-follows.js';
import { useDosingCheck } from './use-dosing-check.js';

const text = messages.dosing;

interface Typed {
  programmedAt: string | null;
  concentration: TypedConcentration;
  reservoir: string;
  alarmOn: string | null;
  programme: TypedProgramme;
}

const draftOf = ({ programmedAt, concentration, reservoir, alarmOn, programme }: Typed): ProgrammingDraft | null =>
  programmedAt === null
    ? null
    : draftOfProgramme(programme, {
        at: programmedAt,
        concentrationUgPerMl: concentrationOf(concentration),
        reservoirMl: number(reservoir),
        alarmOn,
      });

/** A session of its own: what the pump is told from now on, and what the programmer then shows. */
export function ProgrammingForm({ form, onDone }: { form: DoseFormData; onDone: () => void }) {
  const { today } = useSignedIn().registry;
  const { form: element, attach } = useFirstField();
  const [typed, setTyped] = useState<Typed>(() => ({
    programmedAt: presentMinute(),
    concentration: typedConcentration(form.lastRefill?.concentrationUgPerMl),
    reservoir: '',
    alarmOn: null,
    programme: programmeOf(form),
  }));
  const save = useRegistryMutation(RecordProgrammingDocument);
  const context = doseContextOf(form);
  const check = useDosingCheck(
    typed,
    (settled) => {
      const draft = draftOf(settled);
      return draft === null ? [] : checkProgramming(context, draft);
    },
    save.error,
  );
  const set = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (save.isError) save.reset();
  };
  const draft = draftOf(typed);
  const after = draft && afterProgramming(context, draft);
  const { lastProgramming: last } = form;
  const heldOn = last && zonedTime(last.programmedAt, form.timeZone).day;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => check.tryToSave());
    const wrong =
      draft === null ||
      doseOf(draft) === null ||
      checkProgramming(context, draft).some(({ level }) => level === 'ERROR');
    if (wrong || !check.isExplained()) return focusFirstProblem(element.current);
    const { at: programmedAt, concentrationUgPerMl, reservoirMl, alarmOn } = draft;
    const programme = inputOfProgramme(typed.programme, last?.concentrationUgPerMl ?? null);
    const facts = { programmedAt, concentrationUgPerMl, reservoirMl, alarmOn };
    await save.mutateAsync({
      input: { patientId: form.patient.id, ...programme, ...facts, reasons: check.reasons.given },
    });
    onDone();
    await sayWhatFollows('programming', form.patient.id, false);
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
        <legend>{text.groups.what}</legend>
        <div className={classes.whole}>
          <MomentField
            label={text.fields.programmedAt}
            required
            timeZone={form.timeZone}
            today={today}
            latest={today}
            value={typed.programmedAt}
            {...check.at('programmedAt', typed.programmedAt === null && text.required.when)}
            onChange={(programmedAt) => set({ programmedAt })}
          />
        </div>
        <ProgrammeFields
          form={form}
          programme={typed.programme}
          check={check}
          today={today}
          onChange={(part) => set({ programme: { ...typed.programme, ...part } })}
        />
      </fieldset>
      <DoseOutlook
        after={after && withLaterDoses(context, after, draft.at)}
        refused={draft !== null && forbidsOutlook(checkProgramming(context, draft))}
        programmerAlarmOn={typed.alarmOn}
        changePercent={draft && changeOf(context, draft)}
      />
      <fieldset className={classes.group}>
        <legend>{text.outlook.programmer}</legend>
        <ConcentrationField
          value={typed.concentration}
          previous={
            last?.concentrationUgPerMl == null || heldOn === null
              ? null
              : { value: `${formatNumber(last.concentrationUgPerMl)} µg/mL`, heldOn }
          }
          {...check.at('concentrationUgPerMl')}
          onChange={(concentration) => set({ concentration })}
        />
        <NumericField
          label={text.fields.reservoirMl}
          min={null}
          max={null}
          step={null}
          unit="mL"
          value={typed.reservoir}
          {...check.at('reservoirMl')}
          onChange={(reservoir) => set({ reservoir })}
        />
        <DateField
          label={text.fields.alarmOn}
          hint={text.hints.alarm}
          today={today}
          value={typed.alarmOn}
          {...check.at('alarmOn')}
          onChange={(alarmOn) => set({ alarmOn })}
        />
      </fieldset>
      {save.error && save.error.field === null && (
        <ProblemNotice problem={save.error} title={text.failed} uncertain={text.uncertain} />
      )}
      {check.tried && !check.reasons.complete && <p className={classes.problem}>{text.reasonsMissing}</p>}
      <Button type="submit" className={classes.save} loading={save.isPending}>
        {text.save.programming}
      </Button>
    </form>
  );
}
