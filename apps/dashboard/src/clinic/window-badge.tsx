import type { WindowStatus } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { StateBadge, type State } from '../ui/state-badge.js';

const states: Record<WindowStatus, State> = {
  FILLED: 'done',
  DUE: 'due',
  OVERDUE: 'overdue',
  MISSED: 'neutral',
  UPCOMING: 'info',
  NOT_EXPECTED: 'neutral',
};

/** How a follow-up window stands, in colour, sign and word. */
export function WindowBadge({ status }: { status: WindowStatus }) {
  return <StateBadge state={states[status]}>{messages.clinic.windowStates[status]}</StateBadge>;
}
