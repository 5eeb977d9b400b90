import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { SYSTEM_PERSON, addSystemPerson, systemActor } from '../../audit/system-actor.js';
import type { WorklistScope } from '../scope.js';

export const TODAY = '2026-06-15';

/** What a test says of one patient; the rest is as of anybody. */
export interface HandMade {
  readonly pseudonym: string;
  readonly responsibleId?: string;
  /** Columns of analysis.pathway; none without it. */
  readonly way?: Record<string, unknown>;
  readonly lastContactOn?: string | null;
  readonly diedOn?: string;
  readonly implantedOn?: string | null;
  /** Columns of analysis.pump; no pump when left out. */
  readonly pump?: Readonly<Record<string, unknown>>;
}

/** A pump whose days are given: alarm a week after the due-by date, empty two days later. */
export const computed = (dueByOn: string, alarmOn: string, emptyOn: string, more: object = {}) => ({
  state: 'COMPUTED',
  filled_at: '2026-03-03T09:00:00Z',
  filled_ml: 40,
  as_of: '2026-03-03T09:00:00Z',
  volume_ml: 40,
  concentration_ug_per_ml: 2000,
  daily_dose_ug: 400,
  alarm_ml: 2,
  unusable_ml: 1.4,
  due_by_on: dueByOn,
  alarm_on: alarmOn,
  empty_on: emptyOn,
  ...more,
});

export const cannotCompute = (...missing: string[]) => ({ state: 'CANNOT_COMPUTE', missing });

const auditOf = (dataSource: DataSource): Audit => new Audit(Records.ofRegistry(dataSource));

const columns = (row: Readonly<Record<string, unknown>>): [names: string, places: string, values: unknown[]] => [
  Object.keys(row).join(', '),
  Object.keys(row)
    .map((_, at) => `$${at + 1}`)
    .join(', '),
  Object.values(row),
];

async function insert(tx: EntityManager, relation: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const [names, places, values] = columns(row);
  await tx.query(`insert into ${relation} (${names}) values (${places})`, values);
}

/** A hospital with patients and pumps as the test says, and the scope its lists are read in. */
export async function handMadeCentre(
  dataSource: DataSource,
  code: string,
  patients: readonly HandMade[],
): Promise<{ scope: WorklistScope; idOf: (pseudonym: string) => string; personId: string }> {
  const audit = auditOf(dataSource);
  const ids = new Map(patients.map(({ pseudonym }) => [pseudonym, randomUUID()]));
  const idOf = (pseudonym: string): string => ids.get(pseudonym) ?? '';
  const personId = randomUUID();
  const centreId = await audit.write(systemActor(), 'hospital made by hand', async (tx) => {
    await addSystemPerson(tx);
    await tx.query('insert into access.person (id, display_name) values ($1, $2)', [personId, 'Dr Ines Duarte']);
    const [{ id }] = await tx.query<[{ id: number }]>(
      `insert into registry.centre (code, name, time_zone) values ($1, $1, 'Europe/London') returning id`,
      [code],
    );
    for (const patient of patients) await storePatient(tx, { centreId: id, personId, idOf }, patient);
    return id;
  });
  // No server runs that would derive it: the test says what stands there.
  for (const { pseudonym, pump } of patients) {
    if (!pump) continue;
    const row = {
      centre_id: centreId,
      patient_id: idOf(pseudonym),
      component_id: randomUUID(),
      implanted_on: '2020-02-01',
      ...pump,
    };
    await dataSource.transaction((tx) => insert(tx, 'analysis.pump', row));
  }
  for (const { pseudonym, way } of patients) {
    if (!way) continue;
    const row = { centre_id: centreId, patient_id: idOf(pseudonym), ...way };
    await dataSource.transaction((tx) => insert(tx, 'analysis.pathway', row));
  }
  const scope = { centreId, today: TODAY, responsibleId: null, band: null, replacementMonth: null };
  return { scope, idOf, personId };
}

async function storePatient(
  tx: EntityManager,
  { centreId, personId, idOf }: { centreId: number; personId: string; idOf: (pseudonym: string) => string },
  { pseudonym, responsibleId, lastContactOn = '2026-03-03', diedOn, implantedOn = '2020-02-01' }: HandMade,
): Promise<void> {
  const key = { centre_id: centreId, patient_id: idOf(pseudonym) };
  await insert(tx, 'registry.patient', {
    centre_id: centreId,
    id: key.patient_id,
    pseudonym,
    birth_year: 1980,
    protocol_code: 'registry-core',
    protocol_version: (
      await tx.query<[{ version: string }]>(
        `select version from registry.protocol_definition where code = 'registry-core' order by version desc limit 1`,
      )
    )[0].version,
    enrolled_on: '2020-01-01',
    last_contact_on: lastContactOn,
    died_on: diedOn ?? null,
    responsible_id: responsibleId === 'HER' ? personId : null,
    recorded_by: SYSTEM_PERSON,
  });
  if (implantedOn === null) return;
  await insert(tx, 'registry.procedure', {
    ...key,
    id: randomUUID(),
    type: 'IMPLANT',
    performed_on: implantedOn,
    recorded_by: SYSTEM_PERSON,
  });
}

/** An attempt to reach a patient that came to nothing, unless said otherwise. */
export async function attempt(
  dataSource: DataSource,
  { centreId, patientId, on, ...more }: { centreId: number; patientId: string; on: string; [column: string]: unknown },
): Promise<void> {
  const audit = auditOf(dataSource);
  await audit.write(systemActor(), 'attempt made by hand', (tx) =>
    insert(tx, 'registry.contact_attempt', {
      centre_id: centreId,
      patient_id: patientId,
      id: randomUUID(),
      attempted_at: `${on}T10:00:00Z`,
      about: 'REFILL',
      channel: 'TELEPHONE',
      outcome: 'NO_ANSWER',
      recorded_by: SYSTEM_PERSON,
      recorded_at: `${on}T10:05:00Z`,
      ...more,
    }),
  );
}
