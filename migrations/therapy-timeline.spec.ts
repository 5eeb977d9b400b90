import { v7 as uuid } from 'uuid';
import { Role } from '../apps/api/src/access/role.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { insertRows } from '../apps/api/src/audit/insert-rows.js';
import { startRegistry, type Registry } from '../test/registry/registry.js';

let registry: Registry;
let coordinator: Actor;
beforeAll(async () => {
  registry = await startRegistry();
  coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
});
afterAll(() => registry.close());

interface PatientKey {
  readonly centreId: number;
  readonly patientId: string;
}

const recorded = () => ({ recordedBy: coordinator.personId, recordedAt: new Date() });
const write = (work: Parameters<Audit['write']>[2]) =>
  registry.app.get(Audit).write(coordinator, 'rows stored by a test', work);

/** Stored without any service that could check before the database does. */
async function stored(relation: string, key: PatientKey, row: object): Promise<string> {
  const id = uuid();
  await write((tx) => insertRows(tx, relation, [{ ...key, id, ...recorded(), ...row }]));
  return id;
}

async function patient(facts: object = {}): Promise<PatientKey> {
  const id = uuid();
  const row = {
    centreId: registry.northfield.id,
    id,
    pseudonym: id.slice(-12).toUpperCase(),
    birthYear: 1980,
    protocolCode: 'registry-core',
    protocolVersion: '1.0.0',
    enrolledOn: '2024-01-01',
    ...recorded(),
    ...facts,
  };
  await write((tx) => insertRows(tx, 'registry.patient', [row]));
  return { centreId: registry.northfield.id, patientId: id };
}

async function implanted(facts: object = {}): Promise<PatientKey> {
  const key = await patient(facts);
  await stored('registry.procedure', key, { type: 'IMPLANT', performedOn: '2024-02-01' });
  return key;
}

const refill = {
  kind: 'REFILL',
  refilledAt: '2024-05-01T10:00:00Z',
  filledMl: 20,
  concentrationUgPerMl: 2000,
  attestation: 'NONE',
};
const session = { programmedAt: '2024-05-01T10:00:00Z', mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100 };
const trial = { startedOn: '2024-01-10', route: 'LP_BOLUS' };
const concluded = { concludedOn: '2024-01-12', conclusion: 'POSITIVE' };
const bolus = { givenAt: '2024-01-11T09:00:00Z', doseUg: 50 };
const refused = (rule: string, field?: string) => ({
  code: 'VALIDATION_FAILED',
  details: field === undefined ? { rule } : { rule, field },
});

