import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows, snakeCase } from '../../audit/insert-rows.js';
import { groupBy } from '../../batches.js';
import type { Procedure } from '../procedure.entity.js';
import { ComponentAction, type ComponentKind } from './component.entity.js';
import type { GivenByProcedure, GivenCatheter } from './given-parts.js';
import { actionRow, componentRow, partKey, patientKey, type RecordedProcedure } from './part-rows.js';
import { partsOfOperations, type PartClock } from './parts-of-operations.js';

type StoredOperation = Pick<Procedure, 'centreId' | 'patientId' | 'id' | 'type' | 'performedOn'> & {
  readonly parts: readonly {
    readonly rowId: string;
    readonly action: ComponentAction;
    readonly componentId: string;
    readonly kind: ComponentKind;
    readonly implantedOn: string;
    readonly explantedOn: string | null;
  }[];
};

type Work = () => Promise<unknown>;

/**
 * Stores what operations did to the parts of their patients. Those stored before are told anew with them: one recorded
 * late ends a part sooner, and one whose day is corrected moves clocks. Call inside the door for writing, after the
 * operations themselves.
 *
 * @param procedures the operations that are new, or whose patients' parts are to be told anew
 * @param given what is known of the parts besides, by operation
 */
export async function storeParts(
  tx: EntityManager,
  procedures: readonly RecordedProcedure[],
  given: GivenByProcedure = new Map(),
): Promise<void> {
  const known = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const components: object[] = [];
  const actions: object[] = [];
  // A part is ended before the next one begins: the database lets only one be in place.
  const before: Work[] = [];
  const after: Work[] = [];
  for (const operations of groupBy(await storedOperations(tx, procedures), patientKey).values()) {
    const [owner] = operations as [StoredOperation];
    const stored = operations.flatMap(({ id, parts }) => parts.map((part) => ({ procedureId: id, ...part })));
    const told = partsOfOperations(
      operations.map((operation) => ({
        ...operation,
        catheterStays:
          given.get(operation.id)?.catheterStays ??
          operation.parts.some(({ action }) => action === ComponentAction.REVISED),
      })),
    );
    const begun = stored.filter(({ action }) => action === ComponentAction.IMPLANTED);
    const ids = new Map(
      begun.map((part) => [partKey({ begunBy: part.procedureId, kind: part.kind }), part.componentId]),
    );
    for (const clock of told.clocks) {
      const begunBy = known.get(clock.begunBy);
      const there = begun.find(({ procedureId, kind }) => procedureId === clock.begunBy && kind === clock.kind);
      if (there) {
        if (there.implantedOn !== clock.implantedOn || there.explantedOn !== clock.explantedOn)
          before.push(() => moveClock(tx, owner.centreId, there.componentId, clock));
      } else if (begunBy) {
        const id = uuid();
        ids.set(partKey(clock), id);
        components.push(componentRow(begunBy, { ...clock, id }, given));
      }
    }
    for (const action of told.actions) {
      const componentId = ids.get(partKey(action)) ?? '';
      const begins = action.action === ComponentAction.IMPLANTED;
      const there = stored.find(
        (one) =>
          one.procedureId === action.procedureId &&
          one.kind === action.kind &&
          (one.action === ComponentAction.IMPLANTED) === begins,
      );
      if (!there) actions.push(actionRow(owner, action, componentId));
      else if (there.componentId !== componentId || there.action !== action.action)
        after.push(() => pointAt(tx, owner.centreId, there.rowId, { componentId, action: action.action }));
      const revised = action.action === ComponentAction.REVISED && known.has(action.procedureId);
      const facts = revised ? given.get(action.procedureId)?.catheter : null;
      if (facts) after.push(() => describe(tx, { centreId: owner.centreId, id: componentId }, facts));
    }
  }
  for (const work of before) await work();
  await insertRows(tx, 'registry.component', components);
  await insertRows(tx, 'registry.procedure_component', actions);
  for (const work of after) await work();
}

/** Every operation of the patients, with what is stored of the parts each of them handled. */
function storedOperations(tx: EntityManager, procedures: readonly RecordedProcedure[]): Promise<StoredOperation[]> {
  const patients = [...new Map(procedures.map((each) => [patientKey(each), each])).values()];
  return tx.query<StoredOperation[]>(
    `select q.centre_id as "centreId", q.patient_id as "patientId", q.id, q.type, q.performed_on as "performedOn",
            coalesce((
              select json_agg(json_build_object('rowId', a.id, 'action', a.action, 'componentId', c.id, 'kind', c.kind,
                                                'implantedOn', c.implanted_on, 'explantedOn', c.explanted_on))
              from registry.procedure_component a
              join registry.component c on c.centre_id = a.centre_id and c.id = a.component_id
              where a.centre_id = q.centre_id and a.patient_id = q.patient_id and a.procedure_id = q.id), '[]') as parts
     from registry.procedure q
     join unnest($1::integer[], $2::uuid[]) as asked (centre_id, patient_id)
       on q.centre_id = asked.centre_id and q.patient_id = asked.patient_id`,
    [patients.map(({ centreId }) => centreId), patients.map(({ patientId }) => patientId)],
  );
}

const moveClock = (tx: EntityManager, centreId: number, id: string, clock: PartClock): Promise<unknown> =>
  tx.query(
    'update registry.component set implanted_on = $3, explanted_on = $4, version = version + 1 where centre_id = $1 and id = $2',
    [centreId, id, clock.implantedOn, clock.explantedOn],
  );

const pointAt = (
  tx: EntityManager,
  centreId: number,
  rowId: string,
  { componentId, action }: { componentId: string; action: ComponentAction },
): Promise<unknown> =>
  tx.query('update registry.procedure_component set component_id = $3, action = $4 where centre_id = $1 and id = $2', [
    centreId,
    rowId,
    componentId,
    action,
  ]);

/** Facts of a part that is in the registry; those left out stay. */
export async function describe(
  tx: EntityManager,
  { centreId, id }: { centreId: number; id: string },
  facts: GivenCatheter | object,
): Promise<void> {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  const set = given.map(([property], at) => `${snakeCase(property)} = $${at + 3}`).join(', ');
  await tx.query(`update registry.component set ${set}, version = version + 1 where centre_id = $1 and id = $2`, [
    centreId,
    id,
    ...given.map(([, value]) => value as unknown),
  ]);
}
