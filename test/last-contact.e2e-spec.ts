import { after, dayAfter, dosingOf, implantedWith, type Dosing } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let dosing: Dosing;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  dosing = dosingOf(registry, clinician);
});
afterAll(() => registry.close());

const fill = { filledMl: 20, concentrationUgPerMl: 2000, measuredResidualMl: null };

const lastContactOf = async (patientId: string) => (await dosing.read(patientId, 'lastContactOn'))['lastContactOn'];

const voided = (kind: string, id: string) =>
  dosing.act('voidTherapyRecord', { kind, id, expectedVersion: 1, reason: 'Of somebody else.' }, 'id');

/** Last contacts as the history keeps them, oldest first. */
const historyOf = async (patientId: string): Promise<(string | null)[]> => {
  const rows = await registry.behind.query<{ after: string | null }[]>(
    `select v.after ->> 'last_contact_on' as after from audit.change c join audit.value v on v.change_seq = c.seq
     where c.patient_id = $1 and c.relation = 'patient' and c.did = 'UPDATE'
       and v.after -> 'last_contact_on' is distinct from v.before -> 'last_contact_on' order by c.seq`,
    [patientId],
  );
  return rows.map((row) => row.after);
};

const visitOn = (patientId: string, heldOn: string) =>
  dosing.act('recordEncounter', { patientId, heldOn, purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [] });

describe('the last contact', () => {
  it.each(['NONE', 'EVENTS'])('moves with a refill at which events were asked for: %s', async (attestation) => {
    const patientId = await implantedWith(clinician);
    await dosing.refill(patientId, after(20), { ...fill, attestation });
    expect(await lastContactOf(patientId)).toBe(dayAfter(20));
    expect((await historyOf(patientId)).at(-1)).toBe(dayAfter(20));
  });

  it('stays where nobody was asked: at such a refill, and at a programming session', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    await dosing.refill(patientId, after(20), { ...fill, attestation: 'NOT_ASKED' });
    await dosing.program(patientId, after(25), { dailyDoseUg: 360 });
    expect(await lastContactOf(patientId)).toBe(dayAfter(0));
  });

  it('goes back to the refill before when a later visit is moved', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    await dosing.refill(patientId, after(40), { ...fill, attestation: 'NONE' });
    const { id } = await visitOn(patientId, dayAfter(60));
    expect(await lastContactOf(patientId)).toBe(dayAfter(60));
    await dosing.act('correctEncounter', {
      encounterId: id,
      expectedVersion: 1,
      heldOn: dayAfter(30),
      reason: 'It was a month before.',
    });
    expect(await lastContactOf(patientId)).toBe(dayAfter(40));
  });

  it('goes back to what is left when the refill is voided, and leaves it to the history', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    await visitOn(patientId, dayAfter(30));
    const { id } = await dosing.refill(patientId, after(40), { ...fill, attestation: 'NONE' });
    await voided('REFILL', id);
    expect(await lastContactOf(patientId)).toBe(dayAfter(30));
    expect((await historyOf(patientId)).slice(-2)).toEqual([dayAfter(40), dayAfter(30)]);
  });

  it('goes back with test boluses and what was seen after them', async () => {
    const { id: patientId } = await dosing.act('recordPatient', { birthYear: 1980, enrolledOn: '2024-01-02' });
    const { id: trialId } = await dosing.act('startTrial', { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' });
    const { id: first } = await dosing.act('recordTestBolus', { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 });
    const { id: second } = await dosing.act('recordTestBolus', {
      trialId,
      givenAt: '2024-03-06T21:00:00Z',
      doseUg: 75,
    });
    const { id: seen } = await dosing.act('recordBolusResponse', { bolusId: second, hours: 8, function: 'SAME' });
    expect(await lastContactOf(patientId)).toBe('2024-03-07');
    await voided('TRIAL_RESPONSE', seen);
    expect(await lastContactOf(patientId)).toBe('2024-03-06');
    await voided('TRIAL_BOLUS', second);
    expect(await lastContactOf(patientId)).toBe('2024-03-04');
    await voided('TRIAL_BOLUS', first);
    expect(await lastContactOf(patientId)).toBeNull();
  });
});
