import type { GlassVerdict } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { StateBadge } from '../ui/state-badge.js';

const words = messages.governance.notices.states;
const states = { WAITING: 'due', OVERDUE: 'overdue', JUSTIFIED: 'done', NOT_JUSTIFIED: 'overdue' } as const;

/** Whether an emergency access is reviewed, and what the review found. */
export function GlassBadge({ use: { verdict, overdue } }: { use: { verdict: GlassVerdict | null; overdue: boolean } }) {
  const state = verdict ?? (overdue ? 'OVERDUE' : 'WAITING');
  return <StateBadge state={states[state]}>{words[state]}</StateBadge>;
}
