import { inOrder, type DatedProcedure } from '#libs/outcomes/index';
import { ComponentAction, ComponentKind } from './component.entity.js';

const { PUMP, CATHETER } = ComponentKind;
const { IMPLANTED, EXPLANTED, KEPT, REVISED } = ComponentAction;

/** An operation with what its type alone does not tell. */
export interface Operation extends DatedProcedure {
  /** A revision that left the catheter in; its clock goes on. */
  readonly catheterStays: boolean;
}

/** A part and its clock, both days included. */
export interface PartClock {
  /** The operation that put it in. */
  readonly begunBy: string;
  readonly kind: ComponentKind;
  readonly implantedOn: string;
  readonly explantedOn: string | null;
}

/** What an operation did to the part of a kind that another one, or itself, put in. */
export interface PartAction {
  readonly procedureId: string;
  readonly kind: ComponentKind;
  readonly action: ComponentAction;
  readonly begunBy: string;
}

type Turn = typeof IMPLANTED | typeof EXPLANTED | typeof KEPT | typeof REVISED | 'EXCHANGED';

const turns: Readonly<Record<DatedProcedure['type'], Readonly<Record<ComponentKind, Turn>>>> = {
  IMPLANT: { PUMP: IMPLANTED, CATHETER: IMPLANTED },
  PUMP_REPLACEMENT: { PUMP: 'EXCHANGED', CATHETER: KEPT },
  CATHETER_REVISION: { PUMP: KEPT, CATHETER: 'EXCHANGED' },
  EXPLANT: { PUMP: EXPLANTED, CATHETER: EXPLANTED },
};

/**
 * The parts of one patient, as the operations tell them.
 *
 * @param operations in any order; an impossible order is refused by the database before it comes here
 */
export function partsOfOperations(operations: readonly Operation[]): {
  readonly clocks: readonly PartClock[];
  readonly actions: readonly PartAction[];
} {
  const clocks: PartClock[] = [];
  const actions: PartAction[] = [];
  for (const kind of [PUMP, CATHETER]) {
    let inPlace: PartClock | null = null;
    for (const operation of inOrder(operations)) {
      const { id: procedureId, performedOn } = operation;
      const turn = kind === CATHETER && operation.catheterStays ? REVISED : turns[operation.type][kind];
      const did = (action: ComponentAction, begunBy: string): unknown =>
        actions.push({ procedureId, kind, action, begunBy });
      if (inPlace && (turn === KEPT || turn === REVISED)) did(turn, inPlace.begunBy);
      if (inPlace && (turn === EXPLANTED || turn === 'EXCHANGED')) {
        clocks.push({ ...inPlace, explantedOn: performedOn });
        did(EXPLANTED, inPlace.begunBy);
        inPlace = null;
      }
      if (turn === IMPLANTED || turn === 'EXCHANGED') {
        inPlace = { begunBy: procedureId, kind, implantedOn: performedOn, explantedOn: null };
        did(IMPLANTED, procedureId);
      }
    }
    if (inPlace) clocks.push(inPlace);
  }
  return { clocks, actions };
}
