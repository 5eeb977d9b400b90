/** A derived table: its columns with their types, of which the first ones are its key. */
export interface AnalysisTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

const patient = { centre_id: 'integer', patient_id: 'uuid' };

/** Every table of the schema that holds rows of patients, as the writer fills it. */
export const analysisTables = {
  patient: {
    name: 'patient',
    key: ['centre_id', 'patient_id'],
    columns: {
      ...patient,
      protocol_code: 'text',
      protocol_version: 'text',
      sex: 'text',
      aetiology: 'text',
      origin: 'text',
      first_implant_on: 'date',
      age_at_implant: 'smallint',
      explanted_on: 'date',
      systems: 'smallint',
      last_contact_on: 'date',
      died_on: 'date',
      exited_on: 'date',
      recorded_windows: 'bigint',
      outcomes: 'integer[]',
    },
  },
  window_score: {
    name: 'window_score',
    key: ['centre_id', 'patient_id', 'score_code', 'window_code', 'held_on'],
    columns: {
      ...patient,
      score_code: 'text',
      window_code: 'text',
      held_on: 'date',
      superseded_on: 'date',
      encounter_id: 'uuid',
      rater: 'text',
      value: 'double precision',
      baseline_value: 'double precision',
      pairs: 'smallint',
      outcome_id: 'integer',
    },
  },
  filled_window: {
    name: 'filled_window',
    key: ['centre_id', 'patient_id', 'window_code'],
    columns: { ...patient, window_code: 'text', held_on: 'date', encounter_id: 'uuid' },
  },
  exposure: {
    name: 'exposure',
    key: ['centre_id', 'patient_id', 'clock', 'number'],
    columns: { ...patient, clock: 'text', number: 'smallint', from_on: 'date', to_on: 'date' },
  },
  event: {
    name: 'event',
    key: ['centre_id', 'patient_id', 'complication_id'],
    columns: {
      ...patient,
      complication_id: 'uuid',
      type_code: 'text',
      category: 'text',
      onset_on: 'date',
      root: 'boolean',
      infection: 'boolean',
      in_system_time: 'boolean',
      procedure_id: 'uuid',
    },
  },
  procedure: {
    name: 'procedure',
    key: ['centre_id', 'patient_id', 'procedure_id'],
    columns: { ...patient, procedure_id: 'uuid', type: 'text', performed_on: 'date', removed_on: 'date' },
  },
  pump: {
    name: 'pump',
    key: ['centre_id', 'patient_id'],
    columns: {
      ...patient,
      component_id: 'uuid',
      model_code: 'text',
      implanted_on: 'date',
      replace_by_on: 'date',
      state: 'text',
      missing: 'text[]',
      filled_at: 'timestamptz',
      filled_ml: 'double precision',
      as_of: 'timestamptz',
      volume_ml: 'double precision',
      concentration_ug_per_ml: 'double precision',
      daily_dose_ug: 'double precision',
      alarm_ml: 'double precision',
      unusable_ml: 'double precision',
      stability_days: 'integer',
      alarm_on: 'date',
      empty_on: 'date',
      due_by_on: 'date',
      programmer_alarm_on: 'date',
      programmer_replace_by_on: 'date',
      stretch_from: 'double precision[]',
      stretch_ml: 'double precision[]',
    },
  },
  pathway: {
    name: 'pathway',
    key: ['centre_id', 'patient_id'],
    columns: { ...patient, state: 'text', since_on: 'date', maintenance_from: 'date', lost_from: 'date' },
  },
} satisfies Record<string, AnalysisTable>;

export type AnalysisTableName = keyof typeof analysisTables;

/** A value of a derived table as it is sent to the database. */
export type Cell = string | number | boolean | null | readonly number[] | readonly string[];

/** A row, in the order of the columns. */
export type Row = readonly Cell[];

/**
 * One statement that makes the rows of some patients equal to the given ones: what is no longer derived goes, what
 * changed is replaced, and rows that are equal are not touched.
 *
 * Parameters: centres and ids of the patients, then one JSON array of rows a table.
 */
export function replaceStatement(): string {
  const steps = Object.values(analysisTables).flatMap((table: AnalysisTable, at) => {
    const columns = Object.keys(table.columns);
    const rest = columns.filter((column) => !table.key.includes(column));
    const list = columns.join(', ');
    const equal = table.key.map((column) => `fresh.${column} = old.${column}`).join(' and ');
    const values = Object.entries(table.columns).map(([column, type], place) => cell(column, type, place));
    return [
      `${table.name}_fresh as materialized (select ${values.join(', ')} from jsonb_array_elements($${at + 3}::jsonb) as listed (line))`,
      `${table.name}_gone as (
         delete from analysis.${table.name} old using touched
         where old.centre_id = touched.centre_id and old.patient_id = touched.patient_id
           and not exists (select from ${table.name}_fresh fresh where ${equal}))`,
      `${table.name}_kept as (
         insert into analysis.${table.name} as old (${list}) select ${list} from ${table.name}_fresh
         on conflict (${table.key.join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
         where (${rest.map((column) => `old.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')}))`,
    ];
  });
  return `with touched as (select * from unnest($1::integer[], $2::uuid[]) as asked (centre_id, patient_id)), ${steps.join(', ')} select`;
}

function cell(column: string, type: string, place: number): string {
  const text = `(line->>${place})`;
  // A JSON list of numbers or codes differs from an array of the database by its brackets only.
  return type.endsWith('[]') ? `translate(${text}, '[]', '{}')::${type} as ${column}` : `${text}::${type} as ${column}`;
}
