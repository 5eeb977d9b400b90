import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let osei: GraphqlClient;
let patientId: string;
let goalId: string;
let me: { id: string; name: string };

const RECORD = `mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }`;
const ADVANCE = 'mutation ($input: CorrectEncounterInput!) { correctEncounter(input: $input) { id version } }';
const visit = (heldOn: string, more: object = {}) => ({
  patientId,
  heldOn,
  purpose: 'FOLLOW_UP',
  attestation: 'NONE',
  assessments: [],
  ...more,
});
const record = async (input: object): Promise<string> =>
  (await osei.ask<{ recordEncounter: { id: string } }>(RECORD, { input })).recordEncounter.id;
const refusal = async (input: object) => {
  const { code, rule, field } = (await osei.refused(RECORD, { input })).extensions;
  return [code, rule, field];
};
const readVisit = async (id: string, fields: string) => {
  const { patient } = await osei.ask<{ patient: { encounters: ({ id: string } & Record<string, unknown>)[] } }>(
    `query ($id: ID!) { patient(id: $id) { encounters { id ${fields} } } }`,
    { id: patientId },
  );
  return patient.encounters.find((each) => each.id === id);
};

beforeAll(async () => {
  registry = await startRegistry();
  osei = await registry.client('clinician');
  const act = async (name: string, input: object): Promise<string> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await osei.ask<Record<string, { id: string }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input },
    );
    return answer[name]?.id ?? '';
  };
  patientId = await act('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01', aetiology: 'stroke' });
  goalId = await act('recordGoal', {
    patientId,
    agreedOn: '2020-02-01',
    category: 'transfers',
    statement: 'Transfers with one helper.',
    levels: ['Hoist', 'Two helpers', 'One helper', 'Supervision', 'Alone'],
    baselineLevel: -1,
  });
  await act('recordImplant', { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before.' });
  const { visitForm } = await osei.ask<{ visitForm: { self: typeof me } }>(
    'query ($patientId: ID!) { visitForm(patientId: $patientId, heldOn: "2020-06-01") { self { id name } } }',
    { patientId },
  );
  me = visitForm.self;
});
afterAll(() => registry.close());

const grades = (grade: string) =>
  ['hip-adductors-L', 'hip-adductors-R', 'knee-flexors-L', 'knee-flexors-R'].map((cell) => ({
    key: `grade:${cell}`,
    code: grade,
  }));

describe('how a visit was entered', () => {
  it('keeps the time of entry, paper, and the drugs taken beside the pump, with its history', async () => {
    const id = await record(
      visit('2020-06-01', { activeSeconds: 161, fromPaper: true, antispastics: ['TIZANIDINE', 'TIZANIDINE'] }),
    );
    const fields = 'activeSeconds fromPaper antispastics antispasticsAbsence';
    expect(await readVisit(id, fields)).toEqual({
      id,
      activeSeconds: 161,
      fromPaper: true,
      antispastics: ['TIZANIDINE'],
      antispasticsAbsence: null,
    });
    const correction = { encounterId: id, expectedVersion: 1, antispastics: [], fromPaper: false, reason: 'Misread.' };
    await osei.ask(ADVANCE, { input: correction });
    expect(await readVisit(id, fields)).toMatchObject({ fromPaper: false, antispastics: [] });
    const history = await registry.behind.query<{ after: object }[]>(
      `select v.after from audit.event e join audit.change c on c.event_seq = e.seq join audit.value v on v.change_seq = c.seq
       where c.record = $1 order by c.seq`,
      [id],
    );
    expect(history).toMatchObject([
      { after: { active_seconds: 161, from_paper: true, antispastics: ['TIZANIDINE'] } },
      { after: { from_paper: false, antispastics: [] } },
    ]);
  });

  it('keeps "none", "not asked" and nothing recorded apart, and refuses both at once', async () => {
    const notAsked = await record(visit('2020-06-02', { antispasticsAbsence: 'NOT_ASKED' }));
    const nothing = await record(visit('2020-06-03'));
    const fields = 'antispastics antispasticsAbsence';
    expect(await readVisit(notAsked, fields)).toMatchObject({ antispastics: null, antispasticsAbsence: 'NOT_ASKED' });
    expect(await readVisit(nothing, fields)).toMatchObject({ antispastics: null, antispasticsAbsence: null });
    expect(await refusal(visit('2020-06-04', { antispastics: [], antispasticsAbsence: 'NOT_ASKED' }))).toEqual([
      'VALIDATION_FAILED',
      'ONE_OF',
      'antispastics',
    ]);
  });

  it('is told as a distribution, paper apart, and a visit that was not timed is not counted', async () => {
    for (const [day, seconds] of [
      ['2021-01-04', 100],
      ['2021-01-05', 170],
      ['2021-01-06', 200],
    ] as const)
      await record(visit(day, { activeSeconds: seconds }));
    const quality = await registry.client('quality');
    const { entryTimes } = await quality.ask<{ entryTimes: Record<string, unknown>[] }>(
      '{ entryTimes { month fromPaper visits medianSeconds lowerQuartileSeconds upperQuartileSeconds underThreeMinutes } }',
    );
    const whole = entryTimes.filter(({ month }) => month === null);
    // Of 100, 161, 170 and 200: quartiles lie three quarters of the way from the first to the second, and so on.
    expect(whole).toContainEqual({
      month: null,
      fromPaper: false,
      visits: 4,
      medianSeconds: (161 + 170) / 2,
      lowerQuartileSeconds: 100 + 0.75 * (161 - 100),
      upperQuartileSeconds: 170 + 0.25 * (200 - 170),
      underThreeMinutes: 3,
    });
  });
});

