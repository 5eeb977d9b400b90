import { dayAt, timeOf } from './calendar.js';
import type { DoseSegment, PumpConstants, ReservoirInput } from './reservoir.js';

/** A pump of a patient, in place from one day to another. */
export interface PumpEpisode {
  readonly implantedOn: string;
  /** Null: in place. */
  readonly explantedOn: string | null;
  /** Null where the model is not known. */
  readonly constants: PumpConstants | null;
}

export interface KnownFill {
  /** ISO instant. */
  readonly at: string;
  /** Volume in the reservoir after filling, mL. */
  readonly filledMl: number;
  readonly concentrationUgPerMl: number;
  /** Place of its pump among the pumps, null: of none. Left out: told by the day. */
  readonly pump?: number | null;
  /** Withdrawn before filling, mL. */
  readonly measuredResidualMl?: number | null;
}

export interface KnownDose {
  /** ISO instant. */
  readonly at: string;
  readonly dailyDoseUg: number;
  /** Null: as in the reservoir. */
  readonly concentrationUgPerMl: number | null;
  /** As of a fill. */
  readonly pump?: number | null;
}

/** What a new refill or programme is judged by: everything recorded before, of every pump, voided records left out. */
export interface DoseContext {
  /** IANA zone of the centre. */
  readonly timeZone: string;
  readonly birthYear: number;
  /** Of the latest trial, µg; null without one. */
  readonly bestBolusUg: number | null;
  /** Days of implants: each begins an episode. */
  readonly implants: readonly string[];
  readonly pumps: readonly PumpEpisode[];
  /** In order of time. */
  readonly fills: readonly KnownFill[];
  /** In order of time. */
  readonly doses: readonly KnownDose[];
}

/** The pump in place at an instant; of two of one day the later one. */
export function pumpAt({ pumps, timeZone }: DoseContext, at: string): PumpEpisode | null {
  const day = dayAt(at, timeZone);
  const there = pumps.filter(
    ({ implantedOn, explantedOn }) => implantedOn <= day && (explantedOn === null || day <= explantedOn),
  );
  return there.toSorted((a, b) => (a.implantedOn < b.implantedOn ? -1 : 1)).at(-1) ?? null;
}

const isBefore = (a: { at: string }, at: string): boolean => timeOf(a.at) < timeOf(at);
const isUpTo = (a: { at: string }, at: string): boolean => timeOf(a.at) <= timeOf(at);

/** Whether a fill or dose was of a pump. On the day of a replacement the day alone does not tell. */
const ofPump = ({ pumps, timeZone }: DoseContext, pump: PumpEpisode) => {
  const place = pumps.indexOf(pump);
  const { implantedOn, explantedOn } = pump;
  return ({ at, pump: known }: { at: string; pump?: number | null }): boolean => {
    if (known !== undefined) return known === place;
    const day = dayAt(at, timeZone);
    return implantedOn <= day && (explantedOn === null || day <= explantedOn);
  };
};

/** The fill of the pump in place before an instant; with `including`, at it as well. */
export function fillBefore(context: DoseContext, at: string, including = false): KnownFill | null {
  const pump = pumpAt(context, at);
  const earlier = context.fills.filter((fill) => (including ? isUpTo(fill, at) : isBefore(fill, at)));
  return pump === null ? null : (earlier.filter(ofPump(context, pump)).at(-1) ?? null);
}

/** The fill of the pump in place that came next after an instant. */
export function fillAfter(context: DoseContext, at: string): KnownFill | null {
  const pump = pumpAt(context, at);
  if (pump === null) return null;
  return context.fills.filter(ofPump(context, pump)).find((fill) => timeOf(fill.at) > timeOf(at)) ?? null;
}

/** The dose set before an instant, of any pump: the patient is used to it. */
export const doseBefore = ({ doses }: DoseContext, at: string): KnownDose | null =>
  doses.filter((dose) => isBefore(dose, at)).at(-1) ?? null;

/** A dose of which the volume is known. */
export type KnownSegment = DoseSegment & { readonly concentrationUgPerMl: number };

/** Doses of the pump in place that were set up to an instant, and of which the concentration is known. */
export const segmentsUpTo = (context: DoseContext, at: string): readonly KnownSegment[] =>
  dosesUpTo(context, at).flatMap(({ concentrationUgPerMl, ...segment }) =>
    concentrationUgPerMl === null ? [] : [{ ...segment, concentrationUgPerMl }],
  );

/** Doses of the pump in place that were set up to an instant, as its reservoir has them. */
function dosesUpTo(context: DoseContext, at: string): readonly DoseSegment[] {
  const pump = pumpAt(context, at);
  if (pump === null) return [];
  return context.doses
    .filter((dose) => isUpTo(dose, at))
    .filter(ofPump(context, pump))
    .map(({ at: from, dailyDoseUg, concentrationUgPerMl }) => ({
      from,
      dailyDoseUg,
      concentrationUgPerMl: concentrationUgPerMl ?? filledAbout(context, from)?.concentrationUgPerMl ?? null,
    }));
}

/** Doses of the pump in place that were set after an instant and before its next fill: they go on emptying what was filled. */
export function dosesAfter(context: DoseContext, at: string): readonly KnownDose[] {
  const pump = pumpAt(context, at);
  if (pump === null) return [];
  const next = fillAfter(context, at);
  return context.doses
    .filter(ofPump(context, pump))
    .filter((dose) => timeOf(dose.at) > timeOf(at) && (next === null || isBefore(dose, next.at)));
}

/** Longest time from a programme to the fill it was meant for, where none was before it in the same pump. */
const FILL_WITHIN_MILLISECONDS = 86_400_000;

/** Whether a fill at an instant is the one a programme before it was meant for. */
export const isFilledSoon = (programmedAt: string, filledAt: string): boolean =>
  timeOf(filledAt) > timeOf(programmedAt) && timeOf(filledAt) - timeOf(programmedAt) <= FILL_WITHIN_MILLISECONDS;

/** What a programme counts with where it does not say: the fill of the pump before it, else one within a day after it. */
function filledAbout(context: DoseContext, at: string): KnownFill | null {
  const pump = pumpAt(context, at);
  if (pump === null) return null;
  const next = context.fills.filter(ofPump(context, pump)).find((fill) => isFilledSoon(at, fill.at));
  return fillBefore(context, at, true) ?? next ?? null;
}

/** What the reservoir is computed from just before an instant; with `including`, with a fill at it. */
export function reservoirBefore(context: DoseContext, at: string, including = false): ReservoirInput {
  const fill = fillBefore(context, at, including);
  return {
    filledAt: fill?.at ?? null,
    filledMl: fill?.filledMl ?? null,
    concentrationUgPerMl: fill?.concentrationUgPerMl ?? null,
    segments: dosesUpTo(context, at),
    model: pumpAt(context, at)?.constants ?? null,
    timeZone: context.timeZone,
  };
}

/** Years of age at an instant, as far as a birth year tells. */
export const ageAt = ({ birthYear, timeZone }: DoseContext, at: string): number =>
  Number(dayAt(at, timeZone).slice(0, 4)) - birthYear;
