import type { ReplacementStanding } from '../graphql/generated/graphql.js';
import type { State } from '../ui/state-badge.js';

/** How pressing each standing of a replacement is: the same on the list of the day and on the patient's page. */
export const replacementStates: Record<ReplacementStanding, State> = {
  OVERDUE: 'overdue',
  LATE: 'overdue',
  SCHEDULE_NOW: 'due',
  LATER: 'info',
};
