import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
const act = async (name: string, input: object): Promise<string> => {
  const answer = await clinician.ask<Record<string, { id: string }>>(mutation(name), { input });
  return answer[name]?.id ?? '';
};
const refusal = async (name: string, input: object) => {
  const { code, rule, field } = (await clinician.refused(mutation(name), { input })).extensions;
  return [code, rule, field];
};
const enrol = (more: object = {}): Promise<string> =>
  act('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01', aetiology: 'stroke', ...more });
const read = async (id: string, fields: string): Promise<Record<string, unknown>> =>
  (
    await clinician.ask<{ patient: Record<string, unknown> }>(`query ($id: ID!) { patient(id: $id) { ${fields} } }`, {
      id,
    })
  ).patient;
const undo = (kind: string, id: string, expectedVersion = 1) => ({
  kind,
  id,
  expectedVersion,
  reason: 'Recorded in error.',
});
const historyOf = (record: string, action: string) =>
  registry.behind.query<{ reason: string | null; before: object | null; after: object }[]>(
    `select e.reason, v.before, v.after from audit.event e join audit.change c on c.event_seq = e.seq
     join audit.value v on v.change_seq = c.seq where c.record = $1 and e.action = $2 order by c.seq`,
    [record, action],
  );

describe('a candidacy', () => {
  const whole = {
    assessedOn: '2020-03-10',
    outcome: 'SUITABLE',
    outcomeNote: 'Agreed by the team.',
    onsetOn: '2019',
    distribution: 'DIPLEGIA',
    trunk: false,
    dystonia: true,
    mrs: 0,
    edss: 0,
    weightKg: 62.5,
    heightCm: 170,
    contraindications: [
      { code: 'active-infection', status: 'ABSENT' },
      { code: 'coagulopathy', status: 'PRESENT', note: 'Warfarin.' },
    ],
    treatments: [{ code: 'oral-baclofen', maxDoseMgPerDay: 0, stoppedBecause: 'side-effects' }],
    features: [{ code: 'vp-shunt', status: 'PRESENT' }],
    caregiver: 'partner',
    distanceKm: 0,
  };
  const FIELDS = `id assessedOn outcome outcomeNote onsetOn monthsSinceOnsetLeast monthsSinceOnsetMost congenital distribution trunk
    dystonia gmfcs ais injuryLevel edss mrs weightKg heightCm bmi contraindications { code status note }
    treatments { code maxDoseMgPerDay stoppedBecause } features { code status } caregiver distanceKm reasons { rule } version`;

  it('keeps all it rests on, a measured 0 as well as what is missing', async () => {
    const patientId = await enrol();
    const id = await act('recordCandidacy', { patientId, ...whole });
    expect(await read(patientId, `candidacies { ${FIELDS} }`)).toEqual({
      candidacies: [
        {
          ...whole,
          id,
          // From 31 December 2019 two whole months to 10 March, from 1 January fourteen.
          monthsSinceOnsetLeast: 2,
          monthsSinceOnsetMost: 14,
          congenital: null,
          gmfcs: null,
          ais: null,
          injuryLevel: null,
          // 62.5 / 1.7² = 21.63
          bmi: 21.6,
          contraindications: [
            { code: 'active-infection', status: 'ABSENT', note: null },
            { code: 'coagulopathy', status: 'PRESENT', note: 'Warfarin.' },
          ],
          reasons: [],
          version: 1,
        },
      ],
    });
    expect(await historyOf(id, 'candidacy recorded')).toEqual([
      {
        reason: null,
        before: null,
        after: expect.objectContaining({ outcome: 'SUITABLE', weight_kg: 62.5 }) as object,
      },
    ]);
  });

  it('asks why the therapy is tried early, and in spite of an absolute contraindication', async () => {
    const patientId = await enrol();
    const early = {
      patientId,
      assessedOn: '2020-03-10',
      outcome: 'SUITABLE',
      onsetOn: '2020-02',
      contraindications: [{ code: 'active-infection', status: 'PRESENT' }],
    };
    const { extensions } = await clinician.refused(mutation('recordCandidacy'), { input: early });
    expect(extensions).toMatchObject({
      code: 'IMPLAUSIBLE',
      findings: [
        { rule: 'LIMIT:since-onset', field: 'onsetOn' },
        { rule: 'CONTRAINDICATION', field: 'contraindications.active-infection' },
      ],
    });
    const reasons = [
      { rule: 'LIMIT:since-onset', field: 'onsetOn', reason: 'Severe dysautonomia.' },
      { rule: 'CONTRAINDICATION', field: 'contraindications.active-infection', reason: 'Treated by then.' },
    ];
    await act('recordCandidacy', { ...early, reasons });
    expect(await read(patientId, 'candidacies { reasons { rule field reason } }')).toEqual({
      candidacies: [{ reasons }],
    });
    expect(await act('recordCandidacy', { ...early, assessedOn: '2020-03-11', outcome: 'DEFERRED' })).not.toBe('');
  });

  it.each([
    ['before the onset', { onsetOn: '2021' }, 'D1', 'onsetOn'],
    ['congenital and begun later', { congenital: true, onsetOn: '2019' }, 'D1', 'onsetOn'],
    ['in the future', { assessedOn: '2199-01-01' }, 'D13', 'assessedOn'],
    ['before birth', { assessedOn: '1979-06-01' }, 'D1', 'assessedOn'],
    [
      'with a contraindication off the list',
      { contraindications: [{ code: 'x', status: 'ABSENT' }] },
      'CODE_UNKNOWN',
      'contraindications.code',
    ],
    ['with a treatment off the list', { treatments: [{ code: 'x' }] }, 'CODE_UNKNOWN', 'treatments.code'],
    [
      'with a treatment ended off the list',
      { treatments: [{ code: 'other', stoppedBecause: 'x' }] },
      'CODE_UNKNOWN',
      'treatments.stoppedBecause',
    ],
    ['with a feature off the list', { features: [{ code: 'x', status: 'ABSENT' }] }, 'CODE_UNKNOWN', 'features.code'],
    ['with a feature resolved', { features: [{ code: 'seizures', status: 'RESOLVED' }] }, 'FORM', 'features.status'],
    ['with a caregiver off the list', { caregiver: 'x' }, 'CODE_UNKNOWN', 'caregiver'],
    ['with a level that is none', { injuryLevel: 'T13' }, 'FORM', 'injuryLevel'],
    ['with thirds of EDSS', { edss: 4.3 }, 'FORM', 'edss'],
    [
      'with 400 mg of oral baclofen',
      { treatments: [{ code: 'oral-baclofen', maxDoseMgPerDay: 400 }] },
      'LIMIT:oral-baclofen',
      'treatments.oral-baclofen',
    ],
    ['of 4 kg', { weightKg: 4 }, 'RANGE', 'weightKg'],
    [
      'twice with one entry',
      {
        features: [
          { code: 'seizures', status: 'ABSENT' },
          { code: 'seizures', status: 'PRESENT' },
        ],
      },
      'DUPLICATE',
      'features',
    ],
  ])('cannot be %s', async (_title, more, rule, field) => {
    const patientId = await enrol();
    const input = { patientId, assessedOn: '2020-03-10', outcome: 'SUITABLE', ...more };
    expect(await refusal('recordCandidacy', input)).toEqual(['VALIDATION_FAILED', rule, field]);
    expect(await read(patientId, 'candidacies { id }')).toEqual({ candidacies: [] });
  });

  it('entered in error is voided, unless a trial rests on it alone', async () => {
    const patientId = await enrol();
    const first = await act('recordCandidacy', { patientId, assessedOn: '2020-03-10', outcome: 'SUITABLE' });
    const trialId = await act('startTrial', { patientId, startedOn: '2020-04-01', route: 'LP_BOLUS' });
    expect(await refusal('voidTherapyRecord', undo('CANDIDACY', first))).toEqual([
      'VALIDATION_FAILED',
      'DEPENDENT',
      'id',
    ]);
    const second = await act('recordCandidacy', { patientId, assessedOn: '2020-03-11', outcome: 'SUITABLE' });
    await clinician.ask(mutation('voidTherapyRecord'), { input: undo('CANDIDACY', first) });
    expect(await read(patientId, 'candidacies { id }')).toEqual({ candidacies: [{ id: second }] });
    expect(await refusal('voidTherapyRecord', undo('CANDIDACY', first, 2))).toEqual([
      'NOT_FOUND',
      undefined,
      undefined,
    ]);
    await clinician.ask(mutation('voidTherapyRecord'), { input: undo('TRIAL', trialId) });
    expect(await read(patientId, 'trials { id }')).toEqual({ trials: [] });
  });

  it('of another centre can be voided by nobody here', async () => {
    const patientId = await enrol();
    const id = await act('recordCandidacy', { patientId, assessedOn: '2020-03-10', outcome: 'SUITABLE' });
    const neighbour = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.southbank));
    const refused = await neighbour.refused(mutation('voidTherapyRecord'), { input: undo('CANDIDACY', id) });
    expect(refused.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a trial', () => {
  it('is voided from its end: responses, boluses, then the trial', async () => {
    const patientId = await enrol();
    const trialId = await act('startTrial', { patientId, startedOn: '2020-04-01', route: 'LP_BOLUS' });
    const bolusId = await act('recordTestBolus', { trialId, givenAt: '2020-04-01T09:00:00Z', doseUg: 50 });
    const responseId = await act('recordBolusResponse', { bolusId, hours: 2, psfsFrequency: 0 });
    const dependent = ['VALIDATION_FAILED', 'DEPENDENT', 'id'];
    expect(await refusal('voidTherapyRecord', undo('TRIAL', trialId))).toEqual(dependent);
    expect(await refusal('voidTherapyRecord', undo('TRIAL_BOLUS', bolusId))).toEqual(dependent);
    for (const [kind, id] of [
      ['TRIAL_RESPONSE', responseId],
      ['TRIAL_BOLUS', bolusId],
      ['TRIAL', trialId],
    ] as const)
      await clinician.ask(mutation('voidTherapyRecord'), { input: undo(kind, id) });
    expect(await read(patientId, 'trials { id }')).toEqual({ trials: [] });
    expect(await historyOf(responseId, 'test bolus response voided')).toHaveLength(1);
  });
});

describe('a refill', () => {
  it('is voided together with the programming entered with it, and the reservoir is computed anew', async () => {
    const patientId = await enrol();
    await act('recordImplant', { patientId, performedOn: '2020-02-01', overrideReason: 'Pumped elsewhere.' });
    const refillId = await act('recordRefill', {
      patientId,
      refilledAt: '2020-02-01T10:00:00Z',
      filledMl: 20,
      concentrationUgPerMl: 2000,
      attestation: 'NONE',
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100 },
    });
    const voided = await clinician.ask<{ voidTherapyRecord: { kind: string }[] }>(
      'mutation ($input: VoidTherapyRecordInput!) { voidTherapyRecord(input: $input) { kind } }',
      { input: undo('REFILL', refillId) },
    );
    expect(voided.voidTherapyRecord.map(({ kind }) => kind)).toEqual(['REFILL', 'PROGRAMMING']);
    expect(await read(patientId, 'refills { id } programmings { id } reservoir { filledAt }')).toEqual({
      refills: [],
      programmings: [],
      reservoir: { filledAt: null },
    });
    expect(await historyOf(refillId, 'refill voided')).toHaveLength(1);
  });
});

