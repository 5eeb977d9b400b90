import {
  doseStretches,
  RELATIVE_LIMITS,
  replaceByOn,
  reservoirDates,
  type DoseSegment,
  type DoseStretch,
  type PumpConstants,
  type ReservoirInput,
} from '#libs/therapy/index';
import { pumpConstantsOf } from '../therapy/pump-constants.js';
import type { Row } from './analysis-tables.js';
import type { PatientRecord } from './patient-record.js';
import type { PumpRecord } from './pump-record.js';

/**
 * The reservoir of the pump in place, of whoever lives and is in follow-up; no row otherwise. Its days follow from the
 * records alone, never from today.
 */
export function derivePump({ pump, diedOn, exitedOn }: PatientRecord): readonly Row[] {
  if (pump === null || diedOn !== null || exitedOn !== null) return [];
  const { fill, definition } = pump;
  const model: PumpConstants | null = definition && pumpConstantsOf(definition);
  const segments = segmentsOf(pump);
  const input: ReservoirInput = {
    filledAt: fill?.refilledAt ?? null,
    filledMl: fill?.filledMl ?? null,
    concentrationUgPerMl: fill?.concentrationUgPerMl ?? null,
    segments,
    model,
    timeZone: pump.timeZone,
  };
  const stretches = doseStretches(input) ?? [];
  const programmerAlarmOn = statedAlarm(pump, stretches);
  const replacement = pump.programmings.findLast((each) => each.replaceByOn !== null)?.replaceByOn ?? null;
  const computed = reservoirDates({ ...input, programmerAlarmOn });
  const lacks = 'missing' in computed ? computed.missing : [];
  const missing = fill !== null && overflows(fill.filledMl, model) ? ['FILL', ...lacks] : lacks;
  const known = missing.length > 0 ? { missing } : computed;
  const dates = 'alarmOn' in known ? known : null;
  const last = segments.at(-1);
  return [
    [
      pump.componentId,
      pump.modelCode,
      pump.implantedOn,
      replaceByOn(pump.implantedOn, model, replacement),
      missing.length > 0 ? 'CANNOT_COMPUTE' : dates === null ? 'STOPPED' : 'COMPUTED',
      missing,
      input.filledAt,
      input.filledMl,
      'asOf' in known ? known.asOf : null,
      'volumeMl' in known ? known.volumeMl : null,
      last?.concentrationUgPerMl ?? input.concentrationUgPerMl,
      pump.programmings.at(-1)?.dailyDoseUg ?? null,
      model?.alarmMl ?? null,
      model?.unusableMl ?? null,
      model?.stabilityDays ?? null,
      dates?.alarmOn ?? null,
      dates?.emptyOn ?? null,
      dates?.dueByOn ?? ('stableUntilOn' in known ? known.stableUntilOn : null),
      programmerAlarmOn,
      replacement,
      stretches.map(({ from }) => from),
      stretches.map(({ dailyMl }) => dailyMl),
    ],
  ];
}

/** More than the pump can hold was filled into another one, or mistyped: nothing can be counted from it. */
const overflows = (filledMl: number, model: PumpConstants | null): boolean =>
  model !== null && model.reservoirMl !== null && filledMl > model.reservoirMl + RELATIVE_LIMITS.overfillMl;

const segmentsOf = ({ programmings }: PumpRecord): readonly DoseSegment[] =>
  programmings.map(({ programmedAt, dailyDoseUg, concentrationUgPerMl }) => ({
    from: programmedAt,
    dailyDoseUg,
    concentrationUgPerMl,
  }));

/**
 * The alarm date as the programmer last showed it, where nothing was changed since: it counts from the last dose, or from
 * the last act where no dose is known.
 */
function statedAlarm({ fill, programmings }: PumpRecord, stretches: readonly DoseStretch[]): string | null {
  const acts = [
    ...(fill === null ? [] : [{ at: Date.parse(fill.refilledAt), alarmOn: fill.alarmOn }]),
    ...programmings.map(({ programmedAt, alarmOn }) => ({ at: Date.parse(programmedAt), alarmOn })),
  ].toSorted((a, b) => a.at - b.at);
  const since = stretches.at(-1)?.from ?? acts.at(-1)?.at ?? 0;
  return acts.findLast(({ at, alarmOn }) => at >= since && alarmOn !== null)?.alarmOn ?? null;
}
