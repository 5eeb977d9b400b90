import { daysFrom, hoursBetween, dayAt, plusMonths } from './calendar.js';
import { checkLimits } from './check-limits.js';
import { checkSteps } from './check-steps.js';
import { dayInWords } from './day-in-words.js';
import {
  ageAt,
  doseBefore,
  fillBefore,
  pumpAt,
  reservoirBefore,
  segmentsUpTo,
  type DoseContext,
} from './dose-context.js';
import { checkProgrammingDates } from './dose-dates.js';
import { afterProgramming, doseOf, type ProgrammingDraft } from './dose-outlook.js';
import { totalDailyDoseUg } from './dose.js';
import type { Finding } from './finding.js';
import { inWords } from './number-in-words.js';
import { alarmDisagreement, expectedResidualMl, reservoirDates, type ReservoirInput } from './reservoir.js';

const found = (rule: string, level: Finding['level'], field: string, sentence: string): Finding => ({
  rule,
  level,
  field,
  sentence,
});

/** A first dose so many days after an implant is its starting dose; later ones began before the record does. */
const STARTING_WITHIN_DAYS = 30;

/** More than this apart, mL, and the volume in the programmer was not brought up to date. */
const VOLUME_APART_ML = 2;

/**
 * What rules and limits say about a programming session: the plausibility limits of section 6, the pump in place (D6),
 * steps and their sum, the concentration in the reservoir, a bridge bolus, and the programmer's dates and volumes.
 *
 * @param context everything recorded before
 * @returns findings in the order of the fields; missing values are not checked
 */
export function checkProgramming(context: DoseContext, draft: ProgrammingDraft): Finding[] {
  const { at, mode, steps } = draft;
  const dates = checkProgrammingDates(context, at);
  if (pumpAt(context, at) === null) return dates;
  return [
    ...dates,
    ...checkSteps(mode, steps),
    ...sumOfSteps(draft),
    ...checkDose(context, draft),
    ...concentration(context, draft),
    ...reservoirVolume(context, draft),
    ...checkAlarm(afterProgramming(context, draft), draft.alarmOn, dayAt(at, context.timeZone)),
    ...checkReplacement(context, draft),
  ];
}

/** Dose, its change and its volume, and oral baclofen, by the limits; of a programme within a refill as well. */
export function checkDose(context: DoseContext, draft: ProgrammingDraft): Finding[] {
  const { at, mode, oralBaclofenMgPerDay } = draft;
  const before = doseBefore(context, at);
  const held = reservoirBefore(context, at, true).concentrationUgPerMl;
  const previous = segmentsUpTo(context, at).findLast(({ from }) => from !== at);
  return checkLimits(
    'programming',
    {
      dailyDoseUg: doseOf(draft),
      concentrationUgPerMl: draft.concentrationUgPerMl ?? held,
      previousDailyDoseUg: before?.dailyDoseUg,
      previousConcentrationUgPerMl: previous?.concentrationUgPerMl,
      hoursSincePrevious: before === null ? null : hoursBetween(before.at, at),
      starting: isStarting(context, draft),
      bestBolusUg: context.bestBolusUg,
      oralBaclofenMgPerDay,
      minimumRate: mode === 'MINIMUM_RATE',
    },
    { ageYears: ageAt(context, at), pump: pumpAt(context, at)?.constants ?? null },
  );
}

function isStarting({ implants, doses, timeZone }: DoseContext, { at }: ProgrammingDraft): boolean {
  const day = dayAt(at, timeZone);
  const implant = implants
    .filter((each) => each <= day)
    .toSorted()
    .at(-1);
  if (implant === undefined || daysFrom(implant, day) > STARTING_WITHIN_DAYS) return false;
  return !doses.some(
    (dose) => dose.at !== at && dayAt(dose.at, timeZone) >= implant && dayAt(dose.at, timeZone) <= day,
  );
}

/** The total stated must be what the steps add up to: one of the two is a slip. */
export function sumOfSteps(draft: ProgrammingDraft): Finding[] {
  const { mode, steps, dailyDoseUg } = draft;
  if (mode === 'STOPPED' ? (dailyDoseUg ?? 0) !== 0 : doseOf(draft) === 0) {
    const sentence =
      mode === 'STOPPED'
        ? 'A stopped pump delivers 0 µg/day: leave the daily dose out, or choose another mode.'
        : 'Daily dose is 0 µg/day: choose the mode “stopped” for a pump that delivers nothing.';
    return [found('LIMIT:daily-dose', 'ERROR', 'dailyDoseUg', sentence)];
  }
  if (dailyDoseUg === null) return [];
  let sum: number | null;
  try {
    sum = totalDailyDoseUg(mode, steps);
  } catch {
    return [
      found(
        'LIMIT:dose-steps',
        'ERROR',
        'steps',
        'A step lies outside the day, or its dose is below 0: correct the steps.',
      ),
    ];
  }
  if (mode === 'STOPPED' || sum === null || Math.abs(sum - dailyDoseUg) < 0.005) return [];
  const sentence = `The steps add up to ${inWords(sum)} µg/day, but the daily dose is ${inWords(dailyDoseUg)} µg/day: correct the steps, or leave the daily dose out.`;
  return [found('LIMIT:dose-sum', 'ERROR', 'dailyDoseUg', sentence)];
}

