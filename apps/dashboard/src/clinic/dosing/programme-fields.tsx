import { Checkbox } from '@mantine/core';
import { programmingReasons } from '#libs/therapy/index';
import { formatNumber } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import type { InfusionMode } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { AskedReasons } from '../../ui/asked-reasons.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { goOnAtEnter } from '../../ui/go-on.js';
import { NumericField } from '../../ui/numeric-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { DoseFormData } from './dose-context-of.js';
import classes from './dosing-form.module.css';
import { hasSteps, isTyped, readTypedDose, type TypedProgramme } from './programme-typed.js';
import { StepsTable } from './steps-table.js';
import type { DosingCheck } from './use-dosing-check.js';

const text = messages.dosing;
const modes = Object.entries(text.modes).map(([code, label]) => ({ code, label }));

interface Props {
  form: DoseFormData;
  programme: TypedProgramme;
  check: DosingCheck;
  today: string;
  onChange: (part: Partial<TypedProgramme>) => void;
}

/** What the pump is told to deliver: mode, dose or steps, reason, bridge bolus, and what goes with them. */
export function ProgrammeFields({ form, programme, check, today, onChange }: Props) {
  const { lastProgramming: last, timeZone } = form;
  const before = last === null ? null : { heldOn: zonedTime(last.programmedAt, timeZone).day };
  const doseWrong = readTypedDose(programme).finding?.sentence;
  const dose = check.at(
    'dailyDoseUg',
    !hasSteps(programme.mode) && programme.mode !== 'STOPPED' && programme.dose.trim() === '' && text.required.dose,
  );
  const bridge = check.at('bridge');
  return (
    <>
      <div className={classes.whole}>
        <ChoiceField
          label={text.fields.mode}
          required
          choices={modes}
          value={programme.mode}
          previous={before && last ? { value: text.modes[last.mode], ...before } : null}
          onChange={(mode) => mode !== null && onChange({ mode: mode as InfusionMode })}
        />
      </div>
      {hasSteps(programme.mode) ? (
        <StepsTable
          programme={programme}
          error={check.tried || programme.steps.some(isTyped) ? (check.at('steps').error ?? dose.error) : null}
          onChange={(steps) => onChange({ steps })}
        />
      ) : (
        programme.mode !== 'STOPPED' && (
          <TextField
            label={text.fields.dailyDoseUg}
            required
            hint={text.hints.dose}
            value={programme.dose}
            previous={before && last ? { value: `${formatNumber(last.dailyDoseUg, 1)} µg/day`, ...before } : null}
            error={check.settledError(doseWrong) ?? dose.error}
            unusual={dose.unusual}
            onChange={(typed) => onChange({ dose: typed })}
          />
        )
      )}
      {hasSteps(programme.mode) && dose.unusual.length > 0 && (
        <div className={classes.whole}>
          <AskedReasons asked={dose.unusual} label={text.fields.dailyDoseUg} />
        </div>
      )}
      <SelectField
        label={text.fields.reason}
        none={text.none.reason}
        choices={programmingReasons}
        value={programme.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <NumericField
        label={text.fields.oralBaclofenMgPerDay}
        value={programme.oral}
        min={null}
        max={null}
        step={null}
        unit="mg/day"
        {...check.at('oralBaclofenMgPerDay')}
        onChange={(oral) => onChange({ oral })}
      />
      <DateField
        label={text.fields.replaceByOn}
        today={today}
        value={programme.replaceByOn}
        onChange={(replaceByOn) => onChange({ replaceByOn })}
      />
      <div className={classes.whole}>
        <Checkbox
          label={text.fields.bridge}
          checked={programme.bridged}
          onChange={(event) => onChange({ bridged: event.currentTarget.checked })}
          onKeyDown={goOnAtEnter}
        />
        {bridge.unusual.length > 0 && <AskedReasons asked={bridge.unusual} label={text.fields.bridge} />}
      </div>
      {programme.bridged && (
        <>
          <NumericField
            label={text.fields.bridgeMl}
            value={programme.bridgeMl}
            min={0}
            max={5}
            step={null}
            unit="mL"
            hint={form.catheterMl === null ? undefined : text.hints.bridgeMl(formatNumber(form.catheterMl, 2))}
            onChange={(bridgeMl) => onChange({ bridgeMl })}
          />
          <NumericField
            label={text.fields.bridgeMinutes}
            value={programme.bridgeMinutes}
            min={1}
            max={20_160}
            step={1}
            unit="min"
            onChange={(bridgeMinutes) => onChange({ bridgeMinutes })}
          />
        </>
      )}
      <div className={classes.whole}>
        <Checkbox
          label={text.fields.declaredStable}
          description={text.hints.stable}
          checked={programme.declaredStable}
          onChange={(event) => onChange({ declaredStable: event.currentTarget.checked })}
          onKeyDown={goOnAtEnter}
        />
      </div>
    </>
  );
}
