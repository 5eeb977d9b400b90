import type { Answer, Answers } from '#libs/instruments/index';
import { calendarDay } from '../calendar.js';
import { coreCells } from '../mas-sheet.js';
import { answered, notApplicable, notDone } from '../sheet.js';
import { clinicTime } from './clinic-hours.js';
import type { SyntheticBolus, SyntheticResponse, SyntheticTrial } from './records.js';
import { therapyTruth } from './therapy-truth.js';
import { ageOn, type TreatedPerson } from './treated-person.js';

const GRADES = ['0', '1', '1+', '2', '3', '4'];
const sequence = [50, 75, 100];
const lowerCells = coreCells.filter(({ region }) => region === 'LOWER_LIMB');

/** How a trial ends; open: the last bolus was given a moment ago. */
export type TrialEnd = Exclude<SyntheticTrial['conclusion'], null> | 'OPEN';

/** Days a trial takes from its first bolus to its conclusion: one bolus a day, then the decision. */
export function daysOfTrial({ boluses }: { boluses: readonly number[] }): number {
  return boluses.length;
}

/** Doses given up to the one with a clear answer, µg: the label's sequence, less for very small children. */
export function bolusesUpTo(treated: TreatedPerson, day: number, answer: 'CLEAR' | 'NONE'): number[] {
  const { random } = treated;
  const small = ageOn(treated, day) < 6 && random.chance(0.3) ? [25] : [];
  const last = answer === 'NONE' ? 100 : random.weighted(therapyTruth.effectiveBolus);
  return [...small, ...sequence.filter((dose) => dose <= last)];
}

/** One trial from its first bolus on, the last of which settles it. */
export function screeningTrial(
  treated: TreatedPerson,
  startedOn: number,
  boluses: readonly number[],
  end: TrialEnd,
): SyntheticTrial {
  const { random } = treated;
  const clear = end === 'POSITIVE' || end === 'POSITIVE_TONE_NEGATIVE_FUNCTION';
  const cells = cellsBefore(treated);
  const enough = meanOf(cells) >= therapyTruth.gradesToRespond + 0.4;
  const given = boluses.map((doseUg, place) =>
    bolusOn(treated, cells, {
      day: startedOn + place,
      // A little more than an hour later each day: the clock may go forward in between.
      minute: 9 * 60 + 70 * place + random.whole(0, 9),
      doseUg,
      clear: clear && place === boluses.length - 1,
      functionLost: end === 'POSITIVE_TONE_NEGATIVE_FUNCTION' && place === boluses.length - 1,
    }),
  );
  const open = end === 'OPEN';
  return {
    startedOn: calendarDay(startedOn),
    route: 'LP_BOLUS',
    criterion: enough ? 'MEAN_LOWER_LIMB_FALL_1' : 'GOAL_BASED',
    criterionMet: open || end === 'INCONCLUSIVE' || end === 'ABORTED' ? null : clear,
    concludedOn: open ? null : calendarDay(startedOn + daysOfTrial({ boluses })),
    conclusion: open ? null : end,
    decidedBy: open ? null : random.chance(0.8) ? 'TEAM' : 'CLINICIAN',
    note: notes[end] ?? null,
    boluses: given,
  };
}

const notes: Readonly<Partial<Record<TrialEnd, string>>> = {
  INCONCLUSIVE: 'Restless night before the bolus; tone varied too much to judge. To be repeated.',
  ABORTED: 'Fever on the second day; no further bolus.',
  POSITIVE_TONE_NEGATIVE_FUNCTION: 'Tone fell, but standing for transfers was no longer possible.',
};

interface Given {
  readonly day: number;
  readonly minute: number;
  readonly doseUg: number;
  readonly clear: boolean;
  readonly functionLost: boolean;
}