describe('who rated', () => {
  const mas = (heldOn: string, grade: string, ratedById: string | null) =>
    visit(heldOn, {
      assessments: [{ instrumentCode: 'mas', rater: 'CLINICIAN', ratedById, answers: grades(grade) }],
    });

  it('is named with the assessment, and a change of rater breaks the series', async () => {
    const [other] = (
      await registry.behind.query<{ id: string }[]>(
        `select p.id from access.person p join access.membership m on m.person_id = p.id
         where m.role = 'CLINICIAN' and p.id <> $1 and m.centre_id = (select centre_id from registry.patient where id = $2) limit 1`,
        [me.id, patientId],
      )
    ).map(({ id }) => id);
    await record(mas('2021-03-01', '3', me.id));
    await record(mas('2021-06-01', '2', other ?? me.id));
    const { patient } = await osei.ask<{
      patient: { trajectories: { scoreCode: string; points: { heldOn: string; raterChanged: boolean }[] }[] };
    }>('query ($id: ID!) { patient(id: $id) { trajectories { scoreCode points { heldOn raterChanged pairs } } } }', {
      id: patientId,
    });
    const points = patient.trajectories.find(({ scoreCode }) => scoreCode === 'mas.le.mean')?.points ?? [];
    expect(points.map(({ heldOn, raterChanged }) => [heldOn, raterChanged])).toEqual([
      ['2021-03-01', false],
      ['2021-06-01', other !== undefined],
    ]);
    const { visitForm } = await osei.ask<{
      visitForm: { instruments: { instrument: { code: string }; previous: { ratedBy: object | null } | null }[] };
    }>(
      'query ($patientId: ID!) { visitForm(patientId: $patientId, heldOn: "2021-04-01") { instruments { instrument { code } previous { ratedBy { id name } } } } }',
      { patientId },
    );
    expect(visitForm.instruments.find(({ instrument }) => instrument.code === 'mas')?.previous?.ratedBy).toEqual(me);
  });

  it('is refused for somebody who is no clinician of the centre, and where no clinician rated', async () => {
    expect(await refusal(mas('2021-07-01', '1', patientId))).toEqual([
      'VALIDATION_FAILED',
      'CLINICIAN',
      'assessments.mas.ratedById',
    ]);
    const pain = {
      instrumentCode: 'nrs-pain',
      rater: 'PATIENT',
      ratedById: me.id,
      answers: [{ key: 'average7d', code: '3' }],
    };
    expect(await refusal(visit('2021-07-01', { assessments: [pain] }))).toEqual([
      'VALIDATION_FAILED',
      'RATER',
      'assessments.nrs-pain.ratedById',
    ]);
    expect(
      await refusal(visit('2021-07-01', { assessments: [{ ...pain, ratedById: null, relation: 'PARENT' }] })),
    ).toEqual(['VALIDATION_FAILED', 'RATER', 'assessments.nrs-pain.relation']);
  });

  it('keeps how a caregiver is related', async () => {
    const pain = { instrumentCode: 'nrs-pain', rater: 'CAREGIVER_PROXY', relation: 'OTHER_RELATIVE' };
    const id = await record(
      visit('2021-07-02', { assessments: [{ ...pain, answers: [{ key: 'average7d', code: '0' }] }] }),
    );
    expect(await readVisit(id, 'assessments { rater relation ratedBy { id } }')).toMatchObject({
      assessments: [{ rater: 'CAREGIVER_PROXY', relation: 'OTHER_RELATIVE', ratedBy: null }],
    });
  });
});

