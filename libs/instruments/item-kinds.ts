import type { Item } from './instrument-definition.js';

type Typed = Pick<Item, 'type'>;

/** Answered by codes of the definition. */
export const isChosen = ({ type }: Typed): boolean =>
  type === 'CHOICE' || type === 'MULTIPLE_CHOICE' || type === 'GRADE_GRID';

/** Answered by numbers. */
export const isCounted = (item: Typed): boolean => !isChosen(item);

/** Answered once a cell. */
export const isGrid = ({ type }: Typed): boolean => type === 'GRADE_GRID' || type === 'NUMBER_GRID';
