/** How strongly goals of one person are assumed to correlate (Kiresuk & Sherman 1968). */
const correlation = 0.3;

/** One rated goal: weight = importance × difficulty, 1 when unused; level −2…+2, 0 = as expected. */
export interface RatedGoal {
  weight: number;
  level: number;
}

/**
 * Goal attainment T-score: T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²), ρ = 0.3.
 *
 * The second sum under the root is (Σw)², not Σ(w²): the printed guide has it wrong, its erratum right.
 *
 * @returns the unrounded T-score; null without goals
 * @throws RangeError when a weight is not positive
 * @see Turner-Stokes 2009, Clin Rehabil 23:362–370, with erratum
 */
export function gasTScore(goals: readonly RatedGoal[]): number | null {
  if (goals.some(({ weight }) => !(weight > 0))) throw new RangeError('a goal weight must be positive');
  if (goals.length === 0) return null;
  const sumOf = (term: (goal: RatedGoal) => number) => goals.reduce((sum, goal) => sum + term(goal), 0);
  const spread =
    (1 - correlation) * sumOf(({ weight }) => weight ** 2) + correlation * sumOf(({ weight }) => weight) ** 2;
  return 50 + (10 * sumOf(({ weight, level }) => weight * level)) / Math.sqrt(spread);
}
