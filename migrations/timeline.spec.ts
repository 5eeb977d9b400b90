import { v7 as uuid } from 'uuid';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { insertRows } from '../apps/api/src/audit/insert-rows.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import { startRegistry, type Registry } from '../test/registry/registry.js';

let registry: Registry;
let coordinator: Actor;
beforeAll(async () => {
  registry = await startRegistry();
  coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
});
afterAll(() => registry.close());

const recorded = () => ({ recordedBy: coordinator.personId, recordedAt: new Date() });
const write = (work: Parameters<Audit['write']>[2]) =>
  registry.app.get(Audit).write(coordinator, 'rows stored by a test', work);

/** A patient implanted on 2024-02-01, stored without any service that could check before the database does. */
async function implanted(patient: object = {}): Promise<{ centreId: number; patientId: string }> {
  const centreId = registry.northfield.id;
  const id = uuid();
  const row = {
    centreId,
    id,
    pseudonym: id.slice(-12).toUpperCase(),
    birthYear: 1980,
    protocolCode: 'registry-core',
    protocolVersion: '1.0.0',
    enrolledOn: '2024-01-01',
    ...recorded(),
    ...patient,
  };
  await write((tx) => insertRows(tx, 'registry.patient', [row]));
  await store('registry.procedure', { centreId, patientId: id }, { type: 'IMPLANT', performedOn: '2024-02-01' });
  return { centreId, patientId: id };
}

const store = (relation: string, key: { centreId: number; patientId: string }, row: object) =>
  write((tx) => insertRows(tx, relation, [{ ...key, id: uuid(), ...recorded(), ...row }]));

const encounter = { heldOn: '2024-05-01', purpose: 'FOLLOW_UP', contact: 'IN_PERSON', attestation: 'NONE' };
const complication = { typeCode: 'cath.kink', onsetOn: '2024-05-01', outcome: 'UNKNOWN' };

describe('what the database itself refuses', () => {
  it.each([
    ['a visit in the future', 'registry.encounter', { ...encounter, heldOn: '2999-01-01' }, 'D13'],
    ['a follow-up before the implant', 'registry.encounter', { ...encounter, heldOn: '2024-01-15' }, 'D5'],
    ['a baseline after the implant', 'registry.encounter', { ...encounter, purpose: 'BASELINE' }, 'D5'],
    ['a visit before birth', 'registry.encounter', { ...encounter, heldOn: '1979-12-31', purpose: 'BASELINE' }, 'D1'],
    ['a second implant without an explant', 'registry.procedure', { type: 'IMPLANT', performedOn: '2024-06-01' }, 'D7'],
    [
      'a revision before the implant',
      'registry.procedure',
      { type: 'CATHETER_REVISION', performedOn: '2024-01-15' },
      'D7',
    ],
    ['an operation in the future', 'registry.procedure', { type: 'EXPLANT', performedOn: '2999-01-01' }, 'D13'],
    [
      'a complication detected before its onset',
      'registry.complication',
      { ...complication, detectedOn: '2024-04-30' },
      'D11',
    ],
    ['grade 5 that is not fatal', 'registry.complication', { ...complication, grade: 5 }, 'GRADE'],
    [
      'a fatal outcome below grade 5',
      'registry.complication',
      { ...complication, grade: 4, outcome: 'FATAL' },
      'GRADE',
    ],
    ['a cause that belongs to nobody', 'registry.complication', { ...complication, causedById: uuid() }, 'CAUSE'],
  ])('%s', async (_title, relation, row, rule) => {
    await expect(store(relation, await implanted(), row)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { rule },
    });
  });

  it('anything after death', async () => {
    const dead = await implanted({ diedOn: '2024-03-01' });
    await expect(store('registry.encounter', dead, encounter)).rejects.toMatchObject({ details: { rule: 'D12' } });
    await expect(
      store('registry.procedure', dead, { type: 'EXPLANT', performedOn: '2024-05-01' }),
    ).rejects.toMatchObject({ details: { rule: 'D12' } });
    await expect(store('registry.complication', dead, complication)).rejects.toMatchObject({
      details: { rule: 'D12' },
    });
  });

  it('a death before something recorded', async () => {
    const key = await implanted();
    await store('registry.encounter', key, encounter);
    const dies = (tx: { query: (sql: string, parameters: unknown[]) => Promise<unknown> }) =>
      tx.query(`update registry.patient set died_on = '2024-04-01' where id = $1`, [key.patientId]);
    await expect(write(dies)).rejects.toMatchObject({ details: { rule: 'D12', field: 'diedOn' } });
  });

  it('a score with both a value and a reason for having none, or with neither', async () => {
    const key = await implanted();
    const encounterId = uuid();
    const assessmentId = uuid();
    const score = { ...key, assessmentId, code: 'nrs-pain.average7d', answered: 1, expected: 1 };
    const assessment = {
      ...key,
      id: assessmentId,
      encounterId,
      instrumentCode: 'nrs-pain',
      instrumentVersion: '1.0.0',
      engineVersion: '1',
      rater: 'PATIENT',
      recording: 'SCORE_ONLY',
    };
    for (const wrong of [
      { value: 3, absence: 'MISSING' },
      { value: null, absence: null },
    ]) {
      await expect(
        write(async (tx) => {
          await insertRows(tx, 'registry.encounter', [{ ...key, id: encounterId, ...recorded(), ...encounter }]);
          await insertRows(tx, 'registry.assessment', [assessment]);
          await insertRows(tx, 'registry.score', [{ ...score, ...wrong }]);
        }),
      ).rejects.toMatchObject({ driverError: { constraint: 'score_value_or_absence' } });
    }
  });

  it('a record of one hospital that names a patient of another, whoever writes it', async () => {
    const { patientId } = await implanted();
    const key = { centreId: registry.southbank.id, patientId };
    const row = { ...key, id: uuid(), ...recorded(), ...encounter, purpose: 'BASELINE' };
    await expect(store('registry.encounter', key, row)).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(
      registry.writeAsItself('rows stored by a test', (tx) => insertRows(tx, 'registry.encounter', [row])),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('allows an explant and a new implant on the same day', async () => {
    const key = await implanted();
    await store('registry.procedure', key, { type: 'EXPLANT', performedOn: '2024-06-01' });
    await store('registry.procedure', key, { type: 'IMPLANT', performedOn: '2024-06-01' });
  });
});
