import { SMALLEST_SHOWN } from '#libs/outcomes/index';
import { countElsewhere } from './cohort.sql.js';
import { sumRates } from './complication-rates.sql.js';
import { standing, stoodAsOf } from './outcomes.sql.js';

/** A function of the schema stats that counts over all centres. */
export type FiguresFunction = 'outcomes_standing' | 'outcomes_as_of' | 'complication_rates';

interface Figures {
  readonly statement: string;
  /** Type of $13, the one parameter beside those of the cohort. */
  readonly last: string;
  /** Names and types of the columns. */
  readonly columns: string;
}

const figures: Readonly<Record<FiguresFunction, Figures>> = {
  outcomes_standing: {
    statement: standing,
    last: 'integer[]',
    columns: 'population json, expected json, outcomes json',
  },
  outcomes_as_of: { statement: stoodAsOf, last: 'integer[]', columns: 'population json, expected json, outcomes json' },
  complication_rates: {
    statement: sumRates,
    last: 'boolean',
    columns: 'population json, "time" json, "followUp" json, events json, "afterProcedures" json, procedures json',
  },
};

/** Types of $1 to $12, the parameters of a cohort. */
const cohort = [
  'text',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'date',
  'date',
  'integer',
  'integer',
  'date',
  'boolean',
  'integer',
];

const names = (count: number): string => Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');

export const callFigures = (name: FiguresFunction): string => `select * from stats.${name}(${names(13)})`;

/**
 * Refuses before anything is counted: who may not see registry totals, and totals that would be about fewer than five
 * patients of other centres. A registry or a protocol nobody else takes part in yet has nobody to protect.
 */
const mayBeCounted = `
  create or replace function stats.may_be_counted(${cohort.join(', ')}) returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
  declare
    elsewhere bigint;
  begin
    if sec.role() is null or sec.only_patient() is not null or sec.role() not in ('CLINICIAN', 'QUALITY', 'COORDINATOR', 'ADMINISTRATOR') then
      raise exception 'registry totals' using errcode = 'insufficient_privilege';
    end if;
    if sec.centre() is not null and $2 is not null then
      raise exception 'figures of chosen centres' using errcode = 'insufficient_privilege';
    end if;
    execute $statement$${countElsewhere}$statement$ into elsewhere using ${names(10)};
    if elsewhere < ${SMALLEST_SHOWN} and (elsewhere > 0 or num_nonnulls($3, $4, $5, $6, $7, $8, $9) > 0
                                          or $10 < (now() at time zone 'UTC')::date - 1) then
      raise exception 'fewer than ${SMALLEST_SHOWN} patients of other centres' using errcode = 'TN010';
    end if;
  end $body$`;

/** Planned anew for each cohort: a plan for any cohort is much slower for a narrow one. */
const counting = (name: string, { statement, last, columns }: Figures): string => `
  create or replace function stats.${name}(${[...cohort, last].join(', ')}) returns table (${columns})
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform stats.may_be_counted(${names(12)});
    return query execute $statement$${statement}$statement$ using ${names(13)};
  end $body$`;

/** Statements that bring the functions up to date; the same SQL counts one centre and all of them. */
export const publishedFigures: readonly string[] = [
  'set local role tonus_stats',
  mayBeCounted,
  ...Object.entries(figures).map(([name, definition]) => counting(name, definition)),
  'revoke execute on all functions in schema stats from public',
  ...Object.keys(figures).map((name) => `grant execute on function stats.${name} to tonus_app, tonus_steward`),
];
