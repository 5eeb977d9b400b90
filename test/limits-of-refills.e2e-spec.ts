import { after, dayAfter, dosingOf, type Dosing } from './registry/dosing.js';
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

describe('limits', () => {
  const refillBase = { filledMl: 20, concentrationUgPerMl: 2000, attestation: 'NONE' };

  it.each<[string, string, number, object, string, string, string, RegExp]>([
    [
      'a fill beyond nominal',
      'synchromed-ii-20',
      40,
      { filledMl: 20.5 },
      'IMPLAUSIBLE',
      'LIMIT:fill-volume',
      'filledMl',
      /holds 20 mL/,
    ],
    [
      'a fill of more than nominal and 1 mL',
      'synchromed-ii-20',
      40,
      { filledMl: 21.5 },
      'VALIDATION_FAILED',
      'LIMIT:fill-volume',
      'filledMl',
      /at most 21 mL/,
    ],
    [
      'a fill below 5 mL',
      'synchromed-ii-40',
      40,
      { filledMl: 4 },
      'IMPLAUSIBLE',
      'LIMIT:fill-volume',
      'filledMl',
      /4 mL/,
    ],
    [
      'an interval below 14 days',
      'synchromed-ii-40',
      5,
      {},
      'IMPLAUSIBLE',
      'LIMIT:refill-interval',
      'refilledAt',
      /5 days/,
    ],
    [
      'an interval above 120 days',
      'synchromed-ii-40',
      121,
      { gapAnswer: 'ESTIMATE_WRONG' },
      'IMPLAUSIBLE',
      'LIMIT:refill-interval',
      'refilledAt',
      /121 days/,
    ],
    [
      'a residual 15 % off',
      'synchromed-ii-40',
      40,
      { measuredResidualMl: 14.2 },
      'IMPLAUSIBLE',
      'LIMIT:residual',
      'measuredResidualMl',
      /14.2 mL measured, 13 mL expected: 1.2 mL too much/,
    ],
    [
      'a residual 4 mL off',
      'synchromed-ii-40',
      40,
      { measuredResidualMl: 9 },
      'VALIDATION_FAILED',
      'LIMIT:residual-review',
      'discrepancyReview',
      /note who reviewed/,
    ],
    [
      'a residual above the fill before',
      'synchromed-ii-40',
      40,
      { measuredResidualMl: 21 },
      'VALIDATION_FAILED',
      'LIMIT:residual',
      'measuredResidualMl',
      /only 20 mL/,
    ],
    [
      'a residual below 0',
      'synchromed-ii-40',
      40,
      { measuredResidualMl: -1 },
      'VALIDATION_FAILED',
      'LIMIT:residual',
      'measuredResidualMl',
      /at least 0/,
    ],
    [
      'a compounded concentration',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 1500 },
      'IMPLAUSIBLE',
      'LIMIT:concentration',
      'concentrationUgPerMl',
      /compounded/,
    ],
    [
      'a tenfold concentration',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 200 },
      'IMPLAUSIBLE',
      'LIMIT:concentration',
      'concentrationUgPerMl',
      /did you mean 2,000/,
    ],
    [
      'the bolus product',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 50 },
      'VALIDATION_FAILED',
      'LIMIT:concentration',
      'concentrationUgPerMl',
      /never for a pump/,
    ],
    [
      'a concentration beyond all',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 20_000 },
      'VALIDATION_FAILED',
      'LIMIT:concentration',
      'concentrationUgPerMl',
      /at most 5,000/,
    ],
    [
      'another concentration, not programmed',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 500 },
      'IMPLAUSIBLE',
      'LIMIT:concentration-programmed',
      'concentrationUgPerMl',
      /0.25 times the dose/,
    ],
    [
      'another concentration without a bridge',
      'synchromed-ii-40',
      40,
      { concentrationUgPerMl: 500, programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350 } },
      'IMPLAUSIBLE',
      'LIMIT:bridge',
      'bridge',
      /bridge bolus/,
    ],
    [
      'an expired drug',
      'synchromed-ii-40',
      40,
      { drugExpiresOn: '2024-01' },
      'IMPLAUSIBLE',
      'LIMIT:drug-expired',
      'drugExpiresOn',
      /31 Jan 2024/,
    ],
    [
      'an alarm date 3 days from the computed one',
      'synchromed-ii-40',
      40,
      { alarmOn: dayAfter(145) },
      'IMPLAUSIBLE',
      'LIMIT:alarm-date',
      'alarmOn',
      /3 days after/,
    ],
    [
      'an appointment after the due-by date',
      'synchromed-ii-40',
      40,
      { nextAppointmentOn: dayAfter(136) },
      'IMPLAUSIBLE',
      'LIMIT:next-appointment',
      'nextAppointmentOn',
      /due-by date/,
    ],
    [
      'an appointment before the refill',
      'synchromed-ii-40',
      40,
      { nextAppointmentOn: dayAfter(39) },
      'VALIDATION_FAILED',
      'LIMIT:next-appointment',
      'nextAppointmentOn',
      /after this refill/,
    ],
    ['a refill 11 hours after another', 'synchromed-ii-40', 11 / 24, {}, 'IMPLAUSIBLE', 'D9', 'refilledAt', /11 hours/],
    [
      'a refill at the time of another',
      'synchromed-ii-40',
      0,
      {},
      'VALIDATION_FAILED',
      'D9',
      'refilledAt',
      /of this moment is recorded already/,
    ],
    [
      'a refill before the implant',
      'synchromed-ii-40',
      -3,
      {},
      'VALIDATION_FAILED',
      'D6',
      'refilledAt',
      /No pump was in place on 7 Jan 2024/,
    ],
    ['a refill in the future', 'synchromed-ii-40', 36_500, {}, 'VALIDATION_FAILED', 'D13', 'refilledAt', /future/],
  ])('of refills: %s', async (_title, model, days, change, code, rule, field, sentence) => {
    const patientId = await dosing.running(20, 2000, 350, model);
    const input = { patientId, refilledAt: after(days), ...refillBase, ...change };
    const refused = await dosing.refusalOf('recordRefill', input);
    expect(refused.extensions).toMatchObject({ code, rule, field });
    expect(refused.message).toMatch(sentence);
    if (code !== 'IMPLAUSIBLE') return;
    const findings = (refused.extensions as { findings?: { rule: string; field: string }[] }).findings ?? [];
    const reasons = findings.map((one) => ({ rule: one.rule, field: one.field, reason: 'Read twice, it is so.' }));
    const stored = await dosing.act<{ reasons: object[] }>(
      'recordRefill',
      { ...input, reasons },
      'reasons { rule field reason }',
    );
    expect(stored.reasons).toEqual(expect.arrayContaining([{ rule, field, reason: 'Read twice, it is so.' }]));
  });
});
