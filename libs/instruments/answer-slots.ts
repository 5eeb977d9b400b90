import type { Cell, InstrumentDefinition, Item } from './instrument-definition.js';

/** One place an answer can be put: an item, or one cell of a grid. */
export interface AnswerSlot {
  key: string;
  item: Item;
  cell: Cell | null;
}

/** Every place an answer can be put, by its key, in the order of the definition. */
export function answerSlots(definition: Pick<InstrumentDefinition, 'items'>): ReadonlyMap<string, AnswerSlot> {
  return new Map(definition.items.flatMap(slotsOf).map((slot) => [slot.key, slot]));
}

function slotsOf(item: Item): AnswerSlot[] {
  if (item.type !== 'GRADE_GRID') return [{ key: item.linkId, item, cell: null }];
  return item.cells.map((cell) => ({ key: `${item.linkId}:${cell.code}`, item, cell }));
}
