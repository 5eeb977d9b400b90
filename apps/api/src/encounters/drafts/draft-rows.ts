import type { EntityManager } from 'typeorm';
import type { Records } from '../../access/records.js';
import type { VisitDraft } from './visit-draft.model.js';
import type { Merged, StoredField } from './merge-changes.js';
import type { DraftValue } from './draft-path.js';

/** The draft of one patient. */
export interface DraftKeyOfPatient {
  readonly centreId: number;
  readonly patientId: string;
}

export interface LockedDraft extends DraftKeyOfPatient {
  readonly id: string;
  readonly revision: number;
}

const revisionOf = (draft: string): string =>
  `(select coalesce(max(f.revision), 0) from registry.visit_draft_field f where f.centre_id = ${draft}.centre_id and f.draft_id = ${draft}.id)`;

/** $1 centre, $2 patient, $3 who asks, $4 revision after which fields are told. */
const whole = `
  select d.id, d.patient_id as "patientId", d.recorded_at as "begunAt", beginner.display_name as "begunBy", ${revisionOf('d')} as revision,
         coalesce(last.changed_at, d.recorded_at) as "changedAt", coalesce(last.name, beginner.display_name) as "changedBy",
         coalesce((
           select json_agg(json_build_object(
                    'path', f.path, 'value', f.value::text, 'revision', f.revision, 'changedAt', f.changed_at,
                    'changedBy', person.display_name, 'own', f.changed_by = $3::uuid, 'rivals', coalesce((
                      select json_agg(json_build_object('value', r.value::text, 'changedAt', r.changed_at,
                               'changedBy', rival.display_name, 'own', r.changed_by = $3::uuid) order by r.changed_at)
                      from registry.visit_draft_rival r join access.person rival on rival.id = r.changed_by
                      where r.centre_id = f.centre_id and r.draft_id = f.draft_id and r.path = f.path), '[]')) order by f.path)
           from registry.visit_draft_field f join access.person person on person.id = f.changed_by
           where f.centre_id = d.centre_id and f.draft_id = d.id and f.revision > $4), '[]') as fields
  from registry.visit_draft d
  join access.person beginner on beginner.id = d.recorded_by
  left join lateral (
    select f.changed_at, person.display_name as name
    from registry.visit_draft_field f join access.person person on person.id = f.changed_by
    where f.centre_id = d.centre_id and f.draft_id = d.id order by f.revision desc, f.changed_at desc limit 1) last on true
  where d.centre_id = $1 and d.patient_id = $2`;

/** @returns null when nothing is being entered for this patient */
export async function readDraft(
  records: Pick<Records, 'query'>,
  { centreId, patientId }: DraftKeyOfPatient,
  { personId, since }: { personId: string; since: number },
): Promise<VisitDraft | null> {
  const [draft] = await records.query<VisitDraft[]>(whole, [centreId, patientId, personId, since]);
  if (!draft) return null;
  // Instants are text in JSON.
  const fields = draft.fields.map((field) => ({
    ...field,
    changedAt: new Date(field.changedAt),
    rivals: field.rivals.map((rival) => ({ ...rival, changedAt: new Date(rival.changedAt) })),
  }));
  return { ...draft, fields };
}

/** Holds the draft until the end of the transaction, so that whoever changes it at the same time waits. */
export async function lockDraft(
  tx: EntityManager,
  { centreId, patientId }: DraftKeyOfPatient,
): Promise<LockedDraft | null> {
  const [draft] = await tx.query<{ id: string }[]>(
    'select id from registry.visit_draft where centre_id = $1 and patient_id = $2 for update',
    [centreId, patientId],
  );
  if (!draft) return null;
  // A statement of its own: it sees what was committed while the first one waited.
  const [{ revision }] = await tx.query<[{ revision: number }]>(
    `select ${revisionOf('d')} as revision from registry.visit_draft d where d.centre_id = $1 and d.id = $2`,
    [centreId, draft.id],
  );
  return { centreId, patientId, id: draft.id, revision };
}

