import type { ScoreDefinition } from './instrument-definition.js';

type MissingRule = Pick<ScoreDefinition, 'minAnswered' | 'minFraction'>;

/** Whether enough is answered for a score: at least one, and every answer expected unless its rule asks for fewer. */
export function isEnough(rule: MissingRule, { answered, expected }: { answered: number; expected: number }): boolean {
  if (answered === 0) return false;
  if (rule.minAnswered === null && rule.minFraction === null) return answered === expected;
  // 2/3 of 6 must be 4, not a little more.
  return answered >= (rule.minAnswered ?? 1) && answered >= (rule.minFraction ?? 0) * expected - 1e-9;
}
