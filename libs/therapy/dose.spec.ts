import { checkSteps } from './check-steps.js';
import { totalDailyDoseUg, type DoseStep } from './dose.js';
import { readConcentration, readDose } from './read-dose.js';

const rate = (fromMinute: number, toMinute: number, rateUgPerHour: number): DoseStep => ({
  fromMinute,
  toMinute,
  rateUgPerHour,
});
const at = (atMinute: number, doseUg: number): DoseStep => ({ atMinute, doseUg });

describe('total daily dose', () => {
  it('is the sum of all steps of a flex day, also over midnight', () => {
    expect(totalDailyDoseUg('FLEX', [rate(0, 480, 10), rate(480, 1320, 20), rate(1320, 1440, 5)])).toBe(370);
    expect(totalDailyDoseUg('FLEX', [rate(1320, 360, 30), rate(360, 1320, 10)])).toBe(400);
  });

  it('adds boluses to the base rate', () => {
    expect(totalDailyDoseUg('SCHEDULED_BOLUSES', [rate(0, 1440, 10), at(420, 30), at(1200, 25.5)])).toBe(295.5);
  });

  it('counts the most a patient may ask for', () => {
    expect(totalDailyDoseUg('PATIENT_ACTIVATED', [rate(0, 1440, 10), { atMinute: null, doseUg: 20, perDay: 4 }])).toBe(
      320,
    );
  });

  it('is 0 of a stopped pump, and not told by no steps', () => {
    expect(totalDailyDoseUg('STOPPED', [])).toBe(0);
    expect(totalDailyDoseUg('SIMPLE_CONTINUOUS', [])).toBeNull();
    expect(totalDailyDoseUg('MINIMUM_RATE', [rate(0, 1440, 0.25)])).toBe(6);
  });

  it('is refused of steps that are no part of a day', () => {
    expect(() => totalDailyDoseUg('FLEX', [rate(0, 1441, 10)])).toThrow(RangeError);
    expect(() => totalDailyDoseUg('FLEX', [rate(0, 1440, -1)])).toThrow(RangeError);
    expect(() => totalDailyDoseUg('SCHEDULED_BOLUSES', [at(1440, 10)])).toThrow(RangeError);
  });
});

describe('steps of a day', () => {
  it('cover 24 hours once', () => {
    expect(checkSteps('FLEX', [rate(1320, 360, 30), rate(360, 1320, 10)])).toEqual([]);
    expect(checkSteps('FLEX', [rate(0, 720, 30)])[0]?.sentence).toMatch('cover 12 of 24 hours');
    expect(checkSteps('FLEX', [rate(0, 800, 30), rate(720, 1440, 10)])[0]?.sentence).toMatch('Two steps run at 12:00');
  });

  it('fit their mode', () => {
    expect(checkSteps('STOPPED', [rate(0, 1440, 1)])).toHaveLength(1);
    expect(checkSteps('FLEX', [])).toHaveLength(1);
    expect(checkSteps('SCHEDULED_BOLUSES', [rate(0, 1440, 1)])).toHaveLength(1);
    expect(checkSteps('SIMPLE_CONTINUOUS', [])).toEqual([]);
  });
});

describe('a dose as typed', () => {
  it.each([
    ['400', 400],
    ['62.5 µg/day', 62.5],
    ['1,000 mcg', 1000],
    ['400 ug/d', 400],
    ['0', 0],
  ])('reads %s', (text, value) => expect(readDose(text)).toEqual({ value, finding: null }));

  it('asks whether mg were meant as µg', () => {
    expect(readDose('400 mg').finding?.sentence).toBe(
      'Daily dose is 400 mg/day. Intrathecal doses are in µg/day: did you mean 400 µg/day?',
    );
    expect(readDose('0.4 mg/day').finding?.sentence).toMatch('did you mean 400 µg/day?');
  });

  it('guesses nothing', () => {
    for (const text of ['', '1,5', 'four hundred', '400 g', '4 mL', '-3', '1.2.3'])
      expect(readDose(text).value).toBeNull();
  });
});

describe('a concentration as typed', () => {
  it.each([
    ['10 mg/20 mL', 500],
    ['10 mg/5 mL', 2000],
    ['10 mg in 5 ml', 2000],
    ['2,000 µg/mL', 2000],
    ['2 mg/mL', 2000],
    ['500', 500],
    ['50 mcg/mL', 50],
  ])('reads %s', (text, value) => expect(readConcentration(text)).toEqual({ value, finding: null }));

  it('asks which ampoule says 10 mg', () => {
    expect(readConcentration('10 mg').finding?.sentence).toMatch(
      '10 mg in 20 mL is 500 µg/mL, 10 mg in 5 mL is 2,000 µg/mL',
    );
    expect(readConcentration('10 mg/0 mL').value).toBeNull();
    expect(readConcentration('strong').value).toBeNull();
  });
});
