import { dayAt, daysFrom, plusDays, timeOf } from './calendar.js';
import { checkLimits } from './check-limits.js';
import { checkAlarm, checkBridge, checkDose, checkReplacement, sumOfSteps } from './check-programming.js';
import { checkSteps } from './check-steps.js';
import { REFILLS_APART_HOURS } from './date-rules.js';
import { dayInWords } from './day-in-words.js';
import { ageAt, doseBefore, fillAfter, fillBefore, pumpAt, segmentsUpTo, type DoseContext } from './dose-context.js';
import { checkRefillDates } from './dose-dates.js';
import {
  afterRefill,
  computedResidualMl,
  discrepancyOf,
  doseOf,
  emptyBefore,
  foundEmpty,
  type RefillDraft,
} from './dose-outlook.js';
import type { Finding } from './finding.js';
import { RELATIVE_LIMITS } from './limits.js';
import { inWords } from './number-in-words.js';
import { lastDay } from './partial-day.js';
import { reservoirDates } from './reservoir.js';

const found = (rule: string, level: Finding['level'], field: string, sentence: string): Finding => ({
  rule,
  level,
  field,
  sentence,
});

/**
 * What rules and limits say about a refill, and about the programme of the same act: the limits of section 6, the order
 * of refills (D6, D9, D10), discrepancy, concentration, drug and the programmer's dates.
 *
 * @param context everything recorded before
 * @returns findings in the order of the fields; missing values are not checked
 */
export function checkRefill(context: DoseContext, draft: RefillDraft): Finding[] {
  const { at, programming } = draft;
  const dates = checkRefillDates(context, draft);
  const pump = pumpAt(context, at);
  if (pump === null) return dates;
  const before = fillBefore(context, at);
  const day = dayAt(at, context.timeZone);
  const all = [
    ...dates,
    ...checkLimits(
      'refill',
      {
        filledMl: draft.filledMl,
        concentrationUgPerMl: draft.concentrationUgPerMl,
        previousConcentrationUgPerMl: before?.concentrationUgPerMl,
        // Two within hours are asked about once, by the rule on refills that are probably one.
        daysSincePrevious:
          before === null || isNearBefore(before.at, at) ? null : daysFrom(dayAt(before.at, context.timeZone), day),
        gapAnswered: draft.gapAnswered,
        measuredResidualMl: draft.measuredResidualMl,
        expectedResidualMl: computedResidualMl(context, at) ?? draft.expectedResidualMl,
        previousFilledMl: before?.filledMl,
        reviewed: draft.reviewed,
      },
      { ageYears: ageAt(context, at), pump: pump.constants },
    ),
    ...emptied(context, draft),
    ...notAsked(context, draft),
    ...drug(draft, day),
    ...concentration(context, draft),
    ...(programming === null
      ? []
      : [
          ...checkSteps(programming.mode, programming.steps),
          ...sumOfSteps(programming),
          ...checkReplacement(context, programming),
          ...checkDose(context, { ...programming, concentrationUgPerMl: draft.concentrationUgPerMl }),
        ]),
    ...checkAlarm(afterRefill(context, draft), draft.alarmOn, day),
    ...appointment(context, draft, day),
    ...laterRefill(context, draft),
  ];
  // The concentration is one of refill and programme alike.
  return [...new Map(all.map((each) => [`${each.field} ${each.rule}`, each])).values()];
}

/** Whether a fill before is so near that D9 asks about both. */
const isNearBefore = (before: string, at: string): boolean =>
  timeOf(at) - timeOf(before) < REFILLS_APART_HOURS * 3_600_000;

const inDays = (days: number): string => (days === 1 ? '1 day' : `${String(days)} days`);

function emptied(context: DoseContext, { at, measuredResidualMl: measured, emptyGraded }: RefillDraft): Finding[] {
  const unusable = pumpAt(context, at)?.constants?.unusableMl ?? null;
  if (measured === null || emptyGraded || !foundEmpty(context, { at, measuredResidualMl: measured })) return [];
  const told =
    unusable === null
      ? 'Nothing was left in the reservoir: it was empty.'
      : `Measured residual is ${inWords(measured)} mL, and ${inWords(unusable)} mL cannot leave this pump: the reservoir was empty.`;
  const sentence = `${told} Say how severe it was; it is recorded as a complication with the refill.`;
  return [found('LIMIT:reservoir-empty', 'ERROR', 'emptyGrade', sentence)];
}

/** Answers to what nothing asks: kept, they would say what was not so; dropped, somebody believes them kept. */
function notAsked(context: DoseContext, draft: RefillDraft): Finding[] {
  const { at, gapAnswered, emptyGraded, reviewed } = draft;
  const told = (field: string, sentence: string): Finding => found('LIMIT:not-asked', 'ERROR', field, sentence);
  const before = fillBefore(context, at);
  const days = before === null ? 0 : daysFrom(dayAt(before.at, context.timeZone), dayAt(at, context.timeZone));
  const late = checkRefillDates(context, { at, gapAnswered: false }).some(({ rule }) => rule === 'D10');
  const isGap = late || days > RELATIVE_LIMITS.unansweredGapDays;
  const standing = discrepancyOf(context, draft)?.standing ?? 'NONE';
  return [
    ...(gapAnswered && !isGap
      ? [told('gapAnswer', 'The reservoir was not computed to be empty by then: leave out what happened in between.')]
      : []),
    ...(emptyGraded && !foundEmpty(context, draft)
      ? [
          told(
            'emptyGrade',
            'More was left than the pump cannot deliver: it was not empty. Leave out how severe that was.',
          ),
        ]
      : []),
    ...(reviewed && standing === 'NONE'
      ? [told('discrepancyReview', 'Nothing about the residual asks for a review: leave the note out.')]
      : []),
  ];
}

