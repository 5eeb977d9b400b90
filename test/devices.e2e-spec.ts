import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let colleague: GraphqlClient;
beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  colleague = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
});
afterAll(() => registry.close());

const GTIN = '04012345678901';
const overrideReason = 'Tried elsewhere, before the registry.';

const mutation = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

async function act(name: string, input: object, by = clinician): Promise<string> {
  const answer = await by.ask<Record<string, { id: string }>>(mutation(name), { input });
  return answer[name]?.id ?? '';
}

async function refusal(name: string, input: object, by = clinician) {
  const { message, extensions } = (await by.refused(mutation(name), { input })) as {
    message: string;
    extensions: { code: string; rule: string; field: string };
  };
  return { message, code: extensions.code, rule: extensions.rule, field: extensions.field };
}

const patient = (birthYear = 1980): Promise<string> => act('recordPatient', { birthYear, enrolledOn: '2018-01-01' });

async function implanted(more: object = {}): Promise<{ patientId: string; id: string }> {
  const patientId = await patient();
  return {
    patientId,
    id: await act('recordImplant', { patientId, performedOn: '2020-02-01', overrideReason, ...more }),
  };
}

const FACTS = 'kind modelCode modelName serial udi side reservoirMl entryLevel tipLevel implantedOn explantedOn';

async function parts(patientId: string): Promise<Record<string, unknown>[]> {
  const query = `query ($id: ID!) { patient(id: $id) { components { ${FACTS} } } }`;
  return (await clinician.ask<{ patient: { components: Record<string, unknown>[] } }>(query, { id: patientId })).patient
    .components;
}

const clocks = async (patientId: string) =>
  (await parts(patientId)).map(({ kind, implantedOn, explantedOn }) => [kind, implantedOn, explantedOn]);

async function operations(patientId: string) {
  const query = `query ($id: ID!) { patient(id: $id) { procedures {
    id version overrideReason awaitsSecondSignOff own secondSignOffBy reasons { rule reason } components { action component { kind } } } } }`;
  type Row = {
    id: string;
    version: number;
    awaitsSecondSignOff: boolean;
    components: { action: string; component: { kind: string } }[];
  } & Record<string, unknown>;
  return (await clinician.ask<{ patient: { procedures: Row[] } }>(query, { id: patientId })).patient.procedures;
}

