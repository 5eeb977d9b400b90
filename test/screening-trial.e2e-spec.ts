import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const mutation = (name: string): string => {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { id version } }`;
};
const act = async (name: string, input: object): Promise<{ id: string; version: number }> => {
  const answer = await clinician.ask<Record<string, { id: string; version: number }>>(mutation(name), { input });
  const record = answer[name];
  if (!record) throw new Error(`${name} answered nothing`);
  return record;
};
const refusal = async (name: string, input: object) => {
  const { extensions, message } = await clinician.refused(mutation(name), { input });
  return { code: extensions.code, rule: extensions.rule, field: extensions.field, message };
};

const patient = async (): Promise<string> => {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation { recordPatient(input: { birthYear: 1980, enrolledOn: "2024-01-02" }) { id } }',
  );
  return recordPatient.id;
};
const started = async (patientId: string, startedOn = '2024-03-04'): Promise<string> =>
  (await act('startTrial', { patientId, startedOn, route: 'LP_BOLUS' })).id;
const given = async (trialId: string, more: object = {}): Promise<string> =>
  (
    await act('recordTestBolus', {
      trialId,
      givenAt: '2024-03-04T09:00:00Z',
      doseUg: 50,
      volumeMl: 1,
      concentrationUgPerMl: 50,
      ...more,
    })
  ).id;

const bolusAt = { givenAt: '2024-03-04T09:00:00Z', doseUg: 50 };

const legs = ['hip-adductors', 'knee-flexors', 'ankle-plantar-flexors'].flatMap((group) => [
  `${group}-L`,
  `${group}-R`,
]);
const graded = (codes: readonly (string | null)[]) =>
  legs.flatMap((cell, at) => {
    const code = codes[at] ?? null;
    return code === null ? [] : [{ cell, code }];
  });
const all = (code: string) => graded(legs.map(() => code));

const course = async (id: string) => {
  const { patient: found } = await clinician.ask<{ patient: { trials: readonly Record<string, unknown>[] } }>(
    `query ($id: ID!) { patient(id: $id) { lastContactOn trials {
      startedOn route criterion criterionMet concludedOn conclusion decidedBy note recordedBy version
      proposals { criterion met basis }
      boluses { givenAt doseUg volumeMl concentrationUgPerMl punctureLevel openingPressureCmH2o observedHours adverse version
        effect { bestFall peakHours pairs bestPsfsFall functionLost watchedHours }
        responses { hours masLeMean psfsFrequency function heartRate systolicMmhg diastolicMmhg respiratoryRate spo2Percent
          change { fall pairs } mas { cell code absence reason } } } } } }`,
    { id },
  );
  return found;
};

describe('a screening trial', () => {
  it('is recorded step by step and read back with what each bolus did', async () => {
    const patientId = await patient();
    const trialId = await started(patientId);
    const bolusId = await given(trialId, { punctureLevel: 'L3-4', openingPressureCmH2o: 14 });
    await act('recordBolusResponse', { bolusId, hours: 0, mas: all('3'), psfsFrequency: 3, heartRate: 72 });
    await act('recordBolusResponse', { bolusId, hours: 2, mas: all('2'), psfsFrequency: 2, function: 'SAME' });
    await act('recordBolusResponse', {
      bolusId,
      hours: 4,
      mas: graded(['1', '1', '1', '1', null, null]),
      psfsFrequency: 0,
      function: 'BETTER',
      spo2Percent: 97,
    });
    await act('endObservation', { bolusId, expectedVersion: 1, observedHours: 8, adverse: 'NONE' });
    await act('concludeTrial', {
      trialId,
      expectedVersion: 1,
      concludedOn: '2024-03-06',
      conclusion: 'POSITIVE',
      criterion: 'MEAN_LOWER_LIMB_FALL_1',
      criterionMet: true,
      decidedBy: 'TEAM',
    });

    expect(await course(patientId)).toMatchObject({
      lastContactOn: '2024-03-04',
      trials: [
        {
          startedOn: '2024-03-04',
          route: 'LP_BOLUS',
          conclusion: 'POSITIVE',
          criterion: 'MEAN_LOWER_LIMB_FALL_1',
          criterionMet: true,
          concludedOn: '2024-03-06',
          decidedBy: 'TEAM',
          recordedBy: 'Dr Amara Osei',
          version: 2,
          boluses: [
            {
              doseUg: 50,
              openingPressureCmH2o: 14,
              observedHours: 8,
              adverse: 'NONE',
              // Grade 3 counts 4, grade 1 counts 1: 4 − 1 over the four cells graded at both times.
              effect: { bestFall: 3, peakHours: 4, pairs: 4, bestPsfsFall: 3, functionLost: false, watchedHours: 8 },
              responses: [
                { hours: 0, masLeMean: 4, psfsFrequency: 3, heartRate: 72, change: null },
                { hours: 2, masLeMean: 3, psfsFrequency: 2, function: 'SAME', change: { fall: 1, pairs: 6 } },
                // A frequency of 0 is a measurement.
                {
                  hours: 4,
                  masLeMean: 1,
                  psfsFrequency: 0,
                  function: 'BETTER',
                  spo2Percent: 97,
                  change: { fall: 3, pairs: 4 },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('proposes what the numbers meet, and says from which', async () => {
    const patientId = await patient();
    const bolusId = await given(await started(patientId));
    await act('recordBolusResponse', { bolusId, hours: 0, mas: all('2'), psfsFrequency: 3 });
    await act('recordBolusResponse', {
      bolusId,
      hours: 4,
      mas: graded(['1+', '1+', '1+', '2', '2', '2']),
      psfsFrequency: 1,
    });
    const [trial] = (await course(patientId)).trials;
    expect(trial?.['proposals']).toEqual([
      {
        criterion: 'MEAN_LOWER_LIMB_FALL_1',
        // Three of six cells fell by one grade: 3 / 6.
        met: false,
        basis:
          'Mean lower-limb grade fell by 0.50 at 4 h after 50 µg, over 6 cells graded at both times; 1.0 is needed.',
      },
      {
        criterion: 'TWO_POINTS_ASHWORTH_OR_PENN',
        met: true,
        basis: 'Penn frequency fell by 2 after 50 µg; 2 points are needed.',
      },
      { criterion: 'GOAL_BASED', met: null, basis: expect.any(String) },
    ]);
  });

  it('keeps who did what in the history', async () => {
    const patientId = await patient();
    const trialId = await started(patientId);
    const bolusId = await given(trialId);
    await act('recordBolusResponse', { bolusId, hours: 0, psfsFrequency: 3 });
    await act('endObservation', { bolusId, expectedVersion: 1, observedHours: 8, adverse: 'EVENTS' });
    await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2024-03-06', conclusion: 'INCONCLUSIVE' });
    const changes = await registry.behind.query<{ action: string; relation: string; name: string; before: unknown }[]>(
      `select e.action, c.relation, p.display_name as name, v.before from audit.change c
       join audit.value v on v.change_seq = c.seq join audit.event e on e.seq = c.event_seq
       join access.person p on p.id = e.person_id where c.patient_id = $1 and c.relation like 'trial%' order by c.seq`,
      [patientId],
    );
    expect(changes.map(({ action, relation, before }) => [action, relation, before !== null])).toEqual([
      ['trial started', 'trial', false],
      ['test bolus recorded', 'trial_bolus', false],
      ['response to a test bolus recorded', 'trial_response', false],
      ['observation after a test bolus ended', 'trial_bolus', true],
      ['trial concluded', 'trial', true],
    ]);
    expect(new Set(changes.map(({ name }) => name))).toEqual(new Set(['Dr Amara Osei']));
  });
});

describe('what is refused of a trial', () => {
  it('a second one while one is open', async () => {
    const patientId = await patient();
    await started(patientId);
    expect(await refusal('startTrial', { patientId, startedOn: '2024-03-10', route: 'LP_BOLUS' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'PATHWAY:trial-open',
      field: 'startedOn',
    });
  });

  it('one of two that start at once', async () => {
    const patientId = await patient();
    const input = { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' };
    const answers = await Promise.all([1, 2].map(() => clinician.send(mutation('startTrial'), { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it.each([
    ['a start in the future', 'startTrial', { startedOn: '2099-01-01', route: 'LP_BOLUS' }, 'D13', 'startedOn'],
    ['a start before birth', 'startTrial', { startedOn: '1979-01-01', route: 'LP_BOLUS' }, 'D1', 'startedOn'],
  ])('%s', async (_title, name, input, rule, field) => {
    const patientId = await patient();
    expect(await refusal(name, { patientId, ...input })).toMatchObject({ code: 'VALIDATION_FAILED', rule, field });
  });

  it.each([
    ['a bolus in the future', { givenAt: '2099-01-01T09:00:00Z', doseUg: 50 }, 'D13', 'givenAt'],
    ['a bolus of no volume', { ...bolusAt, volumeMl: 0 }, 'LIMIT:bolus-volume', 'volumeMl'],
    ['a bolus of less than a syringe shows', { ...bolusAt, volumeMl: 0.001 }, 'LIMIT:bolus-volume', 'volumeMl'],
    ['a bolus of next to nothing', { ...bolusAt, doseUg: 0.0001 }, 'LIMIT:trial-bolus', 'doseUg'],
    ['a bolus before the day the trial started', { givenAt: '2024-03-03T09:00:00Z', doseUg: 50 }, 'D3', 'givenAt'],
  ])('%s', async (_title, input, rule, field) => {
    const trialId = await started(await patient());
    expect(await refusal('recordTestBolus', { trialId, ...input })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule,
      field,
    });
  });

  it('the same bolus twice, and one after the conclusion', async () => {
    const trialId = await started(await patient());
    await given(trialId);
    expect(await refusal('recordTestBolus', { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 })).toMatchObject({
      rule: 'DUPLICATE',
      field: 'givenAt',
    });
    await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2024-03-06', conclusion: 'INCONCLUSIVE' });
    expect(await refusal('recordTestBolus', { trialId, givenAt: '2024-03-05T09:00:00Z', doseUg: 50 })).toMatchObject({
      rule: 'D3',
      field: 'givenAt',
    });
  });

  it.each([
    ['nothing at all', { hours: 2 }, 'REQUIRED', 'mas'],
    ['a muscle the grid does not have', { hours: 2, mas: [{ cell: 'tongue', code: '1' }] }, 'UNKNOWN_ITEM', 'mas'],
    [
      'a grade that is none',
      { hours: 2, mas: [{ cell: 'hip-adductors-L', code: '5' }] },
      'UNKNOWN_OPTION',
      'mas.hip-adductors-L',
    ],
    [
      'a muscle graded twice',
      { hours: 2, mas: [1, 2].map(() => ({ cell: 'hip-adductors-L', code: '1' })) },
      'DUPLICATE',
      'mas',
    ],
    [
      'a diastolic pressure above the systolic',
      { hours: 2, systolicMmhg: 80, diastolicMmhg: 90 },
      'ORDER',
      'diastolicMmhg',
    ],
    ['hours finer than a tenth', { hours: 2.25, psfsFrequency: 1 }, 'FORM', 'hours'],
  ])('a response with %s', async (_title, input, rule, field) => {
    const bolusId = await given(await started(await patient()));
    expect(await refusal('recordBolusResponse', { bolusId, ...input })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule,
      field,
    });
  });

  it('a response at an hour that has not come, and one recorded already', async () => {
    const today = new Date();
    const patientId = await patient();
    const trialId = await started(patientId, new Date(today.getTime() - 86_400_000).toISOString().slice(0, 10));
    const bolusId = await given(trialId, { givenAt: new Date(today.getTime() - 3_600_000).toISOString() });
    expect(await refusal('recordBolusResponse', { bolusId, hours: 4, psfsFrequency: 1 })).toMatchObject({
      rule: 'D13',
      field: 'hours',
    });
    await act('recordBolusResponse', { bolusId, hours: 1, psfsFrequency: 1 });
    expect(await refusal('recordBolusResponse', { bolusId, hours: 1, psfsFrequency: 2 })).toMatchObject({
      rule: 'DUPLICATE',
      field: 'hours',
    });
  });

  it.each([
    ['before its last bolus', { concludedOn: '2024-03-03', conclusion: 'INCONCLUSIVE' }, 'D3', 'concludedOn'],
    ['in the future', { concludedOn: '2099-01-01', conclusion: 'INCONCLUSIVE' }, 'D13', 'concludedOn'],
    ['as positive without a criterion', { concludedOn: '2024-03-06', conclusion: 'POSITIVE' }, 'NEEDED', 'criterion'],
    [
      'as positive without saying whether it was met',
      { concludedOn: '2024-03-06', conclusion: 'POSITIVE', criterion: 'GOAL_BASED' },
      'NEEDED',
      'criterionMet',
    ],
    [
      'as positive though the criterion was not met',
      { concludedOn: '2024-03-06', conclusion: 'POSITIVE', criterion: 'GOAL_BASED', criterionMet: false },
      'CRITERION',
      'conclusion',
    ],
    [
      'as negative though it was met',
      { concludedOn: '2024-03-06', conclusion: 'NEGATIVE', criterion: 'GOAL_BASED', criterionMet: true },
      'CRITERION',
      'conclusion',
    ],
  ])('a conclusion %s', async (_title, input, rule, field) => {
    const trialId = await started(await patient(), '2024-03-04');
    await given(trialId);
    expect(await refusal('concludeTrial', { trialId, expectedVersion: 1, ...input })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule,
      field,
    });
  });

  it('a conclusion without any bolus, unless it was aborted', async () => {
    const trialId = await started(await patient());
    const conclude = { trialId, expectedVersion: 1, concludedOn: '2024-03-06' };
    expect(await refusal('concludeTrial', { ...conclude, conclusion: 'INCONCLUSIVE' })).toMatchObject({
      rule: 'NO_BOLUS',
      field: 'conclusion',
    });
    expect(await act('concludeTrial', { ...conclude, conclusion: 'ABORTED' })).toMatchObject({ version: 2 });
  });

  it('a conclusion of a trial that is concluded', async () => {
    const trialId = await started(await patient());
    await given(trialId);
    const conclude = { trialId, concludedOn: '2024-03-06', conclusion: 'INCONCLUSIVE' };
    await act('concludeTrial', { ...conclude, expectedVersion: 1 });
    expect(await refusal('concludeTrial', { ...conclude, expectedVersion: 1 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await refusal('concludeTrial', { ...conclude, expectedVersion: 2 })).toMatchObject({ rule: 'CONCLUDED' });
  });

  it('everything to somebody of another hospital, as if it were not there', async () => {
    const trialId = await started(await patient());
    const stranger = await registry.stranger();
    const input = { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 };
    expect(await stranger.refused(mutation('recordTestBolus'), { input })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('what is unusual of a test bolus', () => {
  const unusual = async (input: object) => {
    const trialId = await started(await patient());
    await given(trialId);
    const { extensions } = await clinician.refused(mutation('recordTestBolus'), {
      input: { trialId, givenAt: '2024-03-06T09:00:00Z', doseUg: 75, ...input },
    });
    return { trialId, extensions };
  };

  it.each([
    ['a dose below 25 µg', { doseUg: 20 }, 'LIMIT:trial-bolus', 'doseUg'],
    ['a dose above 100 µg', { doseUg: 110 }, 'LIMIT:trial-bolus', 'doseUg'],
    ['less than a day after the one before', { givenAt: '2024-03-05T08:00:00Z' }, 'D2', 'givenAt'],
    ['a raised opening pressure', { openingPressureCmH2o: 26 }, 'LIMIT:opening-pressure', 'openingPressureCmH2o'],
    ['the product for a pump', { concentrationUgPerMl: 500 }, 'LIMIT:concentration', 'concentrationUgPerMl'],
    ['a volume of another dose', { volumeMl: 1, concentrationUgPerMl: 50 }, 'LIMIT:bolus-volume', 'volumeMl'],
  ])('is stored with a reason, and only then: %s', async (_title, input, rule, field) => {
    const { trialId, extensions } = await unusual(input);
    expect(extensions).toMatchObject({ code: 'IMPLAUSIBLE', rule, field });
    const reasons = [{ rule, field, reason: 'As the pharmacy agreed.' }];
    await act('recordTestBolus', { trialId, givenAt: '2024-03-06T09:00:00Z', doseUg: 75, ...input, reasons });
  });

  it.each([
    ['no dose', { doseUg: 0 }, 'LIMIT:trial-bolus', 'doseUg'],
    ['a dose above 300 µg', { doseUg: 301 }, 'LIMIT:trial-bolus', 'doseUg'],
    ['a pressure beyond any', { openingPressureCmH2o: 101 }, 'LIMIT:opening-pressure', 'openingPressureCmH2o'],
    ['a concentration beyond any', { concentrationUgPerMl: 10_000 }, 'LIMIT:concentration', 'concentrationUgPerMl'],
  ])('is refused whatever the reason: %s', async (_title, input, rule, field) => {
    const { trialId, extensions } = await unusual(input);
    expect(extensions).toMatchObject({ code: 'VALIDATION_FAILED', rule, field });
    expect(
      await refusal('recordTestBolus', {
        ...{ trialId, givenAt: '2024-03-06T09:00:00Z', doseUg: 75, ...input },
        reasons: [{ rule, field, reason: 'As the pharmacy agreed.' }],
      }),
    ).toMatchObject({ code: 'VALIDATION_FAILED', rule, field });
  });

  it('is an observation of less than 4 hours; one beyond 96 is refused', async () => {
    const bolusId = await given(await started(await patient()));
    const end = { bolusId, expectedVersion: 1, adverse: 'NONE' };
    expect(await refusal('endObservation', { ...end, observedHours: 3 })).toMatchObject({
      code: 'IMPLAUSIBLE',
      rule: 'LIMIT:bolus-observation',
      field: 'observedHours',
    });
    expect(await refusal('endObservation', { ...end, observedHours: 97 })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'LIMIT:bolus-observation',
    });
    const reasons = [{ rule: 'LIMIT:bolus-observation', field: 'observedHours', reason: 'Sent home by request.' }];
    expect(await act('endObservation', { ...end, observedHours: 3, reasons })).toMatchObject({ version: 2 });
  });
});

describe('the pathway and the order of dates', () => {
  const candidacy = (patientId: string, outcome: string, assessedOn: string) =>
    clinician.ask('mutation ($input: RecordCandidacyInput!) { recordCandidacy(input: $input) { id } }', {
      input: { patientId, outcome, assessedOn, outcomeNote: 'As seen at the clinic.' },
    });

  it('ask why a trial starts after the patient was found not suitable', async () => {
    const patientId = await patient();
    await candidacy(patientId, 'NOT_SUITABLE', '2024-02-01');
    const start = { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' };
    const asked = { rule: 'PATHWAY:no-candidacy', field: 'startedOn' };
    expect(await refusal('startTrial', start)).toMatchObject({ code: 'IMPLAUSIBLE', ...asked });
    await act('startTrial', { ...start, reasons: [{ ...asked, reason: 'Second opinion on paper.' }] });
  });

  it('refuse a trial while a system is in place', async () => {
    const patientId = await patient();
    await clinician.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
      input: { patientId, performedOn: '2024-02-01', overrideReason: 'Tried elsewhere, before.' },
    });
    expect(await refusal('startTrial', { patientId, startedOn: '2024-03-04', route: 'LP_BOLUS' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      field: 'startedOn',
    });
  });

  it('D2: ask why the first bolus lies before the candidacy assessment', async () => {
    const patientId = await patient();
    const trialId = await started(patientId);
    await candidacy(patientId, 'SUITABLE', '2024-03-10');
    const bolus = { trialId, givenAt: '2024-03-04T09:00:00Z', doseUg: 50 };
    const asked = { rule: 'D2', field: 'givenAt' };
    expect(await refusal('recordTestBolus', bolus)).toMatchObject({ code: 'IMPLAUSIBLE', ...asked });
    await act('recordTestBolus', { ...bolus, reasons: [{ ...asked, reason: 'Assessed at the bedside first.' }] });
  });

  it('ask whether a trial is plainly positive where a useful function was lost', async () => {
    const trialId = await started(await patient());
    const bolusId = await given(trialId);
    await act('recordBolusResponse', { bolusId, hours: 4, function: 'LOST' });
    const conclude = {
      ...{ trialId, expectedVersion: 1, concludedOn: '2024-03-06', criterion: 'GOAL_BASED', criterionMet: true },
      conclusion: 'POSITIVE',
    };
    const asked = { rule: 'FUNCTION_LOST', field: 'conclusion' };
    expect(await refusal('concludeTrial', conclude)).toMatchObject({ code: 'IMPLAUSIBLE', ...asked });
    expect(await act('concludeTrial', { ...conclude, conclusion: 'POSITIVE_TONE_NEGATIVE_FUNCTION' })).toMatchObject({
      version: 2,
    });
  });
});

describe('a trial that has ended', () => {
  it('lets another one start', async () => {
    const patientId = await patient();
    const first = await started(patientId);
    await given(first);
    await act('concludeTrial', {
      trialId: first,
      expectedVersion: 1,
      concludedOn: '2024-03-06',
      conclusion: 'INCONCLUSIVE',
    });
    await started(patientId, '2024-04-02');
    expect((await course(patientId)).trials).toHaveLength(2);
  });
});
