import { pumpConcentration } from './concentration-limits.js';
import { discrepancy, inTenths, shownDiscrepancyMl } from './discrepancy.js';
import { hard, isKnown, soft, within, type Known, type LimitContext, type Told } from './limit-findings.js';
import type { Checker, LimitValues } from './limit-values.js';
import { RELATIVE_LIMITS } from './limits.js';
import { inWords } from './number-in-words.js';

/** Soon after a fill next to nothing is due, and the share of it says nothing. */
const TELLING_PERCENT = 999;

/** Of a refill. */
export const refill: Checker<'refill'> = (values, context) => [
  fillVolume(values.filledMl, context),
  pumpConcentration(values.concentrationUgPerMl, values.previousConcentrationUgPerMl, context),
  refillInterval(values, context),
  residual(values, context),
];

function fillVolume(ml: Known, context: LimitContext): Told {
  const nominal = context.pump?.reservoirMl ?? null;
  const field = 'filledMl';
  if (!isKnown(ml) || nominal === null || ml <= nominal) return within('filledMl', ml, field, context);
  const told = `Fill volume is ${inWords(ml)} mL. This pump holds ${inWords(nominal)} mL`;
  if (ml <= nominal + RELATIVE_LIMITS.overfillMl)
    return soft('fill-volume', field, `${told}: check the volume and the model.`);
  return hard(
    'fill-volume',
    field,
    `${told} and at most ${inWords(nominal + RELATIVE_LIMITS.overfillMl)} mL can be recorded: correct the volume or the model.`,
  );
}

function refillInterval({ daysSincePrevious: days, gapAnswered }: LimitValues['refill'], context: LimitContext): Told {
  const field = 'refilledAt';
  if (!isKnown(days) || days <= RELATIVE_LIMITS.unansweredGapDays) {
    return within('refillIntervalDays', days, field, context);
  }
  const told = `The refill before was ${inWords(Math.floor(days))} days ago.`;
  if (gapAnswered === true) return soft('refill-interval', field, `${told} Usual is at most 120 days.`);
  return hard(
    'refill-interval',
    field,
    `${told} After more than 365 days, say what happened in between: reservoir empty, a record missing, or the estimate wrong.`,
  );
}

function residual(values: LimitValues['refill'], context: LimitContext): Told {
  const { measuredResidualMl: measured, expectedResidualMl: expected, previousFilledMl: filled } = values;
  const field = 'measuredResidualMl';
  const impossible = within('measuredResidualMl', measured, field, context);
  if (impossible || !isKnown(measured)) return impossible;
  if (isKnown(filled) && measured > filled) {
    return hard(
      'residual',
      field,
      `Measured residual is ${inWords(measured)} mL, but only ${inWords(filled)} mL were in the reservoir after the fill before: check both volumes.`,
    );
  }
  if (!isKnown(expected) || !isKnown(filled)) return null;
  const found = discrepancy(measured, expected, filled);
  if (found.standing === 'NONE') return null;
  const share =
    found.percent === null || Math.abs(found.percent) > TELLING_PERCENT
      ? ''
      : ` (${inWords(inTenths(found.percent))} % of what should have been delivered)`;
  const shown = shownDiscrepancyMl(measured, expected);
  const told = `${inWords(inTenths(measured))} mL measured, ${inWords(inTenths(expected))} mL expected: ${inWords(Math.abs(shown))} mL too ${found.ml > 0 ? 'much' : 'little'}${share}.`;
  if (found.standing === 'PROMPT') return soft('residual', field, `${told} Measure again, and look for a cause.`);
  if (values.reviewed === true) return null;
  return hard(
    'residual-review',
    'discrepancyReview',
    `${told} From 4 mL or 25 % on, note who reviewed it and what was found.`,
  );
}
