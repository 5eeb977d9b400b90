import { ProcedureType } from '../../therapy/procedure.entity.js';

interface Operation {
  readonly type: ProcedureType;
  readonly performedOn: string;
}

/** On one day a system is taken out before another is put in, and put in before it is worked on. */
const placeInDay = (type: ProcedureType): number =>
  type === ProcedureType.EXPLANT ? 0 : type === ProcedureType.IMPLANT ? 1 : 2;

/** Operations in the order the database judges them in. */
export const inOrder = <T extends Operation>(operations: readonly T[]): T[] =>
  operations.toSorted(
    (a, b) =>
      (a.performedOn < b.performedOn ? -1 : a.performedOn > b.performedOn ? 1 : 0) ||
      placeInDay(a.type) - placeInDay(b.type),
  );

/**
 * New operations of one patient that cannot have happened: an implant needs no system in place, all else needs one.
 * Where a stored operation would no longer fit, all new ones are named.
 */
export function misplacedOperations<T extends Operation>(
  stored: readonly Operation[],
  added: readonly T[],
): readonly T[] {
  const fresh = new Set<Operation>(added);
  const misplaced = new Set<Operation>();
  let inPlace = false;
  for (const operation of inOrder<Operation>([...stored, ...added])) {
    const fits = inPlace === (operation.type !== ProcedureType.IMPLANT);
    if (!fits && !fresh.has(operation)) return added;
    if (!fits) misplaced.add(operation);
    else if (operation.type === ProcedureType.IMPLANT) inPlace = true;
    else if (operation.type === ProcedureType.EXPLANT) inPlace = false;
  }
  return added.filter((operation) => misplaced.has(operation));
}

/** Day of the first implant; null without any. */
export const firstImplantOf = (operations: readonly Operation[]): string | null =>
  operations
    .filter(({ type }) => type === ProcedureType.IMPLANT)
    .map(({ performedOn }) => performedOn)
    .toSorted()[0] ?? null;
