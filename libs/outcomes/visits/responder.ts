import type { Direction } from '#libs/instruments/index';
import type { Change } from './change-from-baseline.js';
import type { ResponderRule } from '../protocol.js';

/** Room for what binary fractions do to decimal scores: 2.4 − 3.4 is not exactly −1. */
const SLACK = 1e-9;

/**
 * Whether a patient starting at this value belongs to those asked for a response.
 *
 * @param baseline in score units
 */
export function canRespond(rule: ResponderRule, direction: Direction, baseline: number): boolean {
  if (rule.baselineAtLeast === null) return true;
  return direction === 'LOWER_IS_BETTER'
    ? baseline >= rule.baselineAtLeast - SLACK
    : baseline <= rule.baselineAtLeast + SLACK;
}

/**
 * Whether a change meets every condition of the rule at this one visit.
 *
 * @returns null when there is no change to judge, or the patient started outside the rule
 */
export function meetsRule(rule: ResponderRule, direction: Direction, change: Change): boolean | null {
  const { improvement, baseline, followUp } = change;
  if (improvement === null || baseline === null || !canRespond(rule, direction, baseline)) return null;
  return (
    improvement >= rule.minImprovement - SLACK &&
    (rule.minShareOfBaseline === null || improvement >= rule.minShareOfBaseline * Math.abs(baseline) - SLACK) &&
    (rule.followUpAtMost === null || followUp <= rule.followUpAtMost + SLACK)
  );
}

/**
 * Response at each scheduled visit, where the rule may ask for several in a row.
 *
 * A visit is judged together with those right before it, so that no later visit changes the answer. One that was
 * missed, or could not be compared, breaks the row: the rule counts as not met there.
 *
 * @param met what {@link meetsRule} says of the scheduled follow-ups in order; null where nothing could be judged
 * @returns null where nothing could be judged, and at the first visits, before the rule can be met
 */
export function responses(rule: ResponderRule, met: readonly (boolean | null)[]): readonly (boolean | null)[] {
  return met.map((here, at) => {
    const first = at - rule.consecutiveVisits + 1;
    return here === null || first < 0 ? null : met.slice(first, at + 1).every((each) => each === true);
  });
}
