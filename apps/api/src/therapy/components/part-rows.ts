import { v7 as uuid } from 'uuid';
import { groupBy } from '../../batches.js';
import type { Procedure } from '../procedure.entity.js';
import { ComponentKind } from './component.entity.js';
import type { GivenByProcedure, GivenCatheter, GivenPump } from './given-parts.js';
import { partsOfOperations, type Operation, type PartAction, type PartClock } from './parts-of-operations.js';

export type RecordedProcedure = Pick<
  Procedure,
  'centreId' | 'patientId' | 'id' | 'type' | 'performedOn' | 'pumpModel' | 'catheterModel' | 'recordedAt' | 'recordedBy'
>;

/** Rows of registry.component and registry.procedure_component. */
export interface PartRows {
  readonly components: readonly object[];
  readonly actions: readonly object[];
}

/** Names the part of a kind an operation put in. */
export const partKey = ({ begunBy, kind }: Pick<PartClock, 'begunBy' | 'kind'>): string => `${begunBy}/${kind}`;

export const patientKey = ({ centreId, patientId }: { centreId: number; patientId: string }): string =>
  `${centreId}/${patientId}`;

export const operationOf = (
  { id, type, performedOn }: Pick<Procedure, 'id' | 'type' | 'performedOn'>,
  given: GivenByProcedure,
): Operation => ({ id, type, performedOn, catheterStays: given.get(id)?.catheterStays ?? false });

/**
 * The parts that operations put in, kept and took out, of patients of whom nothing is stored yet.
 *
 * @param given what is known of the parts besides, by operation
 */
export function rowsOfNewParts(
  procedures: readonly RecordedProcedure[],
  given: GivenByProcedure = new Map(),
): PartRows {
  const components: object[] = [];
  const actions: object[] = [];
  for (const operations of groupBy(procedures, patientKey).values()) {
    const known = new Map(operations.map((operation) => [operation.id, operation]));
    const parts = partsOfOperations(operations.map((operation) => operationOf(operation, given)));
    const ids = new Map(parts.clocks.map((clock) => [partKey(clock), uuid()]));
    for (const clock of parts.clocks) {
      const begunBy = known.get(clock.begunBy);
      if (begunBy) components.push(componentRow(begunBy, { ...clock, id: ids.get(partKey(clock)) ?? '' }, given));
    }
    for (const action of parts.actions) {
      const operation = known.get(action.procedureId);
      if (operation) actions.push(actionRow(operation, action, ids.get(partKey(action)) ?? ''));
    }
  }
  return { components, actions };
}

/** A part as the operation that put it in describes it. */
export function componentRow(
  { centreId, patientId, id: procedureId, pumpModel, catheterModel, recordedAt, recordedBy }: RecordedProcedure,
  { id, kind, implantedOn, explantedOn }: PartClock & { readonly id: string },
  given: GivenByProcedure,
): object {
  const { pump, catheter } = given.get(procedureId) ?? {};
  const facts = kind === ComponentKind.PUMP ? pumpColumns(pump, pumpModel) : catheterColumns(catheter, catheterModel);
  return { centreId, id, patientId, kind, ...NONE, ...facts, implantedOn, explantedOn, recordedAt, recordedBy };
}

export const actionRow = (
  { centreId, patientId }: { centreId: number; patientId: string },
  { procedureId, action }: PartAction,
  componentId: string,
): object => ({ centreId, id: uuid(), patientId, procedureId, componentId, action });

/** Rows of one statement have the same columns, whatever they are of. */
const NONE = {
  modelCode: null,
  modelText: null,
  serial: null,
  udi: null,
  side: null,
  placement: null,
  reservoirMl: null,
  pieces: null,
  entryLevel: null,
  tipLevel: null,
  implantedLengthCm: null,
  internalVolumeMl: null,
};

const modelColumns = (
  { modelCode, modelText }: Pick<GivenPump, 'modelCode' | 'modelText'>,
  said: string | null,
): { modelCode: string | null; modelText: string | null } => ({
  modelCode: modelCode ?? null,
  // What is on the list needs no words of its own.
  modelText: modelCode == null ? (modelText ?? said) : null,
});

const pumpColumns = (given: GivenPump | null | undefined, said: string | null): object => ({
  ...modelColumns(given ?? {}, said),
  serial: given?.serial ?? null,
  udi: given?.udi ?? null,
  side: given?.side ?? null,
  placement: given?.placement ?? null,
  reservoirMl: given?.reservoirMl ?? null,
});

export const catheterColumns = (given: GivenCatheter | null | undefined, said: string | null): object => ({
  ...modelColumns(given ?? {}, said),
  serial: given?.serial ?? null,
  udi: given?.udi ?? null,
  pieces: given?.pieces ?? null,
  entryLevel: given?.entryLevel ?? null,
  tipLevel: given?.tipLevel ?? null,
  implantedLengthCm: given?.implantedLengthCm ?? null,
  internalVolumeMl: given?.internalVolumeMl ?? null,
});
