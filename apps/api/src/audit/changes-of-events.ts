import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { Role } from '../access/role.js';
import { groupBy } from '../batches.js';
import type { AuditChange, AuditEvent, AuditPatient } from './audit-event.model.js';
import type { RecordChange } from './event-kind.js';
import { changedFields, peopleIn, type Row } from './field-changes.js';
import { fieldInWords, recordInWords } from './words.js';

/** Told of one event; an import has a million. */
const SHOWN = 50;
const COUNTED = 1_001;

const changesOf = `
  select s.seq as "eventSeq", x.*, (select count(*) from (
           select from audit.change c where c.event_seq = s.seq and ($2::uuid is null or c.patient_id = $2) limit ${COUNTED}) counted) as total
  from unnest($1::bigint[]) s (seq) cross join lateral (
    select c.seq, c.did, c.centre_id as "centreId", c.patient_id as "patientId", c.relation, v.before, v.after,
           exists (select from audit.redaction r where r.change_seq = c.seq) as redacted, p.pseudonym
    from audit.change c
    left join audit.value v on v.change_seq = c.seq
    left join registry.patient p on p.centre_id = c.centre_id and p.id = c.patient_id
    where c.event_seq = s.seq and ($2::uuid is null or c.patient_id = $2)
    order by c.seq limit ${SHOWN}) x
  order by s.seq, x.seq`;

const patientsOf = `
  select s.seq as "eventSeq", x.*, (select count(*) from (
           select from audit.about a where a.event_seq = s.seq and a.patient_id is not null limit ${COUNTED}) counted) as total
  from unnest($1::bigint[]) s (seq) cross join lateral (
    select a.patient_id as id, p.pseudonym
    from audit.about a left join registry.patient p on p.centre_id = a.centre_id and p.id = a.patient_id
    where a.event_seq = s.seq and a.patient_id is not null limit ${SHOWN}) x
  order by s.seq, x.pseudonym, x.id`;

interface ChangeRow {
  readonly eventSeq: number;
  readonly seq: number;
  readonly did: RecordChange;
  readonly centreId: number | null;
  readonly patientId: string | null;
  readonly relation: string;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly redacted: boolean;
  readonly pseudonym: string | null;
  readonly total: number;
}

type PatientRow = AuditPatient & { readonly eventSeq: number; readonly total: number };

/** Adds to events whom they are about and what they changed, field by field. */
@Injectable()
export class ChangesOfEvents {
  constructor(private readonly records: Records) {}

  /** @param patientId of the one patient whose changes are meant; null: of all */
  async complete(actor: Actor, events: readonly AuditEvent[], patientId: string | null): Promise<AuditEvent[]> {
    const seqs = events.map(({ seq }) => seq);
    if (seqs.length === 0) return [];
    const changes = await this.records.query<ChangeRow[]>(changesOf, [seqs, patientId]);
    const patients = await this.records.query<PatientRow[]>(patientsOf, [seqs]);
    const names = await namesOfPeople(this.records, [...new Set(changes.flatMap(peopleIn))]);
    const fields = await this.fieldsWithheldFrom(actor, changes);
    this.remember(changes);
    const changesBy = groupBy(changes, ({ eventSeq }) => String(eventSeq));
    const patientsBy = groupBy(patients, ({ eventSeq }) => String(eventSeq));
    return events.map((event) => {
      const changed = changesBy.get(String(event.seq)) ?? [];
      const about = patientsBy.get(String(event.seq)) ?? [];
      return {
        ...event,
        changes: changed.map((change) => toChange(change, names, fields.get(change.seq))),
        changeCount: changed[0]?.total ?? 0,
        patients: about.map(({ id, pseudonym }) => ({ id, pseudonym })),
        patientCount: about[0]?.total ?? 0,
      };
    });
  }

  /** The office sees which fields of a patient's record changed, and not to what. */
  private async fieldsWithheldFrom({ role }: Actor, changes: readonly ChangeRow[]): Promise<Map<number, string[]>> {
    if (role !== Role.ADMINISTRATOR) return new Map();
    const hidden = changes.filter(({ before, after }) => before === null && after === null).map(({ seq }) => seq);
    if (hidden.length === 0) return new Map();
    const rows = await this.records.query<{ seq: number; field: string }[]>(
      'select change_seq as seq, field from audit.fields_of($1)',
      [hidden],
    );
    const grouped = groupBy(rows, ({ seq }) => String(seq));
    return new Map([...grouped].map(([seq, each]) => [Number(seq), each.map(({ field }) => field)]));
  }

  /** Reading what a record held is looking at the patient. */
  private remember(changes: readonly ChangeRow[]): void {
    for (const { centreId, patientId, before, after } of changes) {
      if (centreId !== null && patientId !== null && (before ?? after) !== null)
        this.records.saw(centreId, [patientId]);
    }
  }
}

function toChange(
  change: ChangeRow,
  names: ReadonlyMap<string, string>,
  withheld: readonly string[] = [],
): AuditChange {
  const { relation, did, patientId, pseudonym, redacted } = change;
  const named = [...new Set(withheld.map((field) => fieldInWords(relation, field)))].filter((name) => name !== null);
  return {
    record: recordInWords(relation),
    did,
    patient: patientId === null ? null : { id: patientId, pseudonym },
    fields:
      withheld.length > 0
        ? named.sort().map((name) => ({ name, before: null, after: null }))
        : changedFields(change, names),
    redacted,
    withheld: withheld.length > 0,
  };
}
