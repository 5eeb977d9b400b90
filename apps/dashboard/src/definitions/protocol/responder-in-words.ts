import type { Direction } from '../../graphql/generated/graphql.js';
import { formatShare } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { exactNumber } from '../exact-number.js';
import type { Protocol } from './windows.js';

type Rule = Omit<Protocol['scores'][number]['responder'], 'description' | 'provisional' | 'source'>;

const text = messages.definitions.rules;

/**
 * The conditions the registry applies, read from the rule itself: "Falls by at least 2 points and by at least 30 % of
 * the baseline value. Only patients starting at 4 or more are judged."
 */
export function responderRuleInWords(rule: Rule, { direction, unit }: { direction: Direction; unit: string }): string {
  const lower = direction === 'LOWER_IS_BETTER';
  const size = text.amount(exactNumber(rule.minImprovement), unit);
  const sentence = [
    lower ? text.falls(size) : text.rises(size),
    rule.minShareOfBaseline == null ? '' : text.andShare(formatShare(rule.minShareOfBaseline)),
    rule.followUpAtMost == null ? '' : text.toAtMost(exactNumber(rule.followUpAtMost)),
    rule.consecutiveVisits > 1 ? text.inARow(rule.consecutiveVisits) : '',
  ].join('');
  if (rule.baselineAtLeast == null) return `${sentence}.`;
  const start = exactNumber(rule.baselineAtLeast);
  return `${sentence}. ${lower ? text.judgedFrom(start) : text.judgedUpTo(start)}`;
}