function drug({ drugExpiresOn }: RefillDraft, day: string): Finding[] {
  if (drugExpiresOn === null || lastDay(drugExpiresOn) >= day) return [];
  const sentence = `The drug expired before the refill, with the end of ${dayInWords(lastDay(drugExpiresOn))}: check the date on the ampoule.`;
  return [found('LIMIT:drug-expired', 'WARNING', 'drugExpiresOn', sentence)];
}

function concentration(
  context: DoseContext,
  { at, concentrationUgPerMl: filled, programming }: RefillDraft,
): Finding[] {
  if (filled === null) return [];
  if (programming !== null) {
    if (programming.mode === 'STOPPED') return [];
    return checkBridge(context, { at, bridged: programming.bridged, programmed: filled });
  }
  const running = segmentsUpTo(context, at).at(-1);
  if (running === undefined || running.concentrationUgPerMl === filled || doseBefore(context, at)?.dailyDoseUg === 0)
    return [];
  const times = filled / running.concentrationUgPerMl;
  const sentence = `Filled with ${inWords(filled)} µg/mL, but the pump is programmed for ${inWords(running.concentrationUgPerMl)} µg/mL: the patient would get ${inWords(times)} times the dose. Record the new programme with its bridge bolus, or correct the concentration.`;
  return [found('LIMIT:concentration-programmed', 'WARNING', 'concentrationUgPerMl', sentence)];
}

/** An appointment after the due-by date comes too late. */
function appointment(context: DoseContext, draft: RefillDraft, day: string): Finding[] {
  const { nextAppointmentOn: next, alarmOn } = draft;
  if (next === null) return [];
  const field = 'nextAppointmentOn';
  if (next <= day)
    return [
      found('LIMIT:next-appointment', 'ERROR', field, 'The next appointment lies after this refill: correct the day.'),
    ];
  const after = afterRefill(context, draft);
  const dates = after === null ? null : reservoirDates({ ...after, programmerAlarmOn: alarmOn });
  if (dates === null || !('dueByOn' in dates) || next <= dates.dueByOn) return [];
  const sentence = `The next appointment on ${dayInWords(next)} lies ${inDays(daysFrom(dates.dueByOn, next))} after the due-by date, ${dayInWords(dates.dueByOn)}: choose a day up to then${next > plusDays(dates.emptyOn, -1) ? '; the reservoir will be empty' : ''}.`;
  return [found('LIMIT:next-appointment', 'WARNING', field, sentence)];
}

/** Recorded late, a refill changes what the one after it was judged by. */
function laterRefill(
  context: DoseContext,
  { at, filledMl, concentrationUgPerMl, programming }: RefillDraft,
): Finding[] {
  const next = fillAfter(context, at);
  const pump = pumpAt(context, at);
  if (next === null || pump === null || filledMl === null || concentrationUgPerMl === null || filledMl <= 0) return [];
  const ofPump = { at, pump: context.pumps.indexOf(pump) };
  const dailyDoseUg = programming === null ? null : doseOf(programming);
  const inOrder = <T extends { readonly at: string }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => timeOf(a.at) - timeOf(b.at));
  const withIt: DoseContext = {
    ...context,
    fills: inOrder([...context.fills, { ...ofPump, filledMl, concentrationUgPerMl }]),
    doses:
      dailyDoseUg === null
        ? context.doses
        : inOrder([...context.doses, { ...ofPump, dailyDoseUg, concentrationUgPerMl }]),
  };
  const nextDay = dayAt(next.at, context.timeZone);
  const emptyOn = emptyBefore(withIt, next.at);
  const wasEmptyOn = emptyBefore(context, next.at);
  const told = (sentence: string): Finding[] => [found('LIMIT:later-refill', 'WARNING', 'refilledAt', sentence)];
  if (emptyOn !== null && emptyOn < nextDay && !(wasEmptyOn !== null && wasEmptyOn < nextDay))
    return told(
      `With this refill the reservoir was empty on ${dayInWords(emptyOn)}, before the refill of ${dayInWords(nextDay)}: check day, volume and concentration of both.`,
    );
  const residual = { at: next.at, measuredResidualMl: next.measuredResidualMl ?? null, expectedResidualMl: null };
  const discrepancy = discrepancyOf(withIt, residual);
  if (discrepancy?.standing !== 'REVIEW' || discrepancyOf(context, residual)?.standing === 'REVIEW') return [];
  return told(
    `With this refill ${inWords(Math.abs(discrepancy.ml))} mL ${discrepancy.ml > 0 ? 'more' : 'less'} than expected were left at the refill of ${dayInWords(nextDay)}: check day, volume and concentration of both.`,
  );
}