describe('what the database itself refuses of the therapy', () => {
  it.each([
    ['a refill before the implant', 'registry.refill', { ...refill, refilledAt: '2024-01-31T10:00:00Z' }, 'D6'],
    [
      'a session before the implant',
      'registry.programming',
      { ...session, programmedAt: '2024-01-31T10:00:00Z' },
      'D6',
    ],
    ['a dose of a stopped pump', 'registry.programming', { ...session, mode: 'STOPPED' }, 'STOPPED'],
    [
      'a trial concluded before it started',
      'registry.trial',
      { ...trial, ...concluded, concludedOn: '2024-01-09' },
      'D3',
    ],
    ['a goal in the future', 'registry.goal', { ...goal(), agreedOn: '2999-01-01' }, 'D13'],
  ])('%s', async (_title, relation, row, rule) => {
    await expect(stored(relation, await implanted(), row)).rejects.toMatchObject(refused(rule));
  });

  it('a refill after the explant, but not one of its day', async () => {
    const key = await implanted();
    await stored('registry.procedure', key, { type: 'EXPLANT', performedOn: '2024-04-30' });
    await expect(stored('registry.refill', key, refill)).rejects.toMatchObject(refused('D6', 'refilledAt'));
    await expect(stored('registry.refill', key, { ...refill, refilledAt: '2024-04-30T10:00:00Z' })).resolves.toEqual(
      expect.any(String),
    );
  });

  it('anything after death, and a death before any of it', async () => {
    const dead = await implanted({ diedOn: '2024-03-01' });
    for (const [relation, row] of [
      ['registry.refill', refill],
      ['registry.programming', session],
      ['registry.goal', { ...goal(), agreedOn: '2024-05-01' }],
      ['registry.candidacy', { assessedOn: '2024-05-01', outcome: 'SUITABLE' }],
      ['registry.pathway_event', { kind: 'DOSE_STABLE', happenedOn: '2024-05-01' }],
    ] as const)
      await expect(stored(relation, dead, row)).rejects.toMatchObject({ details: { rule: 'D12' } });

    const alive = await implanted();
    await stored('registry.refill', alive, refill);
    const dies = (tx: { query: (sql: string, parameters: unknown[]) => Promise<unknown> }) =>
      tx.query(`update registry.patient set died_on = '2024-04-01' where id = $1`, [alive.patientId]);
    await expect(write(dies)).rejects.toMatchObject({ details: { rule: 'D12', field: 'diedOn' } });
  });

  it('a second open trial, until the first is concluded or voided', async () => {
    const key = await patient();
    const first = await stored('registry.trial', key, trial);
    await expect(stored('registry.trial', key, { ...trial, startedOn: '2024-01-20' })).rejects.toMatchObject({
      details: { rule: 'TRIAL_OPEN' },
    });
    await write((tx) =>
      tx.query(`update registry.trial set voided_at = now(), void_reason = 'Wrong patient' where id = $1`, [first]),
    );
    await expect(stored('registry.trial', key, { ...trial, startedOn: '2024-01-20' })).resolves.toEqual(
      expect.any(String),
    );
  });

  it('a conclusion before the last bolus, and an implant before the conclusion', async () => {
    const key = await patient();
    const trialId = await stored('registry.trial', key, trial);
    await stored('registry.trial_bolus', key, { ...bolus, trialId });
    const concludes = (day: string) =>
      write((tx) =>
        tx.query(`update registry.trial set concluded_on = $2, conclusion = 'POSITIVE' where id = $1`, [trialId, day]),
      );
    await expect(concludes('2024-01-10')).rejects.toMatchObject(refused('D3', 'concludedOn'));
    await concludes('2024-01-12');
    const implants = (performedOn: string) => stored('registry.procedure', key, { type: 'IMPLANT', performedOn });
    await expect(implants('2024-01-11')).rejects.toMatchObject(refused('D3', 'performedOn'));
    await expect(implants('2024-01-12')).resolves.toEqual(expect.any(String));
  });

  it('new wording of a goal once it is locked', async () => {
    const key = await patient();
    const id = await stored('registry.goal', key, { ...goal(), lockedAt: new Date(), lockedBy: coordinator.personId });
    const reword = (tx: { query: (sql: string, parameters: unknown[]) => Promise<unknown> }) =>
      tx.query(`update registry.goal set statement = 'Another one' where id = $1`, [id]);
    await expect(write(reword)).rejects.toMatchObject(refused('GOAL_LOCKED', 'levels'));
  });

  it('a part of a kind that is in place already, and a serial number in two patients', async () => {
    const pump = { kind: 'PUMP', implantedOn: '2024-02-01', serial: 'NGP123456H' };
    const first = await implanted();
    await stored('registry.component', first, pump);
    await expect(stored('registry.component', first, { ...pump, serial: 'OTHER1' })).rejects.toMatchObject(
      refused('D7', 'performedOn'),
    );
    await expect(
      stored('registry.component', await implanted(), { ...pump, serial: 'ngp123456h' }),
    ).rejects.toMatchObject(refused('D7', 'serial'));
  });

  it('knows a day as far as it is told, and no other form', async () => {
    const key = await patient();
    const referred = (happenedOn: string) => stored('registry.pathway_event', key, { kind: 'REFERRED', happenedOn });
    for (const day of ['2021', '2021-03', '2021-03-05'])
      await expect(referred(day)).resolves.toEqual(expect.any(String));
    for (const day of ['21', '2021-13', '2021-02-30', '2021-3', 'March']) await expect(referred(day)).rejects.toThrow();
  });
});

function goal() {
  const levels = JSON.stringify(['Much less', 'Less', 'As expected', 'More', 'Much more']);
  return {
    number: 1,
    agreedOn: '2024-01-05',
    category: 'pain',
    statement: 'Sleeps through the night',
    levels: JSON.parse(levels) as string[],
    baselineLevel: -1,
  };
}
