import { analysisTables, replaceStatement } from './analysis-tables.js';
import { MODELS_LOCK } from './models-lock.js';
import { patientRecords } from './patient-record.js';

const tables = Object.keys(analysisTables).length;

/**
 * The office mends the time zone of a hospital and sees none of its patients. These two functions of the owner let the
 * server derive them anew, and only within the transaction that wrote the row of the hospital, for an administrator.
 */
const isMoving = `
  create or replace function analysis.is_moving(centre integer) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $body$
  begin
    if sec.role() is distinct from 'ADMINISTRATOR' or not exists (
      select from registry.centre c
      where c.id = centre and c.xmin::text = (pg_current_xact_id_if_assigned()::text::bigint % 4294967296)::text) then
      raise exception 'records of a centre whose time zone stays' using errcode = 'insufficient_privilege';
    end if;
  end $body$`;

/** Locked as by every derivation, so that of two writers to one patient the second sees what the first has stored. */
const read = `
  create or replace function analysis.records_of_moving(centre integer, after uuid, most integer) returns table (record json)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  declare
    ids uuid[];
  begin
    perform analysis.is_moving(centre);
    perform pg_advisory_xact_lock_shared(${MODELS_LOCK});
    ids := array(select p.id from registry.patient p where p.centre_id = centre and p.id > after
                 order by p.id limit most for no key update);
    return query execute $statement$select to_json(r) from (${patientRecords}) r order by r."patientId"$statement$
      using array_fill(centre, array[cardinality(ids)]), ids;
  end $body$`;

const store = `
  create or replace function analysis.store_of_moving(centre integer, ids uuid[], rows jsonb[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform analysis.is_moving(centre);
    if exists (select from unnest(rows) list, jsonb_array_elements(list) line
               where (line->>0)::integer is distinct from centre or (line->>1)::uuid <> all(ids)) then
      raise exception 'rows of other patients' using errcode = 'insufficient_privilege';
    end if;
    execute $statement$${replaceStatement()}$statement$
      using array_fill(centre, array[cardinality(ids)]), ids, ${Array.from({ length: tables }, (_, at) => `rows[${at + 1}]`).join(', ')};
  end $body$`;

const signatures = ['records_of_moving(integer, uuid, integer)', 'store_of_moving(integer, uuid[], jsonb[])'];

/** Statements that bring these functions up to date with what is derived by this version. */
export const publishedDerivation: readonly string[] = [
  isMoving,
  read,
  store,
  ...signatures.flatMap((signature) => [
    `revoke execute on function analysis.${signature} from public`,
    `grant execute on function analysis.${signature} to tonus_app, tonus_steward`,
  ]),
];
