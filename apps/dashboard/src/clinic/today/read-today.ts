const SHOWN = ['OVERDUE', 'DUE', 'UPCOMING'] as const;

export type ShownFollowUps = (typeof SHOWN)[number];

/** What the address of the page says: which follow-ups are listed; all when it says nothing. */
export function readToday(search: Record<string, unknown>): { show?: ShownFollowUps } {
  const show = SHOWN.find((one) => one === search['show']);
  return show ? { show } : {};
}
