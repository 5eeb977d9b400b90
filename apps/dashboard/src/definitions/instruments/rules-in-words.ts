import { formatShare } from '../../formats/format-number.js';
import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { exactNumber } from '../exact-number.js';

type Instrument = InstrumentPageQuery['instrument'];
type Score = Instrument['scores'][number];

const text = messages.definitions.rules;

/** How a score comes from the answers it reads. */
export function operationInWords({ op, over }: Pick<Score, 'op' | 'over'>): string {
  if (over.length === 0) return text.asEntered;
  const operations: Readonly<Record<string, string>> = {
    PASS: text.pass,
    SUM: text.sum(over.length),
    MEAN: text.mean(over.length),
    MEAN_OF_GROUPS: text.meanOfGroups(over.length),
    MEAN_OF_SIDE: text.meanOfSide(over.length - 1),
    MEAN_OF_DIFFERENCES: text.meanOfDifferences(over.length / 2),
    GAS_T: text.gasT(over.length),
  };
  return operations[op] ?? op;
}

/**
 * When there is no score for want of answers. A sum expects every answer; every other operation leaves out of the
 * expected ones what is not applicable.
 */
export function missingRuleInWords(score: Pick<Score, 'op' | 'over' | 'minAnswered' | 'minFraction'>): string {
  const { op, minAnswered, minFraction } = score;
  const count = partCount(score);
  if (count === 0) return text.noAnswers;
  if (count === 1) return text.needsOne;
  if (op === 'GAS_T') return text.needsGoals;
  const number = minAnswered == null ? null : text.needsNumber(minAnswered, count);
  const share =
    minFraction == null ? null : text.needsShare(formatShare(minFraction), leastAnswers(minFraction, count), count);
  if (number !== null && share !== null) return text.needsBoth(number, share);
  return number ?? share ?? (op === 'SUM' ? text.needsAll(count) : text.needsAllThatApply(count));
}

/** How many answers, or pairs of them, a score counts; of a side, half of the cells it reads. */
function partCount({ op, over }: Pick<Score, 'op' | 'over'>): number {
  if (op === 'MEAN_OF_DIFFERENCES') return over.length / 2;
  return op === 'MEAN_OF_SIDE' ? (over.length - 1) / 2 : over.length;
}

/** Two thirds of 6 are 4, not a little more. */
function leastAnswers(fraction: number, count: number): number {
  return Math.ceil(fraction * count - 1e-9);
}

/** "0 to 10 points in steps of 0.5"; a bound that is null is not mentioned. */
export function rangeInWords(range: {
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  step?: number | null;
}): string {
  const { min = null, max = null, unit = null, step = null } = range;
  const bounds =
    min !== null && max !== null
      ? text.range(exactNumber(min), exactNumber(max))
      : min !== null
        ? text.from(exactNumber(min))
        : max !== null
          ? text.upTo(exactNumber(max))
          : text.anyNumber;
  const inUnit = unit === null ? bounds : text.withUnit(bounds, unit);
  return step === null || step === 1 ? inUnit : text.inSteps(inUnit, exactNumber(step));
}

/** "0 to 5 (grade)": the unit of a score may be singular, so it stands aside. */
export function scoreRangeInWords({ range: [lower, upper], unit }: Pick<Score, 'range' | 'unit'>): string {
  return text.unitAside(rangeInWords({ min: lower ?? null, max: upper ?? null }), unit);
}

/** For which ages an instrument was published, and what happens outside them. */
export function ageInWords({ minMonths, maxMonths, hard }: Instrument['age']): string {
  if (minMonths == null && maxMonths == null) return text.anyAge;
  const range =
    minMonths == null
      ? text.ageUpTo(monthsInWords(maxMonths ?? 0))
      : maxMonths == null
        ? text.ageFrom(monthsInWords(minMonths))
        : text.ageRange(monthsInWords(minMonths), monthsInWords(maxMonths));
  return `${range}. ${hard ? text.ageHard : text.ageSoft}`;
}

/** Under two years ages are told in months, as in clinic. */
function monthsInWords(count: number): string {
  const [years, months] = [Math.floor(count / 12), count % 12];
  if (count < 24) return text.months(count);
  return months === 0 ? text.years(years) : text.together(text.years(years), text.months(months));
}

/** The threshold as people say it: an improvement of at least so much, or the level that divides. */
export function thresholdInWords({
  kind,
  value,
  unit,
}: Pick<Instrument['thresholds'][number], 'kind' | 'value' | 'unit'>): string {
  if (value == null) return text.none;
  return kind === 'CUT' ? text.cutAt(exactNumber(value), unit) : text.atLeast(text.amount(exactNumber(value), unit));
}
