import { daysBetween } from '../../calendar-day.js';
import { dayInWords, inWords } from '#libs/therapy/index';
import type { Reservoir } from './reservoir.model.js';

/** A row of `analysis.pump pump` as one JSON object, with the newest version of its model. */
export const reservoirJson = `
  json_build_object(
    'state', pump.state, 'missing', pump.missing, 'filledAt', pump.filled_at, 'filledMl', pump.filled_ml, 'asOf', pump.as_of,
    'volumeMl', pump.volume_ml, 'concentrationUgPerMl', pump.concentration_ug_per_ml, 'dailyDoseUg', pump.daily_dose_ug,
    'alarmMl', pump.alarm_ml, 'unusableMl', pump.unusable_ml, 'alarmOn', pump.alarm_on, 'emptyOn', pump.empty_on,
    'dueByOn', pump.due_by_on, 'programmerAlarmOn', pump.programmer_alarm_on, 'implantedOn', pump.implanted_on,
    'replaceByOn', pump.replace_by_on,
    'filledOn', (select (pump.filled_at at time zone c.time_zone)::date from registry.centre c where c.id = pump.centre_id),
    'model', (select json_build_object('name', m.name, 'version', m.version) from registry.device_model m
              where m.code = pump.model_code order by m.version desc limit 1))`;

type Copied = Omit<
  Reservoir,
  'filledAt' | 'asOf' | 'dailyMl' | 'disagreementDays' | 'modelName' | 'modelVersion' | 'basis'
>;

/** What `reservoirJson` gives. */
export type ReservoirRow = Copied & {
  readonly filledAt: string | null;
  readonly asOf: string | null;
  /** Day of the fill at the centre. */
  readonly filledOn: string | null;
  readonly model: { readonly name: string; readonly version: number } | null;
};

export function reservoirOf({ filledAt, asOf, filledOn, model, ...row }: ReservoirRow): Reservoir {
  const { dailyDoseUg, concentrationUgPerMl, alarmOn, programmerAlarmOn } = row;
  return {
    ...row,
    filledAt: filledAt === null ? null : new Date(filledAt),
    asOf: asOf === null ? null : new Date(asOf),
    dailyMl: dailyDoseUg === null || concentrationUgPerMl === null ? null : dailyDoseUg / concentrationUgPerMl,
    disagreementDays: alarmOn === null || programmerAlarmOn === null ? null : daysBetween(alarmOn, programmerAlarmOn),
    modelName: model?.name ?? null,
    modelVersion: model?.version ?? null,
    basis: basisOf(row, filledOn),
  };
}

/** What the days were computed from, as a sentence. */
function basisOf(
  { filledMl, dailyDoseUg, concentrationUgPerMl, alarmMl }: Copied,
  filledOn: string | null,
): string | null {
  if (filledOn === null || filledMl === null || dailyDoseUg === null || concentrationUgPerMl === null) return null;
  const alarm = alarmMl === null ? '' : `, alarm at ${inWords(alarmMl)} mL`;
  return `Computed from: filled ${inWords(filledMl)} mL on ${dayInWords(filledOn)}, ${inWords(dailyDoseUg)} µg/day at ${inWords(concentrationUgPerMl)} µg/mL${alarm}.`;
}
