import type { InstrumentDefinition, Item } from '#libs/instruments/index';

/** Whether an item is a detail: neither needed nor read by any score. Forms may keep it out of the way. */
export function isDetail({ scores }: InstrumentDefinition, { linkId, required }: Item): boolean {
  const isRead = scores.some(({ over }) => over.some((key) => key === linkId || key.startsWith(`${linkId}:`)));
  return !required && !isRead;
}