function bolusOn(
  treated: TreatedPerson,
  cells: Cells,
  { day, minute, doseUg, clear, functionLost }: Given,
): SyntheticBolus {
  const { random, timeZone, habits } = treated;
  const fall = clear
    ? Math.max(therapyTruth.gradesToRespond + 0.1, meanOf(cells) * random.between(0.45, 0.8))
    : random.between(0.05, 0.5);
  const spasms = Math.round(habits.traits.psfs.burden);
  return {
    givenAt: new Date(clinicTime(day, minute, timeZone)).toISOString(),
    doseUg,
    volumeMl: doseUg / 50,
    concentrationUgPerMl: 50,
    punctureLevel: random.chance(0.6) ? 'L3-4' : 'L4-5',
    openingPressureCmh2o: Math.round(2 * Math.min(24, Math.max(7, 14 + 3.5 * random.normal()))) / 2,
    observedHours: random.chance(0.85) ? 8 : random.whole(9, 24),
    adverse: random.chance(0.06) ? 'EVENTS' : 'NONE',
    responses: therapyTruth.bolusEffect.map(([hours, share]): SyntheticResponse => {
      const effect = fall * share;
      return {
        hours,
        mas: answersOf(random.whole(0, cells.length), cells, effect, clear && share === 1),
        psfsFrequency: Math.max(0, Math.min(4, spasms - Math.round(share * (clear ? Math.min(3, spasms) : 0)))),
        function: functionLost && share >= 0.7 ? 'LOST' : clear && share >= 0.7 ? 'BETTER' : 'SAME',
        ...vitals(treated, day, share),
      };
    }),
  };
}

/** Grade index of every lower-limb cell before the bolus; an answer where it is not graded. */
type Cells = readonly { readonly key: string; readonly grade: number | Answer }[];

function cellsBefore({ random, model, person, habits }: TreatedPerson): Cells {
  const { burden } = habits.traits['mas-lower'];
  return lowerCells.map(({ key, code, side }) => {
    if (person.affectedSide !== null && person.affectedSide !== side) return { key, grade: notApplicable };
    if (habits.contractures.has(code)) return { key, grade: notDone('contracture') };
    const grade = random.rounded(burden + 0.4 * (habits.muscles.get(code) ?? 0));
    return { key, grade: Math.max(0, Math.min(model.measures['mas-lower'].steps, grade)) };
  });
}

function meanOf(cells: Cells): number {
  const graded = cells.map(({ grade }) => grade).filter((grade) => typeof grade === 'number');
  return graded.length === 0 ? 0 : graded.reduce((sum, grade) => sum + grade, 0) / graded.length;
}

/**
 * All cells lowered by the fall of the mean: whole grades, the rest shared out from one cell on. At the peak of a clear
 * answer the mean falls by no less than asked, as far as there are grades to fall.
 */
function answersOf(from: number, cells: Cells, fall: number, atLeast: boolean): Answers {
  const graded = cells.filter(({ grade }) => typeof grade === 'number').length;
  let left = atLeast ? Math.ceil(fall * graded) : Math.round(fall * graded);
  const lowered = new Map(cells.map(({ key, grade }) => [key, grade]));
  for (let turn = 0; left > 0 && turn < GRADES.length * cells.length; turn += 1) {
    const key = cells[(from + turn) % cells.length]?.key ?? '';
    const grade = lowered.get(key);
    if (typeof grade !== 'number' || grade === 0) continue;
    lowered.set(key, grade - 1);
    left -= 1;
  }
  return Object.fromEntries(
    [...lowered].map(([key, grade]) => [key, typeof grade === 'number' ? answered(GRADES[grade] ?? '0') : grade]),
  );
}

function vitals(
  treated: TreatedPerson,
  day: number,
  share: number,
): Omit<SyntheticResponse, 'hours' | 'mas' | 'psfsFrequency' | 'function'> {
  const { random } = treated;
  const child = ageOn(treated, day) < 12;
  const systolicMmhg = Math.round((child ? 104 : 124) - 6 * share + 7 * random.normal());
  return {
    heartRate: Math.round((child ? 92 : 74) - 4 * share + 7 * random.normal()),
    systolicMmhg,
    diastolicMmhg: Math.round(systolicMmhg * 0.62),
    respiratoryRate: random.whole(child ? 17 : 12, child ? 24 : 18) - (share === 1 ? 1 : 0),
    spo2Percent: random.whole(95, 99),
  };
}
