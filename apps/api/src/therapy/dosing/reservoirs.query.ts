import type { Records } from '../../access/records.js';
import type { Reservoir } from './reservoir.model.js';
import { reservoirJson, reservoirOf, type ReservoirRow } from './reservoir.sql.js';

/** Reservoirs of the pumps in place, by patient. */
export async function reservoirsOf(
  records: Records,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, Reservoir>> {
  const rows = await records.query<{ id: string; reservoir: ReservoirRow }[]>(
    `select pump.patient_id as id, ${reservoirJson} as reservoir
     from analysis.pump pump where pump.centre_id = $1 and pump.patient_id = any($2)`,
    [centreId, patientIds],
  );
  return new Map(rows.map(({ id, reservoir }) => [id, reservoirOf(reservoir)]));
}
