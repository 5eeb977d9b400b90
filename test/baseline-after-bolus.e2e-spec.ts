import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

async function act(name: string, input: object): Promise<string> {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const answer = await clinician.ask<Record<string, { id: string }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    { input },
  );
  return answer[name]?.id ?? '';
}

const visit = (patientId: string, heldOn: string, pain: string, purpose = 'BASELINE'): Promise<string> =>
  act('recordEncounter', {
    patientId,
    heldOn,
    purpose,
    attestation: 'NONE',
    reasons: [{ rule: 'D5', field: 'heldOn', reason: 'The only day she could come.' }],
    assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: pain }] }],
  });

/** Pain of 8 before the bolus of 4 March, of 2 two days after it, of 3 at three months. */
async function tried(): Promise<{ patientId: string; bolusId: string }> {
  const patientId = await act('recordPatient', { birthYear: 1980, enrolledOn: '2024-01-02' });
  await visit(patientId, '2024-02-20', '8');
  const trialId = await act('startTrial', { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' });
  const bolusId = await act('recordTestBolus', { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 });
  await visit(patientId, '2024-03-06', '2');
  await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2024-03-07', conclusion: 'INCONCLUSIVE' });
  await act('recordImplant', {
    patientId,
    performedOn: '2024-04-02',
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  await visit(patientId, '2024-07-02', '3', 'FOLLOW_UP');
  return { patientId, bolusId };
}

async function seen(patientId: string) {
  const { patient } = await clinician.ask<{
    patient: {
      encounters: { heldOn: string; afterTestBolus: boolean }[];
      windows: { code: string; status: string; encounterId: string | null }[];
      trajectories: { scoreCode: string; points: { heldOn: string; improvement: number | null }[] }[];
    };
  }>(
    `query ($id: ID!) { patient(id: $id) { encounters { heldOn afterTestBolus } windows { code status encounterId }
       trajectories { scoreCode points { heldOn improvement } } } }`,
    { id: patientId },
  );
  const stored = await registry.behind.query<{ window_code: string; held_on: string; baseline_value: number | null }[]>(
    `select window_code, held_on, baseline_value from analysis.window_score
     where patient_id = $1 and score_code = 'nrs-pain.average7d' and superseded_on is null order by held_on`,
    [patientId],
  );
  const pain = patient.trajectories.find(({ scoreCode }) => scoreCode === 'nrs-pain.average7d');
  return { ...patient, stored, improvement: pain?.points.at(-1)?.improvement };
}

describe('D5: a baseline within 72 hours after a test bolus', () => {
  it('is kept, marked, and never what a change is counted from', async () => {
    const { patientId } = await tried();
    const { encounters, stored, improvement } = await seen(patientId);
    expect(encounters.map(({ heldOn, afterTestBolus }) => [heldOn, afterTestBolus])).toEqual([
      ['2024-02-20', false],
      ['2024-03-06', true],
      ['2024-07-02', false],
    ]);
    // 8 − 3 against the visit before the bolus, not 2 − 3 against the one after it.
    expect(improvement).toBe(5);
    expect(stored).toEqual([
      { window_code: 'BASELINE', held_on: '2024-02-20', baseline_value: null },
      { window_code: 'M3', held_on: '2024-07-02', baseline_value: 8 },
    ]);
  });

  it('counts again once the bolus turns out never to have been given', async () => {
    const { patientId, bolusId } = await tried();
    await registry.writeAsItself('bolus voided', (tx) =>
      tx.query(
        `update registry.trial_bolus set voided_at = now(), void_reason = 'Of somebody else.', version = version + 1 where id = $1`,
        [bolusId],
      ),
    );
    // Derived in the transaction of the next write.
    await visit(patientId, '2024-10-02', '4', 'FOLLOW_UP');
    const { encounters, stored, improvement } = await seen(patientId);
    expect(encounters.some(({ afterTestBolus }) => afterTestBolus)).toBe(false);
    // 2 − 4
    expect(improvement).toBe(-2);
    expect(stored[0]).toEqual({ window_code: 'BASELINE', held_on: '2024-03-06', baseline_value: null });
  });

  it('leaves its window unfilled where there is no other', async () => {
    const patientId = await act('recordPatient', { birthYear: 1980, enrolledOn: '2024-01-02' });
    const trialId = await act('startTrial', { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' });
    await act('recordTestBolus', { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 });
    await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2024-03-07', conclusion: 'INCONCLUSIVE' });
    await visit(patientId, '2024-03-05', '2');
    await act('recordImplant', {
      patientId,
      performedOn: '2024-04-02',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    await visit(patientId, '2024-07-02', '3', 'FOLLOW_UP');
    const { windows, stored, improvement } = await seen(patientId);
    expect(windows.find(({ code }) => code === 'BASELINE')).toMatchObject({ status: 'MISSED', encounterId: null });
    expect(improvement).toBeNull();
    expect(stored).toEqual([{ window_code: 'M3', held_on: '2024-07-02', baseline_value: null }]);
  });
});