/** Programmed is what is in the reservoir; a change of it is bridged. */
function concentration(context: DoseContext, draft: ProgrammingDraft): Finding[] {
  const fill = fillBefore(context, draft.at, true);
  const programmed = draft.concentrationUgPerMl ?? fill?.concentrationUgPerMl ?? null;
  if (programmed === null || draft.mode === 'STOPPED') return [];
  const otherwise: Finding[] = [];
  if (fill !== null && fill.concentrationUgPerMl !== programmed) {
    const times = fill.concentrationUgPerMl / programmed;
    otherwise.push(
      found(
        'LIMIT:concentration-in-reservoir',
        'WARNING',
        'concentrationUgPerMl',
        `Concentration is ${inWords(programmed)} µg/mL, but the reservoir was filled with ${inWords(fill.concentrationUgPerMl)} µg/mL on ${dayInWords(dayAt(fill.at, context.timeZone))}: the patient would get ${inWords(times)} times the dose. Did you mean ${inWords(fill.concentrationUgPerMl)} µg/mL?`,
      ),
    );
  }
  return [...otherwise, ...checkBridge(context, { at: draft.at, bridged: draft.bridged, programmed })];
}

interface ConcentrationChange {
  readonly at: string;
  readonly bridged: boolean;
  /** µg/mL */
  readonly programmed: number;
}

/** After a change of concentration old drug is left in tubing and catheter: without a bridge bolus the dose is wrong. */
export function checkBridge(context: DoseContext, { at, bridged, programmed }: ConcentrationChange): Finding[] {
  const before = segmentsUpTo(context, at).findLast(({ from }) => from !== at);
  if (bridged || before === undefined || before.concentrationUgPerMl === programmed) return [];
  return [
    found(
      'LIMIT:bridge',
      'WARNING',
      'bridge',
      `The concentration goes from ${inWords(before.concentrationUgPerMl)} to ${inWords(programmed)} µg/mL, and old drug is left in tubing and catheter. Record the bridge bolus, or say why there is none.`,
    ),
  ];
}

function reservoirVolume(context: DoseContext, { at, reservoirMl }: ProgrammingDraft): Finding[] {
  const expected = expectedResidualMl(reservoirBefore(context, at, true), at);
  if (reservoirMl === null || expected === null || Math.abs(reservoirMl - expected) < VOLUME_APART_ML) return [];
  return [
    found(
      'LIMIT:reservoir-volume',
      'WARNING',
      'reservoirMl',
      `The programmer holds ${inWords(reservoirMl)} mL, ${inWords(expected)} mL were computed: check whether its volume was brought up to date at the last refill.`,
    ),
  ];
}

/** Longer than any pump serves, years: a slip of the year (registry rule). */
const REPLACE_WITHIN_YEARS = 30;

/** The day of replacement the programmer shows; of a programme within a refill as well. */
export function checkReplacement(context: DoseContext, { at, replaceByOn = null }: ProgrammingDraft): Finding[] {
  const pump = pumpAt(context, at);
  if (pump === null || replaceByOn === null) return [];
  const { implantedOn } = pump;
  if (replaceByOn >= implantedOn && replaceByOn <= plusMonths(implantedOn, 12 * REPLACE_WITHIN_YEARS)) return [];
  const sentence = `The day of replacement, ${dayInWords(replaceByOn)}, lies ${replaceByOn < implantedOn ? 'before' : `more than ${String(REPLACE_WITHIN_YEARS)} years after`} the implant of the pump on ${dayInWords(implantedOn)}: check the year.`;
  return [found('LIMIT:replace-by', 'ERROR', 'replaceByOn', sentence)];
}

/** The programmer's alarm date is right; more than two days from the computed one is a prompt to look again. */
export function checkAlarm(after: ReservoirInput | null, alarmOn: string | null, day: string): Finding[] {
  if (alarmOn !== null && alarmOn < day) {
    const sentence = `The alarm date, ${dayInWords(alarmOn)}, lies before this day: type the one the programmer shows now.`;
    return [found('LIMIT:alarm-date', 'ERROR', 'alarmOn', sentence)];
  }
  const dates = after === null ? null : reservoirDates(after);
  if (alarmOn === null || dates === null || !('alarmOn' in dates)) return [];
  const { days, prompt } = alarmDisagreement(dates.alarmOn, alarmOn);
  if (!prompt) return [];
  return [
    found(
      'LIMIT:alarm-date',
      'WARNING',
      'alarmOn',
      `The programmer’s alarm date is ${dayInWords(alarmOn)}, ${String(Math.abs(days))} days ${days > 0 ? 'after' : 'before'} the computed ${dayInWords(dates.alarmOn)} (${inWords(dates.volumeMl)} mL at ${inWords(dates.dailyMl)} mL/day). Check volume, concentration and dose in the programmer; what it shows counts.`,
    ),
  ];
}
