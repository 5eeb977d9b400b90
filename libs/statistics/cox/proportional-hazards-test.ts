import { chiSquareCumulative } from '../distributions/chi-square.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, zeros } from '../linear-algebra/matrix.js';
import type { CoxData } from './cox-data.js';
import { orderTimes } from '../survival/ordered-times.js';
import { visitEventTimes } from './risk-sets.js';

/** A chi-square test; null when its information is singular. */
export interface ChiSquareTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

export interface ProportionalHazardsTest {
  /** One per covariate, in order. */
  readonly covariates: readonly (ChiSquareTest & { readonly name: string })[];
  readonly global: ChiSquareTest;
}

/**
 * Score test of proportional hazards: in the model extended by x·g(t), that the added coefficients are 0, with g one
 * minus the Kaplan–Meier estimate just before t, over all strata.
 *
 * @param beta maximum of the partial likelihood
 * @see Grambsch & Therneau 1994, Biometrika 81:515; R: cox.zph(fit, transform = "km", terms = FALSE), survival ≥ 3
 */
export function proportionalHazardsTest(data: CoxData, beta: readonly number[]): ProportionalHazardsTest {
  const size = beta.length;
  const transform = oneMinusSurvivalBefore(data);
  const score = new Array<number>(size).fill(0);
  const information = zeros(2 * size, 2 * size);
  for (const stratum of data.strata)
    visitEventTimes(stratum, beta, ({ time, first, end, means, covariances }) => {
      const g = transform(time);
      for (let row = first; row < end; row++)
        if (stratum.events[row] === 1) for (let i = 0; i < size; i++) score[i]! += g * stratum.x[row * size + i]!;
      for (let i = 0; i < size; i++) {
        score[i]! -= g * means[i]!;
        for (let j = 0; j < size; j++) {
          const value = covariances[j <= i ? i * size + j : j * size + i]!;
          information[i]![j]! += value;
          information[size + i]![j]! += g * value;
          information[i]![size + j]! += g * value;
          information[size + i]![size + j]! += g * g * value;
        }
      }
    });

  const own = beta.map((_, i) => i);
  const test = (added: readonly number[]): ChiSquareTest => {
    const positions = [...own, ...added.map((i) => size + i)];
    const factored = cholesky(
      positions.map((i) => positions.map((j) => information[i]![j]!)),
      1e-12,
    );
    const df = added.length;
    if (factored === null) return { statistic: null, df, p: null };
    const right = [...own.map(() => 0), ...added.map((i) => score[i]!)];
    const statistic = dot(right, factored.solve(right));
    return { statistic, df, p: chiSquareCumulative(statistic, df, 'upper') };
  };
  return { covariates: data.names.map((name, i) => ({ name, ...test([i]) })), global: test(own) };
}

/** g(t) = 1 − S(t−), S the Kaplan–Meier estimate over all strata together. */
function oneMinusSurvivalBefore({ strata, n }: CoxData): (time: number) => number {
  const unordered = new Float64Array(n);
  const ended = new Uint8Array(n);
  const entries = new Float64Array(n);
  let filled = 0;
  for (const stratum of strata) {
    unordered.set(stratum.times, filled);
    ended.set(stratum.events, filled);
    entries.set(stratum.starts, filled);
    filled += stratum.n;
  }
  const { order, times } = orderTimes(unordered);
  entries.sort();
  const values = new Map<number, number>();
  let survival = 1;
  let entered = 0;
  for (let i = 0; i < n;) {
    const time = times[i]!;
    while (entered < n && entries[entered]! < time) entered++;
    const atRisk = entered - i;
    let events = 0;
    const before = 1 - survival;
    for (; i < n && times[i] === time; i++) events += ended[order[i]!]!;
    if (events === 0) continue;
    values.set(time, before);
    survival *= 1 - events / atRisk;
  }
  return (time) => values.get(time)!;
}
