import { dayAt, plusDays, plusMonths, timeOf } from './calendar.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days before the alarm by which a refill is planned, unless a centre says otherwise (registry rule). */
export const SAFETY_DAYS = 7;

/** Keeps 59.999999999 days at 60: sums of decimals are a hair off, and a hair must not cost a day. */
const HAIR_DAYS = 1e-9;

/** The calendar of the registry ends with 2199: what a tiny dose leaves for centuries is told as its last days. */
const LATEST = Date.UTC(2199, 11, 30);

/** A dose set at an instant, until the next one. 0 µg/day is a stopped pump. */
export interface DoseSegment {
  /** ISO instant. */
  readonly from: string;
  readonly dailyDoseUg: number;
  /** Null: not known, and then neither is what the dose takes from the reservoir. */
  readonly concentrationUgPerMl: number | null;
}

/** What is known of a pump's model; null where no source gives it. Never a constant of the registry. */
export interface PumpConstants {
  readonly reservoirMl: number | null;
  readonly alarmMl: number | null;
  readonly unusableMl: number | null;
  readonly stabilityDays: number | null;
  readonly serviceLifeYears: number | null;
  readonly minDailyMl: number | null;
  readonly maxDailyMl: number | null;
}

/** What a computation lacks. Missing is never zero: without it there is no date. */
export type Missing = 'FILL' | 'DOSE' | 'CONCENTRATION' | 'MODEL' | 'MODEL_CONSTANTS';

export interface ReservoirInput {
  /** ISO instant of the last fill; null where none is recorded. */
  readonly filledAt: string | null;
  /** Volume in the reservoir after the fill, mL. */
  readonly filledMl: number | null;
  readonly concentrationUgPerMl: number | null;
  /** In any order; those begun before the fill count from the fill on. */
  readonly segments: readonly DoseSegment[];
  readonly model: PumpConstants | null;
  /** IANA zone of the centre: its calendar days are answered. */
  readonly timeZone: string;
  /** Days the due-by date lies before the alarm; 7 unless told. */
  readonly safetyDays?: number;
  /** As the programmer showed it after the last change of dose: authoritative. One shown before a later change is stale. */
  readonly programmerAlarmOn?: string | null;
}

/** The three dates of a reservoir, kept apart. */
export interface ReservoirDates {
  /** Instant from which the dates count: the fill, or the last change of dose after it. */
  readonly asOf: string;
  /** Expected volume then, mL. */
  readonly volumeMl: number;
  /** mL/day since then. */
  readonly dailyMl: number;
  /** Low-reservoir alarm as computed; the programmer's own is authoritative. */
  readonly alarmOn: string;
  /** Nothing usable is left. */
  readonly emptyOn: string;
  /** Latest planned refill: safety days before the alarm (the programmer's where known), or the end of the drug's stability. */
  readonly dueByOn: string;
  /** Last day of the drug's stability; null where the model does not tell. */
  readonly stableUntilOn: string | null;
}

export interface ReservoirGap {
  readonly missing: readonly Missing[];
}

/** A pump that delivers nothing has no alarm and no empty date; its drug grows old all the same. */
export interface StoppedReservoir {
  readonly stopped: true;
  readonly asOf: string;
  readonly volumeMl: number;
  readonly stableUntilOn: string | null;
}

/**
 * Volume a dose takes from the reservoir in 24 hours, mL/day.
 *
 * @param dailyDoseUg µg/day, 0 or more
 * @param concentrationUgPerMl µg/mL, above 0
 * @throws RangeError when either is out of its range
 */
export function dailyVolumeMl(dailyDoseUg: number, concentrationUgPerMl: number): number {
  if (!(dailyDoseUg >= 0)) throw new RangeError('a daily dose is 0 or more');
  if (!(concentrationUgPerMl > 0)) throw new RangeError('a concentration is above 0');
  return dailyDoseUg / concentrationUgPerMl;
}

/** A dose as it empties the reservoir, from a fill on. */
export interface DoseStretch {
  /** Milliseconds since 1970; the first begins with the fill. */
  readonly from: number;
  /** mL/day */
  readonly dailyMl: number;
}

interface Stretch extends DoseStretch {
  /** Infinity for the last. */
  readonly to: number;
}

interface Fill {
  readonly at: number;
  readonly ml: number;
  readonly stretches: readonly Stretch[];
}

/** Longest time between an initial fill and its first programme for which the first dose counts from the fill on. */
const FIRST_PROGRAMME_WITHIN = MILLISECONDS_A_DAY;

/** The doses since the fill, or what is missing to tell them. */
function readFill(input: ReservoirInput): Fill | readonly Missing[] {
  const missing: Missing[] = [];
  if (input.filledAt === null || input.filledMl === null) missing.push('FILL');
  if (input.concentrationUgPerMl === null) missing.push('CONCENTRATION');
  if (input.filledAt === null || input.filledMl === null) {
    return input.segments.length === 0 ? [...missing, 'DOSE'] : missing;
  }
  const at = timeOf(input.filledAt);
  const sorted = [...input.segments].sort((a, b) => timeOf(a.from) - timeOf(b.from));
  const before = sorted.filter(({ from }) => timeOf(from) <= at).at(-1);
  const after = sorted.filter(({ from }) => timeOf(from) > at);
  const [next] = after;
  if (!before && (!next || timeOf(next.from) - at > FIRST_PROGRAMME_WITHIN)) missing.push('DOSE');
  const counted = (before ? [before, ...after] : after).flatMap(({ concentrationUgPerMl, ...segment }) =>
    concentrationUgPerMl === null ? [] : [{ ...segment, concentrationUgPerMl }],
  );
  const known = counted.length === after.length + (before ? 1 : 0);
  if (!known && !missing.includes('CONCENTRATION')) missing.push('CONCENTRATION');
  if (missing.length > 0) return missing;
  return {
    at,
    ml: input.filledMl,
    stretches: counted.map((segment, index) => ({
      from: index === 0 ? at : timeOf(segment.from),
      to: timeOf(counted[index + 1]?.from ?? '9999-12-31T00:00:00Z'),
      dailyMl: dailyVolumeMl(segment.dailyDoseUg, segment.concentrationUgPerMl),
    })),
  };
}

