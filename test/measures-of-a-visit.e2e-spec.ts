import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let osei: GraphqlClient;
let patientId: string;

const act = async (name: string, input: object): Promise<string> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await osei.ask<Record<string, { id: string }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    { input },
  );
  return answer[name]?.id ?? '';
};

interface Offered {
  previous: { heldOn: string } | null;
  instrument: { code: string; version: string; validity: string | null };
}

async function offered(heldOn: string): Promise<Record<'instruments' | 'others', readonly Offered[]>> {
  const { visitForm } = await osei.ask<{ visitForm: Record<'instruments' | 'others', readonly Offered[]> }>(
    `query ($patientId: ID!, $heldOn: Date!) { visitForm(patientId: $patientId, heldOn: $heldOn) {
       instruments { ...parts } others { ...parts } } }
     fragment parts on VisitInstrument { previous { heldOn } instrument { code version validity } }`,
    { patientId, heldOn },
  );
  return visitForm;
}

const required = async (heldOn: string): Promise<readonly string[]> =>
  (await offered(heldOn)).instruments.map(({ instrument }) => instrument.code);

const visit = (heldOn: string, assessments: readonly object[], purpose = 'FOLLOW_UP') =>
  act('recordEncounter', { patientId, heldOn, purpose, attestation: 'NONE', assessments });

beforeAll(async () => {
  registry = await startRegistry();
  osei = await registry.client('clinician');
  patientId = await act('recordPatient', { birthYear: 2008, enrolledOn: '2020-01-01', aetiology: 'cerebral-palsy' });
  await act('recordImplant', { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before.' });
});
afterAll(() => registry.close());

const core = [
  ...['mas', 'psfs', 'nrs-pain', 'lss', 'sitting-tolerance', 'gg-transfer', 'transfer-help', 'care-difficulty-8'],
  ...['fac', 'sleep-nrs'],
];
const ofPalsy = ['gmfcs', 'macs', 'cfcs'];

describe('the measures of a visit', () => {
  it('are the core set of the window, classifiers of the cause yearly, and no goals where none is agreed', async () => {
    expect((await required('2020-02-10')).toSorted()).toEqual([...core, ...ofPalsy].toSorted());
    expect((await required('2020-06-01')).toSorted()).toEqual([...core, 'pgic'].toSorted());
    expect((await required('2021-03-01')).toSorted()).toEqual([...core, 'pgic', ...ofPalsy].toSorted());
  });

  it('may be joined by any optional one, which keeps what was recorded before', async () => {
    const eq5d = ['mo', 'sc', 'ua', 'pd', 'ad'].map((key) => ({ key, code: '2' }));
    await visit('2020-06-01', [
      { instrumentCode: 'bads', rater: 'CLINICIAN', answers: [{ key: 'eyes', code: '0' }] },
      { instrumentCode: 'eq-5d-5l', rater: 'PATIENT', answers: [...eq5d, { key: 'vas', code: '0' }] },
      { instrumentCode: 'cpchild', rater: 'CAREGIVER_PROXY', scores: [{ code: 'cpchild.total', value: 42.3 }] },
      {
        instrumentCode: 'nrs-pain',
        rater: 'PATIENT',
        answers: [
          { key: 'average7d', code: '4' },
          { key: 'sites', code: 'back legs' },
        ],
      },
    ]);
    const { instruments, others } = await offered('2020-09-01');
    const later = [...instruments, ...others];
    const previous = later.filter((one) => one.previous !== null).map(({ instrument }) => instrument.code);
    expect(previous.toSorted()).toEqual(['bads', 'cpchild', 'eq-5d-5l', 'nrs-pain']);
    expect(later.find(({ instrument }) => instrument.code === 'cpchild')?.instrument.version).toBe('2.0.0');
  });

  it('have no series for a classifier, and a break where self-report and proxy change places', async () => {
    const level = (code: string) => ({
      instrumentCode: 'gmfcs',
      rater: 'CLINICIAN',
      answers: [{ key: 'level', code }],
    });
    const pain = (rater: string, code: string) => ({
      instrumentCode: 'nrs-pain',
      rater,
      answers: [{ key: 'average7d', code }],
    });
    await visit('2020-02-10', [level('V'), pain('PATIENT', '8')], 'BASELINE');
    await visit('2020-09-01', [level('IV'), pain('CAREGIVER_PROXY', '2')]);
    const { patient } = await osei.ask<{
      patient: {
        trajectories: readonly {
          scoreCode: string;
          rater: string;
          points: readonly { heldOn: string; improvement: number | null }[];
        }[];
      };
    }>(`query ($id: ID!) { patient(id: $id) { trajectories { scoreCode rater points { heldOn improvement } } } }`, {
      id: patientId,
    });
    expect(patient.trajectories.map(({ scoreCode }) => scoreCode)).not.toContain('gmfcs.level');
    const series = patient.trajectories.filter(({ scoreCode }) => scoreCode === 'nrs-pain.average7d');
    expect(series.find(({ rater }) => rater === 'PATIENT')?.points).toEqual([
      { heldOn: '2020-02-10', improvement: null },
      { heldOn: '2020-06-01', improvement: 4 },
    ]);
    expect(series.find(({ rater }) => rater === 'CAREGIVER_PROXY')?.points).toEqual([
      { heldOn: '2020-09-01', improvement: null },
    ]);
  });
});
