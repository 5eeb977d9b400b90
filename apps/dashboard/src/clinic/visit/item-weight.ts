import type { InstrumentDefinition, Item } from '#libs/instruments/index';

/**
 * Whether an item is a detail: neither needed nor read by any score, but for the side a score is narrowed to. Forms may
 * keep it out of the way.
 */
export function isDetail({ scores }: InstrumentDefinition, { linkId, required }: Item): boolean {
  const isRead = scores.some(
    ({ op, over }) => op !== 'MEAN_OF_SIDE' && over.some((key) => key === linkId || key.startsWith(`${linkId}:`)),
  );
  return !required && !isRead;
}
