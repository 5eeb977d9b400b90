import { chiSquareCumulative } from '../distributions/chi-square.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, zeros } from '../linear-algebra/matrix.js';
import type { CoxData } from './cox-data.js';
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
    visitEventTimes(stratum, beta, ({ time, tied, terms }) => {
      const g = transform(time);
      for (const { x } of tied) for (let i = 0; i < size; i++) score[i]! += g * x[i]!;
      for (const { mean, covariance } of terms)
        for (let i = 0; i < size; i++) {
          score[i]! -= g * mean[i]!;
          for (let j = 0; j < size; j++) {
            const value = covariance[i]![j]!;
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
function oneMinusSurvivalBefore(data: CoxData): (time: number) => number {
  const subjects = data.strata.flat().sort((a, b) => a.time - b.time);
  const starts = Float64Array.from(subjects, ({ start }) => start).sort();
  const values = new Map<number, number>();
  let survival = 1;
  let entered = 0;
  for (let i = 0; i < subjects.length;) {
    const { time } = subjects[i]!;
    while (entered < starts.length && starts[entered]! < time) entered++;
    const atRisk = entered - i;
    values.set(time, 1 - survival);
    let events = 0;
    for (; i < subjects.length && subjects[i]!.time === time; i++) if (subjects[i]!.event) events++;
    survival *= 1 - events / atRisk;
  }
  return (time) => values.get(time)!;
}