/** The fields some changes are about, by path. */
export async function storedFields(
  tx: EntityManager,
  { centreId, id }: LockedDraft,
  paths: readonly string[],
): Promise<ReadonlyMap<string, StoredField>> {
  const rows = await tx.query<StoredField[]>(
    `select f.path, f.value, f.revision, f.value_revision as "valueRevision", f.changed_by as "changedBy", coalesce((
              select json_agg(json_build_object('changedBy', r.changed_by, 'value', r.value))
              from registry.visit_draft_rival r
              where r.centre_id = f.centre_id and r.draft_id = f.draft_id and r.path = f.path), '[]') as rivals
     from registry.visit_draft_field f where f.centre_id = $1 and f.draft_id = $2 and f.path = any($3)`,
    [centreId, id, paths],
  );
  return new Map(rows.map((row) => [row.path, row]));
}

/** Stores what became of fields, one statement a table and kind of change. */
export async function storeMerged(
  tx: EntityManager,
  draft: LockedDraft,
  { merged, personId }: { merged: readonly Merged[]; personId: string },
): Promise<void> {
  const at = new Date();
  const of = { centre_id: draft.centreId, patient_id: draft.patientId, draft_id: draft.id };
  const by = { ...of, changed_at: at, changed_by: personId };
  const revision = draft.revision + 1;
  const values = merged.flatMap(({ path, stands }) => (stands ? [{ path, value: stands.value }] : []));
  await insertOver(tx, {
    relation: 'registry.visit_draft_field',
    rows: values.map((one) => ({ ...by, ...one, revision, value_revision: revision })),
    key: 'centre_id, draft_id, path',
    over: ['value', 'revision', 'value_revision', 'changed_at', 'changed_by'],
  });
  const settled = merged.filter((one) => one.settled).map(({ path }) => path);
  if (settled.length > 0) {
    await tx.query('delete from registry.visit_draft_rival where centre_id = $1 and draft_id = $2 and path = any($3)', [
      draft.centreId,
      draft.id,
      settled,
    ]);
  }
  const takenBack = merged.filter(({ rival }) => rival === 'TAKEN_BACK').map(({ path }) => path);
  if (takenBack.length > 0) {
    await tx.query(
      'delete from registry.visit_draft_rival where centre_id = $1 and draft_id = $2 and path = any($3) and changed_by = $4',
      [draft.centreId, draft.id, takenBack, personId],
    );
  }
  const beside = merged.flatMap(({ path, rival }) =>
    rival === undefined || rival === 'TAKEN_BACK' ? [] : [{ path, value: rival.value }],
  );
  await insertOver(tx, {
    relation: 'registry.visit_draft_rival',
    rows: beside.map((one) => ({ ...by, ...one })),
    key: 'centre_id, draft_id, path, changed_by',
    over: ['value', 'changed_at'],
  });
  const touched = merged.filter(({ stands }) => stands === undefined).map(({ path }) => path);
  if (touched.length > 0) {
    await tx.query(
      'update registry.visit_draft_field set revision = $4 where centre_id = $1 and draft_id = $2 and path = any($3)',
      [draft.centreId, draft.id, touched, revision],
    );
  }
}

/** Takes a draft away with everything in it. */
export async function removeDraft(
  tx: EntityManager,
  { centreId, id }: Pick<LockedDraft, 'centreId' | 'id'>,
): Promise<void> {
  for (const table of ['visit_draft_rival', 'visit_draft_field']) {
    await tx.query(`delete from registry.${table} where centre_id = $1 and draft_id = $2`, [centreId, id]);
  }
  await tx.query('delete from registry.visit_draft where centre_id = $1 and id = $2', [centreId, id]);
}

interface Upsert {
  readonly relation: string;
  readonly rows: readonly (object & { readonly value: DraftValue })[];
  readonly key: string;
  readonly over: readonly string[];
}

/** Adds rows, or lets them take the place of those with the same key. */
async function insertOver(tx: EntityManager, { relation, rows, key, over }: Upsert): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `insert into ${relation} (${columns}) select ${columns} from jsonb_populate_recordset(null::${relation}, $1::jsonb)
     on conflict (${key}) do update set ${over.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}
