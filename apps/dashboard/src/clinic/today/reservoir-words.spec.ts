import { disagreementInWords, inputsInWords, type Reservoir } from './reservoir-words.js';

const reservoir: Reservoir = {
  state: 'COMPUTED',
  missing: [],
  filledAt: '2026-09-03T09:00:00.000Z',
  filledMl: 40,
  asOf: '2026-09-03T09:00:00.000Z',
  volumeMl: 40,
  concentrationUgPerMl: 2000,
  dailyDoseUg: 400,
  alarmMl: 2,
  alarmOn: '2027-03-12',
  emptyOn: '2027-03-15',
  dueByOn: '2027-03-02',
  programmerAlarmOn: null,
  disagreementDays: null,
};

describe('what a reservoir is computed from', () => {
  it('is one sentence of fill, dose, concentration and alarm', () => {
    expect(inputsInWords(reservoir, 'Europe/London')).toBe(
      'filled 40 mL on 3 Sept 2026, 400 µg/day at 2,000 µg/mL, alarm at 2 mL',
    );
  });

  it('names the volume at a change of dose since the fill', () => {
    const changed = { ...reservoir, asOf: '2026-10-03T09:00:00.000Z', volumeMl: 15.5, dailyDoseUg: 450.5 };
    expect(inputsInWords(changed, 'Europe/London')).toBe(
      'filled 40 mL on 3 Sept 2026, 450.5 µg/day at 2,000 µg/mL, alarm at 2 mL; from 15.5 mL on 3 Oct 2026, when the dose changed',
    );
  });

  it('takes the day of the fill from the calendar of the centre', () => {
    const late = { ...reservoir, filledAt: '2026-09-03T23:30:00.000Z', asOf: '2026-09-03T23:30:00.000Z' };
    expect(inputsInWords(late, 'Europe/Berlin')).toContain('4 Sept 2026');
  });

  it('tells what is known where something is missing, and keeps a dose of 0', () => {
    expect(inputsInWords({ ...reservoir, dailyDoseUg: null }, 'UTC')).toBe(
      'filled 40 mL on 3 Sept 2026, at 2,000 µg/mL',
    );
    expect(inputsInWords({ ...reservoir, filledAt: null, filledMl: null, dailyDoseUg: 0 }, 'UTC')).toBe(
      '0 µg/day, at 2,000 µg/mL',
    );
  });
});

describe('an alarm date of the programmer', () => {
  it.each([
    [null, null],
    [0, null],
    [2, null],
    [-2, null],
    [3, 'Programmer’s alarm 3 days later than computed: check dose and volume'],
    [-8, 'Programmer’s alarm 8 days earlier than computed: check dose and volume'],
  ])('that differs by %s days prompts: %s', (disagreementDays, words) => {
    expect(disagreementInWords({ ...reservoir, disagreementDays })).toBe(words);
  });
});
