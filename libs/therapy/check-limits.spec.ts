import { checkLimits } from './check-limits.js';
import type { LimitContext } from './limit-findings.js';
import type { LimitValues } from './limit-values.js';
import type { PumpConstants } from './reservoir.js';

const pump: PumpConstants = {
  reservoirMl: 20,
  alarmMl: 2,
  unusableMl: 1.4,
  stabilityDays: 180,
  serviceLifeYears: 7,
  minDailyMl: 0.048,
  maxDailyMl: 24,
};

function said<What extends keyof LimitValues>(what: What, values: LimitValues[What], context?: LimitContext): string[] {
  return checkLimits(what, values, context).map(({ rule, level, field }) => `${level} ${rule.slice(6)} ${field}`);
}

/** One row of section 6: values inside say nothing, soft ones ask, hard ones refuse. */
type Row = {
  [What in keyof LimitValues]: readonly [
    What,
    string,
    (value: number) => LimitValues[What],
    number[],
    number[],
    number[],
  ];
}[keyof LimitValues];

const rows: readonly Row[] = [
  [
    'implant',
    'age-at-implant',
    (ageAtImplantYears) => ({ ageAtImplantYears }),
    [4, 80],
    [3.9, 0.5, 80.1, 105],
    [0.4, 106],
  ],
  ['implant', 'weight-at-implant', (weightKg) => ({ weightKg }), [15, 250], [14.9, 5], [4.9, 251]],
  ['bolus', 'trial-bolus', (doseUg) => ({ doseUg }), [25, 50, 100], [24.9, 101, 300], [0, -1, 301]],
  ['bolus', 'bolus-observation', (observedHours) => ({ observedHours }), [4, 24], [3.9, 0, 24.5, 96], [-1, 97]],
  ['bolus', 'opening-pressure', (openingPressureCmH2o) => ({ openingPressureCmH2o }), [0, 25], [25.1, 100], [-1, 101]],
  ['programming', 'starting-dose', (dailyDoseUg) => ({ dailyDoseUg, starting: true }), [100, 200], [201, 1000], []],
  ['programming', 'daily-dose', (dailyDoseUg) => ({ dailyDoseUg }), [0, 20, 1000], [19.9, 1001, 4000], [-1, 4001]],
  [
    'programming',
    'oral-baclofen',
    (oralBaclofenMgPerDay) => ({ oralBaclofenMgPerDay }),
    [0, 120],
    [121, 300],
    [301, -1],
  ],
  ['visit', 'oral-baclofen', (oralBaclofenMgPerDay) => ({ oralBaclofenMgPerDay }), [0, 120], [121, 300], [301]],
  [
    'programming',
    'concentration',
    (concentrationUgPerMl) => ({ concentrationUgPerMl }),
    [500, 1000, 2000],
    [750, 4000, 200, 5000],
    [24, 5001, 50],
  ],
  [
    'refill',
    'concentration',
    (concentrationUgPerMl) => ({ concentrationUgPerMl }),
    [500, 1000, 2000],
    [750, 4000],
    [24, 5001, 50],
  ],
  ['refill', 'fill-volume', (filledMl) => ({ filledMl }), [5, 18, 20], [0.1, 4.9, 20.1, 21], [0, 0.09, 21.1]],
  ['refill', 'refill-interval', (daysSincePrevious) => ({ daysSincePrevious }), [14, 120], [13, 121, 365], [366]],
  ['refill', 'residual', (measuredResidualMl) => ({ measuredResidualMl }), [0, 5], [], [-0.1]],
  ['operation', 'pump-age', (pumpAgeYears) => ({ pumpAgeYears }), [0, 6], [6.1, 12], [12.1]],
  ['operation', 'length-of-stay', (lengthOfStayDays) => ({ lengthOfStayDays }), [0, 14], [15], [-1]],
  [
    'catheter',
    'implanted-length',
    (implantedLengthCm) => ({ implantedLengthCm }),
    [15, 60],
    [14.9, 61, 120],
    [0, -1, 121],
  ],
];

