import { after, dosingOf, FILLED, implantedWith, type Dosing } from './registry/dosing.js';
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
  it.each<[string, number, number, object, string, string, string, RegExp]>([
    [
      'a rise above 30 %',
      300,
      10,
      { dailyDoseUg: 400 },
      'IMPLAUSIBLE',
      'LIMIT:dose-change',
      'dailyDoseUg',
      /by 33\.3 %/,
    ],
    [
      'a rise above 20 % at 500 and more',
      500,
      10,
      { dailyDoseUg: 610 },
      'IMPLAUSIBLE',
      'LIMIT:dose-change',
      'dailyDoseUg',
      /at most 20 %/,
    ],
    [
      'any rise within 24 hours',
      300,
      0.5,
      { dailyDoseUg: 310 },
      'IMPLAUSIBLE',
      'LIMIT:dose-change',
      'dailyDoseUg',
      /12 hours/,
    ],
    [
      'a fall above 50 %',
      300,
      10,
      { dailyDoseUg: 140 },
      'IMPLAUSIBLE',
      'LIMIT:dose-change',
      'dailyDoseUg',
      /withdrawal/,
    ],
    [
      'more than five times the dose before',
      300,
      10,
      { dailyDoseUg: 1600 },
      'VALIDATION_FAILED',
      'LIMIT:dose-change',
      'dailyDoseUg',
      /decimal point/,
    ],
    [
      'a dose beyond 4,000',
      1000,
      10,
      { dailyDoseUg: 4001 },
      'VALIDATION_FAILED',
      'LIMIT:daily-dose',
      'dailyDoseUg',
      /4,001/,
    ],
    ['a dose below 20', 30, 10, { dailyDoseUg: 19 }, 'IMPLAUSIBLE', 'LIMIT:daily-dose', 'dailyDoseUg', /19 µg\/day/],
    [
      'the dose taken by mouth',
      100,
      10,
      { dailyDoseUg: 110, oralBaclofenMgPerDay: 110 },
      'IMPLAUSIBLE',
      'LIMIT:dose-unit',
      'dailyDoseUg',
      /oral dose of 110 mg/,
    ],
    [
      'oral baclofen above 120 mg',
      300,
      10,
      { dailyDoseUg: 310, oralBaclofenMgPerDay: 130 },
      'IMPLAUSIBLE',
      'LIMIT:oral-baclofen',
      'oralBaclofenMgPerDay',
      /130 mg/,
    ],
    [
      'oral baclofen above 300 mg',
      300,
      10,
      { dailyDoseUg: 310, oralBaclofenMgPerDay: 310.5 },
      'VALIDATION_FAILED',
      'LIMIT:oral-baclofen',
      'oralBaclofenMgPerDay',
      /300/,
    ],
    [
      'a volume below what the pump delivers',
      100,
      10,
      { dailyDoseUg: 90 },
      'IMPLAUSIBLE',
      'LIMIT:daily-volume',
      'dailyDoseUg',
      /0\.045 mL\/day/,
    ],
    [
      'a concentration that is not in the reservoir',
      300,
      10,
      { dailyDoseUg: 310, concentrationUgPerMl: 500 },
      'IMPLAUSIBLE',
      'LIMIT:concentration-in-reservoir',
      'concentrationUgPerMl',
      /4 times the dose/,
    ],
    [
      'a reservoir volume 2 mL from the computed one',
      300,
      10,
      { dailyDoseUg: 310, reservoirMl: 16.5 },
      'IMPLAUSIBLE',
      'LIMIT:reservoir-volume',
      'reservoirMl',
      /18\.5 mL were computed/,
    ],
    [
      'steps that add up to something else',
      300,
      10,
      { mode: 'FLEX', dailyDoseUg: 310, steps: [{ fromMinute: 0, toMinute: 1440, rateUgPerHour: 12 }] },
      'VALIDATION_FAILED',
      'LIMIT:dose-sum',
      'dailyDoseUg',
      /add up to 288/,
    ],
    [
      'steps that leave hours out',
      300,
      10,
      { mode: 'FLEX', dailyDoseUg: null, steps: [{ fromMinute: 0, toMinute: 720, rateUgPerHour: 12 }] },
      'VALIDATION_FAILED',
      'LIMIT:dose-steps',
      'steps',
      /12 of 24 hours/,
    ],
    ['no dose at all', 300, 10, { dailyDoseUg: null }, 'VALIDATION_FAILED', 'NEEDED', 'dailyDoseUg', /missing/],
    [
      '0 of a pump that is not stopped',
      300,
      10,
      { dailyDoseUg: 0 },
      'VALIDATION_FAILED',
      'LIMIT:daily-dose',
      'dailyDoseUg',
      /stopped/,
    ],
    [
      'a programme before the implant',
      300,
      -3,
      { dailyDoseUg: 300 },
      'VALIDATION_FAILED',
      'D6',
      'programmedAt',
      /No pump was in place/,
    ],
    [
      'a programme in the future',
      300,
      36_500,
      { dailyDoseUg: 300 },
      'VALIDATION_FAILED',
      'D13',
      'programmedAt',
      /future/,
    ],
  ])('of programmes: %s', async (_title, dose, days, change, code, rule, field, sentence) => {
    const patientId = await dosing.running(20, 2000, dose);
    const input = { patientId, programmedAt: after(days), mode: 'SIMPLE_CONTINUOUS', ...change };
    const refused = await dosing.refusalOf('recordProgramming', input);
    expect(refused.extensions).toMatchObject({ code, rule, field });
    expect(refused.message).toMatch(sentence);
  });

  it('know the starting dose by the best bolus, and children by their age', async () => {
    const patientId = await implantedWith(clinician, { birthYear: 2016 });
    await dosing.refill(patientId, FILLED, { filledMl: 20, concentrationUgPerMl: 2000 });
    const input = { patientId, programmedAt: after(0.1), mode: 'SIMPLE_CONTINUOUS' };
    expect(await dosing.refusal('recordProgramming', { ...input, dailyDoseUg: 250 })).toMatchObject({
      rule: 'LIMIT:starting-dose',
    });
    expect(await dosing.refusal('recordProgramming', { ...input, dailyDoseUg: 1001 })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'LIMIT:starting-dose',
    });
    await dosing.program(patientId, after(0.1), { dailyDoseUg: 200 });
    await dosing.program(patientId, after(40), { dailyDoseUg: 790 });
    // Above 800 is unusual under 12 years.
    expect(
      await dosing.refusalOf('recordProgramming', { ...input, programmedAt: after(45), dailyDoseUg: 850 }),
    ).toMatchObject({
      message: expect.stringContaining('under 12 years') as string,
    });
  });

  it('take a total from its steps, over midnight too', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    const steps = [
      { fromMinute: 480, toMinute: 1320, rateUgPerHour: 12 },
      { fromMinute: 1320, toMinute: 480, rateUgPerHour: 15 },
    ];
    const { dailyDoseUg } = await dosing.program(patientId, after(10), { mode: 'FLEX', dailyDoseUg: null, steps });
    // 14 h × 12 + 10 h × 15.
    expect(dailyDoseUg).toBe(318);
  });
});
