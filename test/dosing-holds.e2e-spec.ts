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

const fill = { filledMl: 20, concentrationUgPerMl: 2000 };
const replacement = (patientId: string, performedOn: string) => ({
  ...{ patientId, type: 'PUMP_REPLACEMENT', performedOn, pump: { modelCode: 'synchromed-ii-20' } },
});

describe('a pump that was replaced', () => {
  it('earlier than refills that are recorded asks whether these were of the new one', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await dosing.refill(patientId, after(52), fill);
    const late = replacement(patientId, dayAfter(51));
    expect(await dosing.refusal('recordProcedure', late)).toMatchObject({
      ...{ code: 'IMPLAUSIBLE', rule: 'PATHWAY:fills-of-another-pump', field: 'performedOn' },
    });
    const reasons = [{ rule: 'PATHWAY:fills-of-another-pump', field: 'performedOn', reason: 'Entered late.' }];
    const { id } = await dosing.act('recordProcedure', { ...late, reasons });
    const [{ after: stored }] = await registry.behind.query<[{ after: { reasons: object[] } }]>(
      'select v.after from audit.change c join audit.value v on v.change_seq = c.seq where c.record = $1',
      [id],
    );
    expect(stored.reasons).toEqual(reasons);
  });

  it('on the day of a refill leaves that refill with the old one, in forms and checks as in the reservoir', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await dosing.refill(patientId, after(52), fill);
    await dosing.act('recordProcedure', replacement(patientId, dayAfter(52)));
    const { doseForm } = await clinician.ask<{ doseForm: object }>(
      'query ($id: ID!) { doseForm(patientId: $id) { expectedResidualMl fills { pump } doses { pump } } }',
      { id: patientId },
    );
    expect(doseForm).toEqual({ expectedResidualMl: null, fills: [{ pump: 0 }, { pump: 0 }], doses: [{ pump: 0 }] });
    // Of another pump: neither too near (D9) nor late after it (D10).
    const { id } = await dosing.act('recordRefill', {
      patientId,
      refilledAt: after(52.2),
      attestation: 'NONE',
      ...fill,
    });
    expect(id).not.toBe('');
  });
});

describe('a refill recorded late', () => {
  it('asks about the one after it, which it was not judged with', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await dosing.refill(patientId, after(110), { ...fill, measuredResidualMl: 3.5 });
    const input = { patientId, refilledAt: after(50), attestation: 'NONE', ...fill };
    expect(await dosing.refusalOf('recordRefill', input)).toMatchObject({
      message: expect.stringMatching(/7\.5 mL less than expected were left at the refill of 29 Apr 2024/) as string,
      extensions: { code: 'IMPLAUSIBLE', rule: 'LIMIT:later-refill', field: 'refilledAt' },
    });
    const small = { ...input, filledMl: 6, measuredResidualMl: 12 };
    expect((await dosing.refusalOf('recordRefill', small)).message).toMatch(
      /the reservoir was empty on 30 Mar 2024, before the refill of 29 Apr 2024/,
    );
  });
});

describe('a fill a later session counts with', () => {
  it('is not voided from under it', async () => {
    const patientId = await implantedWith(clinician);
    const { id } = await dosing.refill(patientId, after(0), fill);
    const session = await dosing.program(patientId, after(1), { dailyDoseUg: 300 });
    const undo = (kind: string, record: string) => ({ kind, id: record, expectedVersion: 1, reason: 'Mistyped.' });
    expect(await dosing.refusal('voidTherapyRecord', undo('REFILL', id))).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'DEPENDENT', field: 'id' },
    });
    await dosing.act('voidTherapyRecord', undo('PROGRAMMING', session.id));
    await dosing.act('voidTherapyRecord', undo('REFILL', id));
  });
});

describe('a corrected model', () => {
  it('holds what was filled into the pump', async () => {
    const patientId = await dosing.running(40, 2000, 300);
    const { procedures } = (await dosing.read(patientId, 'procedures { id }')) as { procedures: { id: string }[] };
    const input = {
      ...{ procedureId: procedures[0]?.id, expectedVersion: 1, reason: 'Read off the label.' },
      pump: { modelCode: 'synchromed-ii-20' },
    };
    expect(await dosing.refusalOf('correctProcedure', input)).toMatchObject({
      message:
        'This model holds 20 mL, and 40 mL were filled into the pump. Choose the right model, or void that refill first.',
      extensions: { rule: 'LIMIT:fill-volume', field: 'pumpModelCode' },
    });
  });
});

describe('what a programmer shows', () => {
  it('lies neither before the session nor out of all reach', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    const session = { patientId, programmedAt: after(10), mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 310 };
    const refused = (rule: string, field: string) => ({ code: 'VALIDATION_FAILED', rule, field });
    const dated = (more: object) => dosing.refusal('recordProgramming', { ...session, ...more });
    expect(await dated({ alarmOn: dayAfter(9) })).toMatchObject(refused('LIMIT:alarm-date', 'alarmOn'));
    for (const replaceByOn of ['2024-01-09', '2054-01-11'])
      expect(await dated({ replaceByOn })).toMatchObject(refused('LIMIT:replace-by', 'replaceByOn'));
    const nothing = { mode: 'FLEX', dailyDoseUg: null, steps: [{ fromMinute: 0, toMinute: 1440, rateUgPerHour: 0 }] };
    expect(await dated(nothing)).toMatchObject(refused('LIMIT:daily-dose', 'dailyDoseUg'));
  });

  it.each([
    ['gapAnswer', 'MISSING_RECORD'],
    ['emptyGrade', 2],
    ['discrepancyReview', 'Looked at twice.'],
  ])('asks no %s, and takes none', async (field, answer) => {
    const patientId = await dosing.running(20, 2000, 300);
    const input = { patientId, refilledAt: after(50), attestation: 'NONE', ...fill, measuredResidualMl: 12.5 };
    expect(await dosing.refusal('recordRefill', { ...input, [field]: answer })).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'LIMIT:not-asked', field },
    });
  });
});

describe('what is typed of a part', () => {
  it('is a level of the spine, and no number a spreadsheet cut short', async () => {
    const patientId = await implantedWith(clinician);
    const { id: trialOf } = await dosing.act('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });
    const { id: trialId } = await dosing.act('startTrial', {
      ...{ patientId: trialOf, startedOn: '2024-01-10', route: 'LP_BOLUS' },
    });
    const bolus = { trialId, givenAt: after(0), doseUg: 50, punctureLevel: 'X9' };
    expect(await dosing.refusal('recordTestBolus', bolus)).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'LIMIT:vertebral-level', field: 'punctureLevel' },
    });
    const catheter = { implantedLengthCm: 0 };
    const implant = { patientId: trialOf, performedOn: '2024-02-01', overrideReason: 'Tried elsewhere.', catheter };
    expect(await dosing.refusalOf('recordImplant', implant)).toMatchObject({
      message: 'Enter 0.1 or more.',
      extensions: { field: 'catheter.implantedLengthCm' },
    });
    const pump = { modelCode: 'synchromed-ii-20', serial: '9.506E+12' };
    const replaced = { patientId, type: 'PUMP_REPLACEMENT', performedOn: dayAfter(100), pump };
    expect(await dosing.refusal('recordProcedure', replaced)).toMatchObject({
      ...{ code: 'IMPLAUSIBLE', rule: 'SERIAL:spreadsheet', field: 'pumpSerial' },
    });
  });
});
