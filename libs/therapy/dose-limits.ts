import { pumpConcentration } from './concentration-limits.js';
import { inTenths } from './discrepancy.js';
import type { Finding } from './finding.js';
import {
  boundsInWords,
  hard,
  isKnown,
  soft,
  within,
  type Known,
  type LimitContext,
  type Told,
} from './limit-findings.js';
import type { Checker, LimitValues } from './limit-values.js';
import { limits, RELATIVE_LIMITS } from './limits.js';
import { inWords } from './number-in-words.js';
import type { PumpConstants } from './reservoir.js';

/** Of a programming session. */
export const programming: Checker<'programming'> = (values, context) => {
  const { dailyDoseUg: dose, starting, bestBolusUg: best, concentrationUgPerMl } = values;
  const unusual = within('dailyDoseUg', dose, 'dailyDoseUg', context);
  // A stopped pump delivers 0 on purpose.
  const low = isKnown(dose) && dose >= 0 && dose < limits.dailyDoseUg.bands[0].soft.min;
  const delivers = low && dose >= limits.dailyDoseUg.bands[0].hard.min;
  const allowed = low && (dose === 0 || (delivers && values.minimumRate === true));
  return [
    allowed ? null : unusual,
    oralDose(dose, values.oralBaclofenMgPerDay),
    ...(starting === true && dose !== 0 ? [startingDose(dose, best, context)] : doseChange(values)),
    pumpConcentration(concentrationUgPerMl, values.previousConcentrationUgPerMl, context),
    dailyVolume(dose, concentrationUgPerMl, context.pump ?? null),
    within('oralBaclofenMgPerDay', values.oralBaclofenMgPerDay, 'oralBaclofenMgPerDay', context),
  ];
};

/** Intrathecal need is about a hundredth of the oral one: the same number is a slip of the unit. */
function oralDose(dose: Known, oralMg: Known): Told {
  if (!isKnown(dose) || !isKnown(oralMg) || dose === 0 || dose !== oralMg) return null;
  return soft(
    'dose-unit',
    'dailyDoseUg',
    `Daily dose is ${inWords(dose)} µg/day, the same number as the oral dose of ${inWords(oralMg)} mg/day. The intrathecal dose is about a hundredth of the oral one, in µg/day: check which of the two this is.`,
  );
}

function startingDose(dose: Known, best: Known, context: LimitContext): Told {
  const unusual = within('startingDoseUg', dose, 'dailyDoseUg', context);
  if (unusual || !isKnown(dose) || !isKnown(best) || dose <= RELATIVE_LIMITS.startPerBolus * best) return unusual;
  const sentence = `Starting dose is ${inWords(dose)} µg/day, more than twice the best bolus of ${inWords(best)} µg. ${limits.startingDoseUg.advice}`;
  return soft('starting-dose', 'dailyDoseUg', sentence);
}

function doseChange(values: LimitValues['programming']): readonly Told[] {
  const { dailyDoseUg: dose, previousDailyDoseUg: previous, hoursSincePrevious: hours } = values;
  // From or to a stopped pump there is no percentage.
  if (!isKnown(dose) || !isKnown(previous) || dose === 0 || previous === 0) return [];
  const percent = (100 * (dose - previous)) / previous;
  const change = (how: string, most: string): Finding =>
    soft(
      'dose-change',
      'dailyDoseUg',
      `Daily dose goes ${how} from ${inWords(previous)} to ${inWords(dose)} µg/day, by ${inWords(inTenths(Math.abs(percent)))} %. ${most}`,
    );
  if (dose > RELATIVE_LIMITS.timesPrevious * previous) {
    const most = RELATIVE_LIMITS.timesPrevious * previous;
    return [
      hard(
        'dose-change',
        'dailyDoseUg',
        `Daily dose goes up from ${inWords(previous)} to ${inWords(dose)} µg/day. At once it may be at most five times the dose before, ${inWords(most)} µg/day: check the decimal point.`,
      ),
    ];
  }
  const { risePercent, risePercentHigh, highDoseUg, fallPercent, riseWithinHours } = RELATIVE_LIMITS;
  const most = previous >= highDoseUg ? risePercentHigh : risePercent;
  const found: Finding[] = [];
  // A hair beyond is rounding of the dose, which is kept to 2 decimals.
  if (percent > most + 1e-9) found.push(change('up', `Usual is at most ${String(most)} % at once.`));
  else if (percent < -fallPercent - 1e-9)
    found.push(change('down', 'Usual is at most 50 % at once: withdrawal can follow.'));
  if (found.length === 0 && percent > 0 && isKnown(hours) && hours < riseWithinHours) {
    found.push(change('up', `The last change was ${inWords(hours)} hours ago: a rise usually waits 24 hours.`));
  }
  return found;
}

function dailyVolume(dose: Known, concentration: Known, pump: PumpConstants | null): Told {
  if (!isKnown(dose) || !isKnown(concentration) || dose <= 0 || concentration <= 0 || !pump) return null;
  const ml = dose / concentration;
  const { minDailyMl: min, maxDailyMl: max } = pump;
  if ((min === null || ml >= min) && (max === null || ml <= max)) return null;
  const range = boundsInWords({ ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }, 'mL/day');
  const sentence = `Daily volume is ${inWords(ml)} mL/day. This pump delivers ${range}: check dose and concentration.`;
  return soft('daily-volume', 'dailyDoseUg', sentence);
}
