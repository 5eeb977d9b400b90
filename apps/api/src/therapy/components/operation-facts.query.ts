import type { Records } from '../../access/records.js';
import type { ComponentKind } from './component.entity.js';

/** What is known of a patient on the day of an operation. */
export interface OperationFacts {
  /** The day of birth, or the year alone. */
  readonly bornOn: string;
  /** As last recorded at a candidacy assessment; null: never. */
  readonly weightKg: number | null;
  /** The last trial concluded since the implant before; null: none. */
  readonly trial: { readonly conclusion: string; readonly concludedOn: string } | null;
  readonly implantedBefore: boolean;
  /** Day the pump in place was put in; null: none is. */
  readonly pumpSince: string | null;
}

export async function readOperationFacts(
  records: Records,
  { centreId, id }: { centreId: number; id: string },
  performedOn: string,
): Promise<OperationFacts> {
  const [facts] = await records.query<[OperationFacts]>(
    `with before as (
       select max(q.performed_on) as implanted_on from registry.procedure q
       where q.centre_id = $1 and q.patient_id = $2 and q.type = 'IMPLANT' and q.performed_on < $3)
     select coalesce(i.birth_date::text, p.birth_year::text) as "bornOn", before.implanted_on is not null as "implantedBefore",
            (select c.weight_kg from registry.candidacy c
             where c.centre_id = $1 and c.patient_id = $2 and c.voided_at is null and c.assessed_on <= $3 and c.weight_kg is not null
             order by c.assessed_on desc, c.id desc limit 1) as "weightKg",
            (select json_build_object('conclusion', t.conclusion, 'concludedOn', t.concluded_on) from registry.trial t
             where t.centre_id = $1 and t.patient_id = $2 and t.voided_at is null and t.concluded_on <= $3
               and (before.implanted_on is null or t.concluded_on > before.implanted_on)
             order by t.concluded_on desc, t.id desc limit 1) as trial,
            (select c.implanted_on from registry.component c
             where c.centre_id = $1 and c.patient_id = $2 and c.kind = 'PUMP' and c.implanted_on < $3
               and (c.explanted_on is null or c.explanted_on >= $3)
             order by c.implanted_on desc limit 1) as "pumpSince"
     from before, registry.patient p
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