describe('an implant with its parts', () => {
  it('is recorded with what the label says, in one act with its history', async () => {
    const { patientId, id } = await implanted({
      pump: { udi: `(01)${GTIN}(17)301230(21)NGV1001`, modelCode: 'synchromed-ii-40', side: 'LEFT', reservoirMl: 40 },
      catheter: { modelText: 'Old catheter', entryLevel: 'l3-4', tipLevel: 't10', implantedLengthCm: 42 },
    });
    expect(await parts(patientId)).toEqual([
      expect.objectContaining({
        kind: 'PUMP',
        modelCode: 'synchromed-ii-40',
        modelName: 'SynchroMed II, 40 mL (8637-40)',
        serial: 'NGV1001',
        udi: `(01)${GTIN}(17)301230(21)NGV1001`,
        explantedOn: null,
      }),
      expect.objectContaining({ kind: 'CATHETER', modelName: 'Old catheter', entryLevel: 'L3-4', tipLevel: 'T10' }),
    ]);
    const changes = await registry.behind.query<{ relation: string }[]>(
      `select c.relation from audit.change c join audit.event e on e.seq = c.event_seq
       where e.action = 'implant recorded' and c.patient_id = $1 and c.did = 'INSERT' order by c.seq`,
      [patientId],
    );
    expect(changes.map(({ relation }) => relation).filter((relation) => /procedure|component/.test(relation))).toEqual([
      'procedure',
      'component',
      'component',
      'procedure_component',
      'procedure_component',
    ]);
    expect((await operations(patientId)).map((each) => [each.id, each.overrideReason])).toEqual([[id, overrideReason]]);
  });

  it('has each operation leave, end or exchange the parts it is about', async () => {
    const { patientId } = await implanted();
    await act('recordProcedure', {
      patientId,
      type: 'CATHETER_REVISION',
      performedOn: '2021-01-01',
      catheterAction: 'REVISED',
    });
    await act('recordProcedure', {
      patientId,
      type: 'CATHETER_REVISION',
      performedOn: '2022-01-01',
      catheterAction: 'EXCHANGED',
    });
    await act('recordProcedure', {
      patientId,
      type: 'PUMP_REPLACEMENT',
      performedOn: '2023-01-01',
      pump: { serial: 'B2' },
    });
    expect(await clocks(patientId)).toEqual([
      ['PUMP', '2020-02-01', '2023-01-01'],
      ['PUMP', '2023-01-01', null],
      ['CATHETER', '2020-02-01', '2022-01-01'],
      ['CATHETER', '2022-01-01', null],
    ]);
    const done = await operations(patientId);
    expect(done[1]?.components.map(({ action, component }) => `${action} ${component.kind}`)).toEqual([
      'KEPT PUMP',
      'REVISED CATHETER',
    ]);
    await act('recordProcedure', {
      patientId,
      type: 'EXPLANT',
      performedOn: '2024-01-01',
      explantReason: 'infection',
      reimplantPlanned: true,
    });
    expect((await clocks(patientId)).every(([, , explantedOn]) => explantedOn !== null)).toBe(true);
  });

  it.each<[string, object, [code: string, rule: string, field: string]]>([
    ['a label that cannot be read', { pump: { udi: '9.506E+12' } }, ['VALIDATION_FAILED', 'UDI', 'pumpUdi']],
    [
      'a serial number on the label that no part carries',
      { pump: { udi: `+A123BJC5D6E7/$$+7${'S'.repeat(41)}$` } },
      ['VALIDATION_FAILED', 'UDI', 'pumpUdi'],
    ],
    [
      'a model that is not on the list',
      { pump: { modelCode: 'nonesuch' } },
      ['VALIDATION_FAILED', 'MODEL', 'pumpModelCode'],
    ],
    [
      'a catheter given for a pump',
      { pump: { modelCode: 'ascenda-8780' } },
      ['VALIDATION_FAILED', 'MODEL', 'pumpModelCode'],
    ],
    [
      'a serial number other than the label says',
      { pump: { udi: `(01)${GTIN}(21)A1`, serial: 'A2' } },
      ['IMPLAUSIBLE', 'UDI:serial', 'pumpSerial'],
    ],
    [
      'a device past its last day of use',
      { pump: { udi: `(01)${GTIN}(17)190131` } },
      ['IMPLAUSIBLE', 'UDI:expired', 'pumpUdi'],
    ],
    [
      'a level that is none',
      { catheter: { tipLevel: 'X9' } },
      ['VALIDATION_FAILED', 'LIMIT:vertebral-level', 'tipLevel'],
    ],
    [
      'a tip below the entry',
      { catheter: { entryLevel: 'L2', tipLevel: 'L4' } },
      ['VALIDATION_FAILED', 'LIMIT:tip-level', 'tipLevel'],
    ],
    ['an unusual tip', { catheter: { tipLevel: 'C2' } }, ['IMPLAUSIBLE', 'LIMIT:tip-level', 'tipLevel']],
    [
      'a short catheter',
      { catheter: { implantedLengthCm: 12 } },
      ['IMPLAUSIBLE', 'LIMIT:implanted-length', 'implantedLengthCm'],
    ],
    [
      'a discharge before the operation',
      { dischargedOn: '2020-01-31' },
      ['VALIDATION_FAILED', 'LIMIT:length-of-stay', 'dischargedOn'],
    ],
    ['a long stay', { dischargedOn: '2020-03-01' }, ['IMPLAUSIBLE', 'LIMIT:length-of-stay', 'dischargedOn']],
    ['no trial before it', { overrideReason: null }, ['IMPLAUSIBLE', 'PATHWAY:no-trial', 'overrideReason']],
    ['a day in the future', { performedOn: '2099-01-01' }, ['VALIDATION_FAILED', 'D13', 'performedOn']],
  ])('refuses %s', async (_what, more, [code, rule, field]) => {
    const input = { patientId: await patient(), performedOn: '2020-02-01', overrideReason, ...more };
    const refused = await refusal('recordImplant', input);
    expect(refused).toMatchObject({ code, rule, field });
    expect(refused.message).toMatch(/^[A-Z“].*[.]$/);
    expect(await parts(input.patientId)).toEqual([]);
  });

  it('takes what is unusual with a reason, and keeps it', async () => {
    const reasons = [{ rule: 'LIMIT:tip-level', field: 'tipLevel', reason: 'Cervical dystonia.' }];
    const { patientId } = await implanted({ catheter: { tipLevel: 'C2' }, reasons });
    expect((await operations(patientId))[0]?.['reasons']).toEqual([
      { rule: 'LIMIT:tip-level', reason: 'Cervical dystonia.' },
    ]);
  });

  it('refuses a child too young, by its age', async () => {
    const input = {
      patientId: await act('recordPatient', { birthYear: 2018, enrolledOn: '2019-01-01' }),
      performedOn: '2020-02-01',
      overrideReason,
    };
    expect(await refusal('recordImplant', input)).toMatchObject({ code: 'IMPLAUSIBLE', rule: 'LIMIT:age-at-implant' });
  });

  it('lets a serial number be in place in one patient only', async () => {
    const { patientId } = await implanted({ pump: { serial: 'SAME-1' } });
    const other = { patientId: await patient(), performedOn: '2021-02-01', overrideReason, pump: { serial: 'same-1' } };
    expect(await refusal('recordImplant', other)).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'D7',
      field: 'pumpSerial',
    });
    await act('recordProcedure', { patientId, type: 'EXPLANT', performedOn: '2020-12-01' });
    expect(await refusal('recordImplant', other)).toMatchObject({
      code: 'IMPLAUSIBLE',
      rule: 'D7',
      field: 'pumpSerial',
    });
  });

  it('refuses what does not belong to an operation', async () => {
    const { patientId } = await implanted();
    const revise = { patientId, type: 'CATHETER_REVISION', performedOn: '2021-01-01' };
    expect(await refusal('recordProcedure', { ...revise, pump: {} })).toMatchObject({
      rule: 'OPERATION',
      field: 'pump',
    });
    const replace = { patientId, type: 'PUMP_REPLACEMENT', performedOn: '2033-01-01' };
    expect(await refusal('recordProcedure', { ...replace, performedOn: '2021-01-01', catheter: {} })).toMatchObject({
      field: 'catheter',
    });
    const explant = { patientId, type: 'EXPLANT', performedOn: '2021-01-01', explantReason: 'it hurt' };
    expect(await refusal('recordProcedure', explant)).toMatchObject({ rule: 'CODE', field: 'explantReason' });
  });
});

