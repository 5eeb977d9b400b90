import {
  afterRefill,
  changeOf,
  checkFirstFill,
  drugProducts,
  withPump,
  type DoseContext,
  type NewPump,
} from '#libs/therapy/index';
import { Checkbox } from '@mantine/core';
import { formatNumber } from '../../formats/format-number.js';
import { presentMinute, zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';
import { DateField } from '../../ui/date-field.js';
import { goOnAtEnter } from '../../ui/go-on.js';
import { MomentField } from '../../ui/moment-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { PartialDateField } from '../../ui/partial-date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ConcentrationField } from '../dosing/concentration-field.js';
import type { DoseFormData } from '../dosing/dose-context-of.js';
import { DoseOutlook, forbidsOutlook } from '../dosing/dose-outlook.js';
import classes from '../dosing/dosing-form.module.css';
import { ProgrammeFields } from '../dosing/programme-fields.js';
import type { DosingCheck } from '../dosing/use-dosing-check.js';
import { draftOfFirstFill, type TypedFirstFill } from './first-fill-typed.js';

const text = messages.devices.firstFill;
const words = messages.dosing;
const products = drugProducts.filter(({ use }) => use === 'PUMP');
const ml = { min: null, max: null, step: null, unit: 'mL' };

interface Props {
  form: DoseFormData;
  context: DoseContext;
  /** Null while its day is not known. */
  pump: NewPump | null;
  typed: TypedFirstFill;
  set: (part: Partial<TypedFirstFill>) => void;
  check: DosingCheck;
  today: string;
}

/** The first fill of the pump that is put in, and its first programme: asked for once wanted. */
export function FirstFillFields(props: Props) {
  const { typed, set, pump, today } = props;
  const begin = () => (pump?.implantedOn === today ? presentMinute() : null);
  return (
    <fieldset className={classes.group}>
      <legend>{text.legend}</legend>
      <div className={classes.whole}>
        <Checkbox
          label={text.wanted}
          description={typed.wanted ? undefined : text.later}
          checked={typed.wanted}
          onChange={({ currentTarget: { checked } }) =>
            set({ wanted: checked, ...(checked && typed.filledAt === null ? { filledAt: begin() } : {}) })
          }
          onKeyDown={goOnAtEnter}
        />
      </div>
      {typed.wanted && <WantedFields {...props} />}
    </fieldset>
  );
}

function WantedFields({ form, context, pump, typed, set, check, today }: Props) {
  const { lastRefill: last, bestBolusUg } = form;
  const before = last && { heldOn: zonedTime(last.refilledAt, form.timeZone).day };
  const draft = draftOfFirstFill(typed);
  const holds = pump?.constants?.reservoirMl ?? null;
  return (
    <>
      <div className={classes.whole}>
        <MomentField
          // Another day of the operation is the day asked about, until the time is typed.
          key={pump?.implantedOn}
          label={text.filledAt}
          required
          hint={text.filledHint}
          timeZone={form.timeZone}
          today={today}
          latest={today}
          initialDay={pump?.implantedOn ?? null}
          value={typed.filledAt}
          {...check.at('filledAt', typed.filledAt === null && words.required.when)}
          onChange={(filledAt) => set({ filledAt })}
        />
      </div>
      <NumericField
        label={words.fields.filledMl}
        required
        {...ml}
        hint={holds === null ? text.modelNeeded : words.hints.filled(formatNumber(holds))}
        previous={before && last ? { value: `${formatNumber(last.filledMl, 1)} mL`, ...before } : null}
        value={typed.filled}
        {...check.at('filledMl', draft?.filledMl == null && words.required.filled)}
        onChange={(filled) => set({ filled })}
      />
      <ConcentrationField
        required
        value={typed.concentration}
        previous={before && last ? { value: `${formatNumber(last.concentrationUgPerMl)} µg/mL`, ...before } : null}
        {...check.at('concentrationUgPerMl', draft?.concentrationUgPerMl == null && words.required.concentration)}
        onChange={(concentration) => set({ concentration })}
      />
      <SelectField
        label={words.fields.drugProduct}
        none={words.none.product}
        choices={products}
        value={typed.drugProduct}
        onChange={(drugProduct) => set({ drugProduct })}
      />
      <TextField label={words.fields.lot} hint={words.hints.lot} value={typed.lot} onChange={(lot) => set({ lot })} />
      <PartialDateField
        label={words.fields.drugExpiresOn}
        hint={words.hints.expires}
        today={today}
        mayBeFuture
        value={typed.drugExpiresOn}
        {...check.at('drugExpiresOn')}
        onChange={(drugExpiresOn) => set({ drugExpiresOn })}
      />
      <div className={classes.whole}>
        <Checkbox
          label={text.programmed}
          checked={typed.programmed}
          onChange={(event) => set({ programmed: event.currentTarget.checked })}
          onKeyDown={goOnAtEnter}
        />
      </div>
      {typed.programmed && (
        <>
          {pump?.beginsEpisode === true && bestBolusUg !== null && (
            <p className={`${classes.note ?? ''} ${classes.whole ?? ''}`}>
              {text.bestBolus(formatNumber(bestBolusUg), formatNumber(2 * bestBolusUg))}
            </p>
          )}
          <ProgrammeFields
            form={form}
            programme={typed.programme}
            check={check}
            today={today}
            onChange={(part) => set({ programme: { ...typed.programme, ...part } })}
          />
        </>
      )}
      <DateField
        label={words.fields.alarmOn}
        hint={words.hints.alarm}
        today={today}
        value={typed.alarmOn}
        {...check.at('alarmOn')}
        onChange={(alarmOn) => set({ alarmOn })}
      />
      <div className={classes.whole}>
        <DoseOutlook
          after={draft && pump && afterRefill(withPump(context, pump), draft)}
          refused={draft !== null && pump !== null && forbidsOutlook(checkFirstFill(context, pump, draft))}
          programmerAlarmOn={typed.alarmOn}
          changePercent={draft?.programming ? changeOf(context, draft.programming) : null}
        />
      </div>
    </>
  );
}