const isGap = (fill: Fill | readonly Missing[]): fill is readonly Missing[] => Array.isArray(fill);

/** The doses since the fill in order of time; null where the fill or a dose is not known. */
export function doseStretches(input: ReservoirInput): readonly DoseStretch[] | null {
  const fill = readFill(input);
  return isGap(fill) ? null : fill.stretches.map(({ from, dailyMl }) => ({ from, dailyMl }));
}

/** Below 0 there is nothing to measure. */
function volumeAt({ at, ml, stretches }: Fill, time: number): number {
  const taken = stretches.reduce(
    (sum, { from, to, dailyMl }) => sum + (dailyMl * Math.max(0, Math.min(to, time) - from)) / MILLISECONDS_A_DAY,
    0,
  );
  return Math.max(0, time < at ? ml : ml - taken);
}

/**
 * Volume that should be left in the reservoir, mL: the fill less every programmed dose since, by elapsed time.
 *
 * @param at ISO instant, not before the fill
 * @returns 0 or more; null when the fill or a dose since the fill is not known
 * @throws RangeError when the instant lies before the fill
 * @see pathway section 5: V_fill − Σ (D_i / C) · Δt_i
 */
export function expectedResidualMl(input: ReservoirInput, at: string): number | null {
  const fill = readFill(input);
  if (isGap(fill)) return null;
  if (timeOf(at) < fill.at) throw new RangeError('the instant lies before the fill');
  return volumeAt(fill, timeOf(at));
}

/** Time at which a level is reached; null while every dose is 0. Whole days after the start of a stretch: never late. */
function reached(fill: Fill, levelMl: number): number | null {
  for (const { from, to, dailyMl } of fill.stretches) {
    if (dailyMl === 0) continue;
    const days = Math.floor((volumeAt(fill, from) - levelMl) / dailyMl + HAIR_DAYS);
    const time = Math.min(from + days * MILLISECONDS_A_DAY, LATEST);
    // Reached within its last, begun day, a stretch is still the one that reached it.
    if (to === fill.stretches.at(-1)?.to || volumeAt(fill, to) <= levelMl) return time;
  }
  return null;
}

/**
 * The dates of a reservoir: alarm, empty and due-by, each a calendar day at the centre. Days are elapsed time after
 * the last change of dose, rounded down, so that no date lies later than the truth.
 *
 * @returns what is missing where something is; `stopped` for a pump that delivers nothing
 * @throws RangeError when a number or an instant is none
 * @see pathway section 5; check values there
 */
export function reservoirDates(input: ReservoirInput): ReservoirDates | ReservoirGap | StoppedReservoir {
  const fill = readFill(input);
  const missing = [...(isGap(fill) ? fill : []), ...modelGaps(input.model)];
  const last = isGap(fill) ? undefined : fill.stretches.at(-1);
  const { model, timeZone } = input;
  if (isGap(fill) || !last || !model || model.alarmMl === null || model.unusableMl === null) return { missing };

  const asOf = new Date(last.from).toISOString();
  const volumeMl = volumeAt(fill, last.from);
  const stableUntilOn = model.stabilityDays === null ? null : plusDays(dayAt(fill.at, timeZone), model.stabilityDays);
  const alarm = reached(fill, model.alarmMl);
  const empty = reached(fill, model.unusableMl);
  if (last.dailyMl === 0 || alarm === null || empty === null) return { stopped: true, asOf, volumeMl, stableUntilOn };

  const alarmOn = dayAt(alarm, timeZone);
  const planned = plusDays(input.programmerAlarmOn ?? alarmOn, -(input.safetyDays ?? SAFETY_DAYS));
  return {
    asOf,
    volumeMl,
    dailyMl: last.dailyMl,
    alarmOn,
    emptyOn: dayAt(empty, timeZone),
    dueByOn: stableUntilOn !== null && stableUntilOn < planned ? stableUntilOn : planned,
    stableUntilOn,
  };
}

function modelGaps(model: PumpConstants | null): readonly Missing[] {
  if (!model) return ['MODEL'];
  return model.alarmMl === null || model.unusableMl === null ? ['MODEL_CONSTANTS'] : [];
}

/**
 * Days between the programmer's alarm date and the registry's: positive where the programmer's is later.
 * The programmer's counts; more than 2 days apart is a prompt to look again (registry rule).
 */
export function alarmDisagreement(computedOn: string, programmerOn: string): { days: number; prompt: boolean } {
  const days = (Date.parse(programmerOn) - Date.parse(computedOn)) / MILLISECONDS_A_DAY;
  return { days, prompt: Math.abs(days) > 2 };
}

/**
 * Day by which a pump is to be replaced: what the programmer shows, or the implant plus the model's service life.
 *
 * @returns null where neither is known
 */
export function replaceByOn(
  implantedOn: string,
  model: PumpConstants | null,
  programmerReplaceByOn: string | null = null,
): string | null {
  if (programmerReplaceByOn !== null) return programmerReplaceByOn;
  const years = model?.serviceLifeYears ?? null;
  return years === null ? null : plusMonths(implantedOn, Math.round(years * 12));
}
