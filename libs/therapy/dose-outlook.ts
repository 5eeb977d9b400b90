import { timeOf } from './calendar.js';
import { discrepancy, isReservoirEmpty, type Discrepancy } from './discrepancy.js';
import {
  doseBefore,
  dosesAfter,
  fillBefore,
  isFilledSoon,
  pumpAt,
  reservoirBefore,
  segmentsUpTo,
  type DoseContext,
} from './dose-context.js';
import { totalDailyDoseUg, type DoseStep, type InfusionMode } from './dose.js';
import { expectedResidualMl, reservoirDates, type ReservoirInput } from './reservoir.js';

type Known = number | null;

/** A programming session as far as it is known. */
export interface ProgrammingDraft {
  /** ISO instant. */
  readonly at: string;
  readonly mode: InfusionMode;
  readonly steps: readonly DoseStep[];
  /** As stated, µg/day; null: what the steps sum to. */
  readonly dailyDoseUg: Known;
  /** Null: as in the reservoir. */
  readonly concentrationUgPerMl: Known;
  /** As entered in the programmer, mL. */
  readonly reservoirMl: Known;
  /** As the programmer shows it. */
  readonly alarmOn: string | null;
  /** Day of replacement, as the programmer shows it. */
  readonly replaceByOn?: string | null;
  readonly bridged: boolean;
  readonly oralBaclofenMgPerDay: Known;
}

/** A refill as far as it is known. */
export interface RefillDraft {
  /** ISO instant. */
  readonly at: string;
  /** As the programmer shows it, mL. */
  readonly expectedResidualMl: Known;
  readonly measuredResidualMl: Known;
  readonly filledMl: Known;
  readonly concentrationUgPerMl: Known;
  readonly drugExpiresOn: string | null;
  readonly alarmOn: string | null;
  readonly nextAppointmentOn: string | null;
  readonly reviewed: boolean;
  readonly gapAnswered: boolean;
  /** Whether the severity of an empty reservoir is stated. */
  readonly emptyGraded: boolean;
  /** Of the same act; null: the pump goes on as programmed. */
  readonly programming: ProgrammingDraft | null;
}

/** Total of a draft, µg/day: as stated, else the sum of its steps; null while neither is known. */
export function doseOf({ mode, steps, dailyDoseUg }: ProgrammingDraft): number | null {
  if (mode === 'STOPPED') return 0;
  try {
    return dailyDoseUg ?? totalDailyDoseUg(mode, steps);
  } catch {
    return null;
  }
}

/** Change of a dose, %; null from or to a stopped pump, and without a dose before. */
export const changePercent = (from: Known, to: Known): number | null =>
  from === null || to === null || from === 0 || to === 0 ? null : (100 * (to - from)) / from;

/** Typed values may be anything; nothing is computed from what cannot be. */
const isDose = (value: Known): value is number => value !== null && value >= 0;
const isAmount = (value: Known): value is number => value !== null && value > 0;

/** The reservoir once a session was programmed; null while its dose or concentration is not known. */
export function afterProgramming(context: DoseContext, draft: ProgrammingDraft): ReservoirInput | null {
  const before = reservoirBefore(context, draft.at, true);
  const dailyDoseUg = doseOf(draft);
  const concentrationUgPerMl = draft.concentrationUgPerMl ?? before.concentrationUgPerMl;
  if (!isDose(dailyDoseUg) || !isAmount(concentrationUgPerMl)) return null;
  const earlier = before.segments.filter(({ from }) => timeOf(from) < timeOf(draft.at));
  return { ...before, segments: [...earlier, { from: draft.at, dailyDoseUg, concentrationUgPerMl }] };
}

/** The reservoir once it was refilled, and programmed in the same act; null while the volume is not known. */
export function afterRefill(context: DoseContext, draft: RefillDraft): ReservoirInput | null {
  const { at, filledMl, concentrationUgPerMl, programming } = draft;
  if (!isAmount(filledMl) || !isAmount(concentrationUgPerMl)) return null;
  const before = reservoirBefore(context, at);
  const segments = before.segments.map((segment) =>
    segment.concentrationUgPerMl === null && isFilledSoon(segment.from, at)
      ? { ...segment, concentrationUgPerMl }
      : segment,
  );
  const filled = { ...before, segments, filledAt: at, filledMl, concentrationUgPerMl };
  if (programming === null) return filled;
  const dailyDoseUg = doseOf(programming);
  if (!isDose(dailyDoseUg)) return null;
  const earlier = segmentsUpTo(context, at).filter(({ from }) => timeOf(from) < timeOf(at));
  return { ...filled, segments: [...earlier, { from: at, dailyDoseUg, concentrationUgPerMl }] };
}

/**
 * The reservoir as it stands with what was programmed since: of an act recorded late, what is stored of it counts from
 * the last change, and so does what is shown before it is stored.
 */
export const withLaterDoses = (context: DoseContext, after: ReservoirInput, at: string): ReservoirInput => ({
  ...after,
  segments: [
    ...after.segments,
    ...dosesAfter(context, at).map(({ at: from, dailyDoseUg, concentrationUgPerMl }) => ({
      ...{ from, dailyDoseUg },
      concentrationUgPerMl: concentrationUgPerMl ?? after.concentrationUgPerMl,
    })),
  ],
});

/** The registry's own expected residual at an instant, mL; null where it cannot be computed. */
export const computedResidualMl = (context: DoseContext, at: string): number | null =>
  expectedResidualMl(reservoirBefore(context, at), at);

/**
 * Discrepancy of a refill: of the registry's expectation, or where there is none of the programmer's; null without a
 * measured residual or a fill before.
 */
export function discrepancyOf(
  context: DoseContext,
  {
    at,
    measuredResidualMl: measured,
    expectedResidualMl: shown,
  }: Pick<RefillDraft, 'at' | 'measuredResidualMl' | 'expectedResidualMl'>,
): Discrepancy | null {
  const filled = fillBefore(context, at)?.filledMl ?? null;
  const expected = computedResidualMl(context, at) ?? shown;
  if (measured === null || expected === null || filled === null || measured < 0) return null;
  return discrepancy(measured, expected, filled);
}

/** Day the reservoir was computed to be empty, had nothing been filled; null where that cannot be told. */
export function emptyBefore(context: DoseContext, at: string): string | null {
  const dates = reservoirDates(reservoirBefore(context, at));
  return 'emptyOn' in dates ? dates.emptyOn : null;
}

/** Change of a drafted dose, %. */
export const changeOf = (context: DoseContext, draft: ProgrammingDraft): number | null =>
  changePercent(doseBefore(context, draft.at)?.dailyDoseUg ?? null, doseOf(draft));

/**
 * Whether a measured residual says that the reservoir was empty: nothing the pump could deliver was left. Before its
 * first fill a pump holds nothing to run out of.
 */
export const foundEmpty = (
  context: DoseContext,
  { at, measuredResidualMl: measured }: Pick<RefillDraft, 'at' | 'measuredResidualMl'>,
): boolean =>
  measured !== null &&
  measured >= 0 &&
  fillBefore(context, at) !== null &&
  isReservoirEmpty(measured, pumpAt(context, at)?.constants?.unusableMl ?? null);