describe('an implant after a negative trial', () => {
  it('waits for another clinician, and says who confirmed it', async () => {
    const patientId = await patient();
    const trialId = await act('startTrial', { patientId, startedOn: '2020-01-10', route: 'LP_BOLUS' });
    await act('recordTestBolus', { trialId, givenAt: '2020-01-10T09:00:00Z', doseUg: 100 });
    const judged = { conclusion: 'NEGATIVE', criterion: 'MEAN_LOWER_LIMB_FALL_1', criterionMet: false };
    await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2020-01-12', ...judged });
    const implant = { patientId, performedOn: '2020-02-01' };
    expect(await refusal('recordImplant', implant)).toMatchObject({ rule: 'PATHWAY:negative-trial' });
    const procedureId = await act('recordImplant', { ...implant, overrideReason: 'Painful spasms, no other choice.' });
    expect(await operations(patientId)).toMatchObject([
      { awaitsSecondSignOff: true, own: true, secondSignOffBy: null },
    ]);

    const confirmation = { procedureId, expectedVersion: 1 };
    expect(await refusal('confirmImplant', confirmation)).toMatchObject({ rule: 'SECOND_PERSON' });
    await act('confirmImplant', confirmation, colleague);
    expect(await operations(patientId)).toMatchObject([
      { awaitsSecondSignOff: false, secondSignOffBy: 'Test clinician' },
    ]);
    expect(await refusal('confirmImplant', { procedureId, expectedVersion: 2 }, colleague)).toMatchObject({
      rule: 'SECOND_SIGN_OFF',
    });
    const [event] = await registry.behind.query<object[]>(
      `select kind, role from audit.event where action = 'implant confirmed' order by seq desc limit 1`,
    );
    expect(event).toEqual({ kind: 'SIGN', role: 'CLINICIAN' });
  });
});

