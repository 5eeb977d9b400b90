import type { Records } from '../../access/records.js';
import type { ComponentKind } from './component.entity.js';

/** What is known of a patient on the day of an operation. */
export interface OperationFacts {
  /** The day of birth, or the year alone. */
  readonly bornOn: string;
  /** As last recorded at a candidacy assessment; null: never. */
  readonly weightKg: number | null;
  /** Day the pump in place was put in; null: none is. */
  readonly pumpSince: string | null;
}

export async function readOperationFacts(
  records: Records,
  { centreId, id }: { centreId: number; id: string },
  performedOn: string,
): Promise<OperationFacts> {
  const [facts] = await records.query<[OperationFacts]>(
    `select coalesce(i.birth_date::text, p.birth_year::text) as "bornOn",
            (select c.weight_kg from registry.candidacy c
             where c.centre_id = $1 and c.patient_id = $2 and c.voided_at is null and c.assessed_on <= $3 and c.weight_kg is not null
             order by c.assessed_on desc, c.id desc limit 1) as "weightKg",
            (select c.implanted_on from registry.component c
             where c.centre_id = $1 and c.patient_id = $2 and c.kind = 'PUMP' and c.implanted_on < $3
               and (c.explanted_on is null or c.explanted_on >= $3)
             order by c.implanted_on desc limit 1) as "pumpSince"
     from registry.patient p
     left join registry.patient_identity i on i.centre_id = p.centre_id and i.patient_id = p.id
     where p.centre_id = $1 and p.id = $2`,
    [centreId, id, performedOn],
  );
  return facts;
}

/** A part of the centre that carries the same serial number. */
export interface SameSerial {
  readonly samePatient: boolean;
  readonly implantedOn: string;
  readonly explantedOn: string | null;
}

/** @param except the part that is corrected, which is no other one */
export const readSameSerials = (
  records: Records,
  { centreId, id }: { centreId: number; id: string },
  part: { kind: ComponentKind; serial: string; except?: string | null },
): Promise<SameSerial[]> =>
  records.query<SameSerial[]>(
    `select patient_id = $2 as "samePatient", implanted_on as "implantedOn", explanted_on as "explantedOn"
     from registry.component
     where centre_id = $1 and kind = $3 and upper(serial) = upper($4) and ($5::uuid is null or id <> $5)
     order by implanted_on desc`,
    [centreId, id, part.kind, part.serial, part.except ?? null],
  );
