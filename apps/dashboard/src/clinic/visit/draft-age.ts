/** After this a draft rarely tells of a visit somebody still means to save; it is shown as old, and never removed by itself. */
const OLD_AFTER_DAYS = 7;

export const isOld = (changedAt: string, now: Date = new Date()): boolean =>
  now.getTime() - Date.parse(changedAt) > OLD_AFTER_DAYS * 86_400_000;
