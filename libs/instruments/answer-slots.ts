import type { Cell, InstrumentDefinition, Item } from './instrument-definition.js';
import { isGrid } from './item-kinds.js';

/** One place an answer can be put: an item, or one cell of a grid. */
export interface AnswerSlot {
  key: string;
  item: Item;
  cell: Cell | null;
}

/** A loaded definition is frozen, so its slots are worked out once: whole registries are scored in one go. */
const remembered = new WeakMap<object, ReadonlyMap<string, AnswerSlot>>();

/** Every place an answer can be put, by its key, in the order of the definition. */
export function answerSlots(definition: Pick<InstrumentDefinition, 'items'>): ReadonlyMap<string, AnswerSlot> {
  const known = remembered.get(definition);
  if (known !== undefined) return known;
  const slots = new Map(definition.items.flatMap(slotsOf).map((slot) => [slot.key, slot]));
  if (Object.isFrozen(definition)) remembered.set(definition, slots);
  return slots;
}

function slotsOf(item: Item): AnswerSlot[] {
  if (!isGrid(item)) return [{ key: item.linkId, item, cell: null }];
  return item.cells.map((cell) => ({ key: `${item.linkId}:${cell.code}`, item, cell }));
}
