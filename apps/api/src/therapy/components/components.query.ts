import type { Records } from '../../access/records.js';
import type { Component, ComponentAction } from './component.entity.js';

const columns = `
  c.centre_id as "centreId", c.patient_id as "patientId", c.id, c.kind, c.model_code as "modelCode",
  coalesce((select m.name from registry.device_model m where m.code = c.model_code order by m.version desc limit 1), c.model_text) as "modelName",
  c.serial, c.udi, c.side, c.placement, c.reservoir_ml as "reservoirMl", c.pieces, c.entry_level as "entryLevel", c.tip_level as "tipLevel",
  c.implanted_length_cm as "implantedLengthCm", c.internal_volume_ml as "internalVolumeMl", c.implanted_on as "implantedOn",
  c.explanted_on as "explantedOn"`;

/** Pumps first, each kind in order of its clocks. */
export const readComponents = (
  records: Records,
  centreId: number,
  patientIds: readonly string[],
): Promise<Component[]> =>
  records.query<Component[]>(
    `select ${columns} from registry.component c where c.centre_id = $1 and c.patient_id = any($2)
     order by c.kind desc, c.implanted_on, c.explanted_on nulls last`,
    [centreId, patientIds],
  );

export interface HandledComponent {
  readonly procedureId: string;
  readonly action: ComponentAction;
  readonly component: Component;
}

/** What operations did to parts, pumps first; what was taken out before what was put in. */
export async function readHandledComponents(
  records: Records,
  centreId: number,
  procedureIds: readonly string[],
): Promise<HandledComponent[]> {
  const rows = await records.query<(Component & { procedureId: string; action: ComponentAction })[]>(
    `select ${columns}, a.procedure_id as "procedureId", a.action
     from registry.procedure_component a join registry.component c on c.centre_id = a.centre_id and c.id = a.component_id
     where a.centre_id = $1 and a.procedure_id = any($2) order by c.kind desc, a.action`,
    [centreId, procedureIds],
  );
  return rows.map(({ procedureId, action, ...component }) => ({ procedureId, action, component }));
}