describe('limits', () => {
  it.each(rows)('at %s hold %s', (what, code, values, inside, soft, hard) => {
    const levels = (value: number) =>
      checkLimits(what, values(value) as never, { pump })
        .filter(({ rule }) => rule === `LIMIT:${code}`)
        .map(({ level }) => level);
    for (const value of inside) expect([value, levels(value)]).toEqual([value, []]);
    for (const value of soft) expect([value, levels(value)]).toEqual([value, ['WARNING']]);
    for (const value of hard) expect([value, levels(value)]).toEqual([value, ['ERROR']]);
  });

  it('know the age: more than 800 µg/day is asked for under 12 years', () => {
    expect(said('programming', { dailyDoseUg: 850 }, { ageYears: 11.9 })).toEqual(['WARNING daily-dose dailyDoseUg']);
    expect(said('programming', { dailyDoseUg: 850 }, { ageYears: 12 })).toEqual([]);
    expect(said('programming', { dailyDoseUg: 850 })).toEqual([]);
  });

  it('say the value, the limit and what would be right', () => {
    expect(checkLimits('programming', { dailyDoseUg: 4200 })[0]?.sentence).toBe(
      'Daily dose is 4,200 µg/day. It must be at least 0.5 and at most 4,000 µg/day. Intrathecal doses are in µg/day; 0 is recorded as a stopped pump.',
    );
  });

  it.each([
    ['bolus', { doseUg: 0.05 }, 'ERROR', 'did you mean 50 µg?'],
    ['programming', { dailyDoseUg: 0.1 }, 'ERROR', 'did you mean 100 µg/day?'],
    ['programming', { dailyDoseUg: 0.6 }, 'WARNING', 'did you mean 600 µg/day?'],
  ] as const)('take a number of mg for a slip of the unit, at a %s', (what, values, level, question) => {
    const [found] = checkLimits(what, values as never);
    expect(found).toMatchObject({ level });
    expect(found?.sentence).toContain(question);
  });

  it('ask for no thousandfold that would be unusual itself', () => {
    expect(checkLimits('bolus', { doseUg: 10 })[0]?.sentence).not.toMatch('did you mean');
    expect(checkLimits('programming', { dailyDoseUg: 10 })[0]?.sentence).not.toMatch('did you mean');
  });

  it('ask at a start above twice the best bolus and refuse one above 1,000 µg/day', () => {
    expect(said('programming', { dailyDoseUg: 101, starting: true, bestBolusUg: 50 })).toEqual([
      'WARNING starting-dose dailyDoseUg',
    ]);
    expect(said('programming', { dailyDoseUg: 100, starting: true, bestBolusUg: 50 })).toEqual([]);
    expect(said('programming', { dailyDoseUg: 1001, starting: true })).toContain('ERROR starting-dose dailyDoseUg');
  });

  it.each([
    [400, 520, null, []],
    [400, 521, null, ['WARNING dose-change dailyDoseUg']],
    [500, 600, null, []],
    [500, 601, null, ['WARNING dose-change dailyDoseUg']],
    [300, 310, 23, ['WARNING dose-change dailyDoseUg']],
    [300, 310, 24, []],
    [300, 300, 1, []],
    [300, 150, null, []],
    [300, 149, null, ['WARNING dose-change dailyDoseUg']],
    [100, 500, null, ['WARNING dose-change dailyDoseUg']],
    [100, 501, null, ['ERROR dose-change dailyDoseUg']],
    [0, 300, 1, []],
    [300, 0, null, []],
  ])(
    'of a change from %d to %d µg/day, %s hours after the last',
    (previousDailyDoseUg, dailyDoseUg, hoursSincePrevious, expected) => {
      expect(said('programming', { previousDailyDoseUg, dailyDoseUg, hoursSincePrevious })).toEqual(expected);
    },
  );

  it('recognise an intrathecal dose that is the oral one', () => {
    expect(said('programming', { dailyDoseUg: 60, oralBaclofenMgPerDay: 60 })).toEqual([
      'WARNING dose-unit dailyDoseUg',
    ]);
    expect(said('programming', { dailyDoseUg: 0, oralBaclofenMgPerDay: 0 })).toEqual([]);
  });

  it('recognise slips of ten in a concentration and the product for a bolus', () => {
    const sentence = (concentrationUgPerMl: number, previousConcentrationUgPerMl: number | null) =>
      checkLimits('refill', { concentrationUgPerMl, previousConcentrationUgPerMl })[0]?.sentence;
    expect(sentence(5000, 500)).toMatch('did you mean 500 µg/mL?');
    expect(sentence(200, null)).toMatch('did you mean 2,000 µg/mL?');
    expect(sentence(50, null)).toMatch('never for a pump');
    expect(sentence(750, 500)).toMatch('compounded');
    expect(sentence(2000, 500)).toBeUndefined();
  });

  it('leave the lowest rate and a stopped pump alone', () => {
    expect(said('programming', { dailyDoseUg: 6, minimumRate: true })).toEqual([]);
    expect(said('programming', { dailyDoseUg: 0 })).toEqual([]);
  });

  it('ask where a daily volume is outside what the pump delivers', () => {
    expect(said('programming', { dailyDoseUg: 60, concentrationUgPerMl: 2000 }, { pump })).toEqual([
      'WARNING daily-volume dailyDoseUg',
    ]);
    expect(said('programming', { dailyDoseUg: 60, concentrationUgPerMl: 500 }, { pump })).toEqual([]);
    expect(
      said('programming', { dailyDoseUg: 60, concentrationUgPerMl: 2000 }, { pump: { ...pump, minDailyMl: null } }),
    ).toEqual([]);
  });

  it('ask about a long gap that was answered', () => {
    expect(said('refill', { daysSincePrevious: 400, gapAnswered: true })).toEqual([
      'WARNING refill-interval refilledAt',
    ]);
  });

  it('ask about a residual, demand a review, and refuse the impossible', () => {
    const given = (measuredResidualMl: number, reviewed = false) =>
      said('refill', { measuredResidualMl, expectedResidualMl: 5, previousFilledMl: 20, reviewed });
    expect(given(6)).toEqual([]);
    expect(given(7.25)).toEqual(['WARNING residual measuredResidualMl']);
    expect(given(0)).toEqual(['ERROR residual-review discrepancyReview']);
    expect(given(0, true)).toEqual([]);
    expect(given(20.5)).toEqual(['ERROR residual measuredResidualMl']);
  });

  it('know where a tip may lie', () => {
    expect(said('catheter', { entryLevel: 'L3-4', tipLevel: 'T8' })).toEqual([]);
    expect(said('catheter', { entryLevel: 'L1', tipLevel: 'L2' })).toEqual(['ERROR tip-level tipLevel']);
    expect(said('catheter', { entryLevel: 'L3-4', tipLevel: 'C3' })).toEqual(['WARNING tip-level tipLevel']);
    expect(said('catheter', { entryLevel: 'L4-5', tipLevel: 'L2' })).toEqual(['WARNING tip-level tipLevel']);
    expect(said('catheter', { tipLevel: 'T13' })).toEqual(['ERROR vertebral-level tipLevel']);
  });

  it('compare a bolus with its volume', () => {
    expect(said('bolus', { doseUg: 50, volumeMl: 1, concentrationUgPerMl: 50 })).toEqual([]);
    expect(said('bolus', { doseUg: 50, volumeMl: 2, concentrationUgPerMl: 50 })).toEqual([
      'WARNING bolus-volume volumeMl',
    ]);
    expect(said('bolus', { doseUg: 50, concentrationUgPerMl: 500 })).toEqual([
      'WARNING concentration concentrationUgPerMl',
    ]);
  });

  it('take what is missing for missing', () => {
    expect(said('programming', { dailyDoseUg: null, previousDailyDoseUg: 100 })).toEqual([]);
    expect(said('refill', { expectedResidualMl: 5, previousFilledMl: 20 })).toEqual([]);
  });

  it('name the record', () => {
    expect(checkLimits('visit', { oralBaclofenMgPerDay: 200 }, { recordId: 'r1' })[0]?.recordId).toBe('r1');
  });
});