describe('a correction', () => {
  it('moves the clocks with the day, and keeps why', async () => {
    const { patientId, id } = await implanted({ pump: { serial: 'MOVED' } });
    await act('recordProcedure', { patientId, type: 'PUMP_REPLACEMENT', performedOn: '2023-01-01' });
    const reason = 'Read off the theatre log.';
    await act('correctProcedure', {
      procedureId: id,
      expectedVersion: 1,
      performedOn: '2020-02-03',
      pump: { serial: 'RIGHT' },
      reason,
    });
    expect(await clocks(patientId)).toEqual([
      ['PUMP', '2020-02-03', '2023-01-01'],
      ['PUMP', '2023-01-01', null],
      ['CATHETER', '2020-02-03', null],
    ]);
    expect((await parts(patientId))[0]).toMatchObject({ serial: 'RIGHT' });
    const [event] = await registry.behind.query<object[]>(
      `select reason from audit.event where action = 'operation corrected' order by seq desc limit 1`,
    );
    expect(event).toEqual({ reason });
  });

  it('is refused where it would leave a record outside, or operations out of order', async () => {
    const { patientId, id } = await implanted();
    await act('recordEncounter', {
      patientId,
      heldOn: '2020-04-01',
      purpose: 'FOLLOW_UP',
      attestation: 'NONE',
      assessments: [],
    });
    const reason = 'Mistyped at entry.';
    const late = { procedureId: id, expectedVersion: 1, performedOn: '2020-05-01', reason };
    expect(await refusal('correctProcedure', late)).toMatchObject({ rule: 'D5', field: 'performedOn' });
    const second = await act('recordProcedure', { patientId, type: 'PUMP_REPLACEMENT', performedOn: '2023-01-01' });
    const early = { procedureId: second, expectedVersion: 1, performedOn: '2020-01-01', reason };
    expect(await refusal('correctProcedure', early)).toMatchObject({
      rule: 'PATHWAY:no-episode',
      field: 'performedOn',
    });
    expect(await clocks(patientId)).toContainEqual(['PUMP', '2020-02-01', '2023-01-01']);
  });
});

describe('a device model', () => {
  it('is published with a reason by the office alone, and counts at once', async () => {
    const office = registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
    const publish = 'mutation ($input: PublishDeviceModelInput!) { publishDeviceModel(input: $input) { version } }';
    const constants = [{ name: 'reservoirMl', value: 20, source: 'Label', verified: true }];
    const input = {
      code: 'west-20',
      kind: 'PUMP',
      manufacturer: 'Westmark',
      name: 'West 20',
      constants,
      reason: 'New here.',
    };
    expect(await office.ask(publish, { input: { ...input, deviceIdentifiers: [GTIN] } })).toEqual({
      publishDeviceModel: { version: 1 },
    });
    expect(await clinician.refused(publish, { input })).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await office.refused(publish, { input })).toMatchObject({
      extensions: { rule: 'DUPLICATE', field: 'code' },
    });
    const alarm = { name: 'alarmMl', value: 30, source: 'Label', verified: false };
    const wrong = { ...input, expectedVersion: 1, constants: [...constants, alarm] };
    expect(await office.refused(publish, { input: wrong })).toMatchObject({
      extensions: { rule: 'CONSTANT', field: 'alarmMl' },
    });
    const half = { name: 'stabilityDays', value: 1.5, source: 'Label', verified: false };
    const halves = { ...input, expectedVersion: 1, constants: [...constants, half] };
    expect(await office.refused(publish, { input: halves })).toMatchObject({
      extensions: { code: 'VALIDATION_FAILED', rule: 'CONSTANT', field: 'stabilityDays' },
    });
    const { readUdi } = await clinician.ask<{ readUdi: object }>(
      'query ($text: String!) { readUdi(text: $text) { deviceModelCode serial } }',
      {
        text: `01${GTIN}21A1<GS>10L7`,
      },
    );
    expect(readUdi).toEqual({ deviceModelCode: 'west-20', serial: 'A1' });
    const { patientId } = await implanted({ pump: { udi: `(01)${GTIN}(21)W-77` } });
    expect((await parts(patientId))[0]).toMatchObject({ modelCode: 'west-20', serial: 'W-77' });
  });
});