describe('goals rated at a visit', () => {
  const gas = (heldOn: string, number: number, goal: string) =>
    visit(heldOn, {
      assessments: [
        {
          instrumentCode: 'gas',
          rater: 'CLINICIAN',
          goals: [{ number, goalId: goal }],
          answers: [{ key: `goal-${number}.level`, code: '1' }],
        },
      ],
    });

  it('are those the patient has locked, and tell it to the goal', async () => {
    const id = await record(gas('2021-09-01', 1, goalId));
    const { patient } = await osei.ask<{ patient: { goals: object[] } }>(
      'query ($id: ID!) { patient(id: $id) { goals { id ratings { encounterId level } } } }',
      { id: patientId },
    );
    expect(patient.goals).toEqual([{ id: goalId, ratings: [{ encounterId: id, level: 1 }] }]);
  });

  it('are refused when they carry the number of another goal', async () => {
    const field = 'assessments.gas.goals';
    expect(await refusal(gas('2021-09-02', 2, goalId))).toEqual(['VALIDATION_FAILED', 'GOAL_UNKNOWN', field]);
    expect(await refusal(gas('2021-09-02', 1, patientId))).toEqual(['VALIDATION_FAILED', 'GOAL_UNKNOWN', field]);
  });

  it('are refused where no goal has the number, whatever is named beside, and beside another instrument', async () => {
    const unknown = (instrument: string) => ['VALIDATION_FAILED', 'GOAL_UNKNOWN', `assessments.${instrument}.goals`];
    const rated = (number: number, goals?: object[]) =>
      visit('2021-09-02', {
        assessments: [
          {
            instrumentCode: 'gas',
            rater: 'CLINICIAN',
            goals,
            answers: [
              { key: 'goal-1.level', code: '0' },
              { key: `goal-${number}.level`, code: '2' },
            ],
          },
        ],
      });
    expect(await refusal(rated(5))).toEqual(unknown('gas'));
    expect(await refusal(rated(5, []))).toEqual(unknown('gas'));
    expect(await refusal(rated(4, [{ number: 1, goalId }]))).toEqual(unknown('gas'));
    const pain = {
      instrumentCode: 'nrs-pain',
      rater: 'PATIENT',
      goals: [{ number: 1, goalId }],
      answers: [{ key: 'average7d', code: '4' }],
    };
    expect(await refusal(visit('2021-09-02', { assessments: [pain] }))).toEqual(unknown('nrs-pain'));
  });
});

describe('the measures a visit asks for', () => {
  const form = (variables: object) =>
    osei.ask<{ visitForm: { window: object | null; askedFor: { code: string } | null } }>(
      `query ($patientId: ID!, $heldOn: Date!, $askFor: ID) {
         visitForm(patientId: $patientId, heldOn: $heldOn, askFor: $askFor) { window { code } askedFor { code } instruments { usualRater } } }`,
      { patientId, ...variables },
    );

  it('are those of the window of the day, or of the one that was chosen', async () => {
    const { visitForm } = await form({ heldOn: '2021-03-01' });
    expect(visitForm.askedFor).toEqual(visitForm.window);
    const [first] = (
      await osei.ask<{ patient: { windows: { code: string }[] } }>(
        'query ($id: ID!) { patient(id: $id) { windows { code } } }',
        { id: patientId },
      )
    ).patient.windows;
    expect((await form({ heldOn: '2021-03-01', askFor: first?.code })).visitForm.askedFor?.code).toBe(first?.code);
  });
});