describe('an attempt to reach a patient', () => {
  it('that proved contact is forgotten with it once it is voided', async () => {
    const patientId = await enrol();
    const reached = (attemptedAt: string): Promise<string> =>
      act('recordContactAttempt', {
        patientId,
        attemptedAt,
        about: 'OTHER',
        channel: 'TELEPHONE',
        outcome: 'REACHED',
        attestation: 'NONE',
      });
    await reached('2020-03-01T10:00:00Z');
    const second = await reached('2020-05-01T10:00:00Z');
    expect(await read(patientId, 'lastContactOn')).toEqual({ lastContactOn: '2020-05-01' });
    await clinician.ask(mutation('voidTherapyRecord'), { input: undo('CONTACT_ATTEMPT', second) });
    expect(await read(patientId, 'lastContactOn')).toEqual({ lastContactOn: '2020-03-01' });
  });
});

describe('a goal', () => {
  const goal = {
    agreedOn: '2020-01-10',
    category: 'pain',
    statement: 'Sits through a meal without pain',
    levels: ['Cannot sit', 'Sits 5 minutes', 'Sits 20 minutes', 'Sits 40 minutes', 'Sits an hour'],
    baselineLevel: -1,
  };

  it('takes the next free number, and there are five', async () => {
    const patientId = await enrol();
    const ids: string[] = [];
    for (let each = 0; each < 5; each += 1) ids.push(await act('recordGoal', { patientId, ...goal }));
    expect(await refusal('recordGoal', { patientId, ...goal })).toEqual(['VALIDATION_FAILED', 'RANGE', 'number']);
    await clinician.ask(mutation('voidTherapyRecord'), { input: undo('GOAL', ids[1] ?? '') });
    await act('recordGoal', { patientId, ...goal, statement: 'Sleeps through' });
    expect(await read(patientId, 'goals { number statement levels importance }')).toMatchObject({
      goals: [1, 2, 3, 4, 5].map((number) => ({
        number,
        statement: number === 2 ? 'Sleeps through' : goal.statement,
        levels: goal.levels,
        importance: null,
      })),
    });
  });

  it.each([
    ['of a category off the list', { category: 'x' }, 'CODE_UNKNOWN', 'category'],
    ['with four levels', { levels: goal.levels.slice(1) }, 'NEEDED', 'levels'],
    ['with a blank level', { levels: ['', ...goal.levels.slice(1)] }, 'NEEDED', 'levels'],
    ['with two levels alike', { levels: ['sits 5 minutes', ...goal.levels.slice(1)] }, 'DUPLICATE', 'levels'],
    ['in the future', { agreedOn: '2199-01-01' }, 'D13', 'agreedOn'],
    ['that begins as expected', { baselineLevel: 0 }, 'RANGE', 'baselineLevel'],
  ])('cannot be %s', async (_title, more, rule, field) => {
    const patientId = await enrol();
    expect(await refusal('recordGoal', { patientId, ...goal, ...more })).toEqual(['VALIDATION_FAILED', rule, field]);
  });

  it('is corrected with a reason while it is open', async () => {
    const patientId = await enrol();
    const goalId = await act('recordGoal', { patientId, ...goal, importance: 3 });
    await act('correctGoal', { goalId, expectedVersion: 1, importance: null, baselineLevel: -2, reason: 'Mistyped.' });
    expect(await read(patientId, 'goals { importance baselineLevel statement version }')).toEqual({
      goals: [{ importance: null, baselineLevel: -2, statement: goal.statement, version: 2 }],
    });
    expect(await historyOf(goalId, 'goal corrected')).toMatchObject([
      { reason: 'Mistyped.', before: { baseline_level: -1 }, after: { baseline_level: -2, version: 2 } },
    ]);
  });

  it('is locked with all the others, as they were read', async () => {
    const patientId = await enrol();
    const [one, two] = [
      await act('recordGoal', { patientId, ...goal }),
      await act('recordGoal', { patientId, ...goal }),
    ];
    const locking = (goals: object[]) => ({ patientId, goals });
    const named = (goalId: string, expectedVersion = 1) => ({ goalId, expectedVersion });
    expect(await refusal('lockGoals', locking([named(one)]))).toEqual(['VALIDATION_FAILED', 'NEEDED', 'goals']);
    expect(await refusal('lockGoals', locking([named(one), named(two, 2)]))).toEqual([
      'VERSION_CONFLICT',
      undefined,
      undefined,
    ]);
    expect(await read(patientId, 'goals { lockedAt }')).toEqual({ goals: [{ lockedAt: null }, { lockedAt: null }] });
    await clinician.ask(mutation('lockGoals'), { input: locking([named(one), named(two)]) });
    const locked = ['LOCKED', 'GOAL_LOCKED', 'goalId'];
    const change = { goalId: one, expectedVersion: 2, importance: 1, reason: 'Too late.' };
    expect(await refusal('correctGoal', change)).toEqual(locked);
    expect(await refusal('voidTherapyRecord', undo('GOAL', one, 2))).toEqual(locked);
    expect(await refusal('lockGoals', locking([named(one, 2)]))).toEqual(['VALIDATION_FAILED', 'NEEDED', 'goals']);
    expect(await historyOf(one, 'goals locked')).toMatchObject([
      { before: { locked_at: null }, after: { version: 2 } },
    ]);
  });

  it('is locked by the implant; one agreed after it wants a reason', async () => {
    const patientId = await enrol();
    const goalId = await act('recordGoal', { patientId, ...goal });
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    const { goals } = (await read(patientId, 'goals { lockedAt version }')) as { goals: { lockedAt: string }[] };
    expect(goals).toEqual([{ lockedAt: expect.any(String) as string, version: 2 }]);
    expect(await historyOf(goalId, 'implant recorded')).toHaveLength(1);
    const late = { patientId, ...goal, agreedOn: '2020-03-01' };
    expect(await refusal('recordGoal', late)).toEqual(['IMPLAUSIBLE', 'GOAL_AFTER_IMPLANT', 'agreedOn']);
    const reasons = [{ rule: 'GOAL_AFTER_IMPLANT', field: 'agreedOn', reason: 'For the second system.' }];
    expect(await act('recordGoal', { ...late, reasons })).not.toBe('');
  });

  it('shows what visits reached, and is not voided once it is rated', async () => {
    const patientId = await enrol();
    const goalId = await act('recordGoal', { patientId, ...goal });
    await act('recordGoal', { patientId, ...goal });
    await act('recordEncounter', {
      patientId,
      heldOn: '2020-01-20',
      purpose: 'BASELINE',
      attestation: 'NONE',
      assessments: [
        {
          instrumentCode: 'gas',
          rater: 'CLINICIAN',
          answers: [
            { key: 'goal-1.level', code: '-1' },
            { key: 'goal-2.level', code: '0' },
          ],
        },
      ],
    });
    expect(await read(patientId, 'goals { number ratings { heldOn level } }')).toEqual({
      goals: [
        { number: 1, ratings: [{ heldOn: '2020-01-20', level: -1 }] },
        { number: 2, ratings: [{ heldOn: '2020-01-20', level: 0 }] },
      ],
    });
    expect(await refusal('voidTherapyRecord', undo('GOAL', goalId))).toEqual(['VALIDATION_FAILED', 'DEPENDENT', 'id']);
  });
});
