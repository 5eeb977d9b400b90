import { catheterIntervals, deviceIntervals, pumpIntervals, type ProcedureType } from './device-time.js';
import type { TherapyCourse } from './therapy-course.js';
import { daysAtRisk, isAtRisk, timesAtRisk } from './time-at-risk.js';

const operated = (type: ProcedureType, performedOn: string) => ({ id: `${type} ${performedOn}`, type, performedOn });
const procedures = [
  operated('IMPLANT', '2020-01-01'),
  operated('CATHETER_REVISION', '2020-05-01'),
  operated('PUMP_REPLACEMENT', '2020-09-01'),
  operated('EXPLANT', '2021-06-01'),
  operated('IMPLANT', '2022-01-01'),
];
const systems = deviceIntervals(procedures);
const observed = (observedFrom: string, observedUntil: string): TherapyCourse => ({
  firstImplantOn: '2020-01-01',
  observedFrom,
  observedUntil,
  died: false,
  systems,
});

describe('time at risk', () => {
  it('counts no day between an explant and the next implant', () => {
    // 1 January 2020 to 1 June 2021: 366 + 151 days; 1 to 11 January 2022: 10 days
    expect(daysAtRisk(timesAtRisk(systems, observed('2020-01-01', '2022-01-11')))).toBe(366 + 151 + 10);
    expect(daysAtRisk(timesAtRisk(systems, observed('2020-01-01', '2020-01-31')))).toBe(30);
  });

  it('begins with enrolment for those who enrolled after the implant', () => {
    expect(timesAtRisk(systems, observed('2021-05-02', '2022-01-11'))).toEqual([
      { placedOn: '2020-01-01', enteredOn: '2021-05-02', leftOn: '2021-06-01', removed: true },
      { placedOn: '2022-01-01', enteredOn: '2022-01-01', leftOn: '2022-01-11', removed: false },
    ]);
    // A system that was out before enrolment was never seen.
    expect(timesAtRisk(systems, observed('2021-06-02', '2022-01-11'))).toHaveLength(1);
  });

  it('runs on a clock of its own for pump and catheter', () => {
    const course = observed('2020-01-01', '2021-01-01');
    expect(timesAtRisk(pumpIntervals(procedures), course).map(({ placedOn }) => placedOn)).toEqual([
      '2020-01-01',
      '2020-09-01',
    ]);
    expect(timesAtRisk(catheterIntervals(procedures), course).map(({ placedOn }) => placedOn)).toEqual([
      '2020-01-01',
      '2020-05-01',
    ]);
    // A replacement takes no time away: the clocks together are as long as the system's.
    for (const clock of [deviceIntervals, pumpIntervals, catheterIntervals])
      expect(daysAtRisk(timesAtRisk(clock(procedures), course))).toBe(366);
  });

  it('includes the days of implant and explant, and nothing after the end of follow-up', () => {
    const times = timesAtRisk(systems, observed('2020-01-01', '2022-06-30'));
    expect(['2020-01-01', '2021-06-01', '2022-06-30'].map((day) => isAtRisk(times, day))).toEqual([true, true, true]);
    expect(['2019-12-31', '2021-06-02', '2022-07-01'].map((day) => isAtRisk(times, day))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is a day without length when the patient was last seen on the day of the implant', () => {
    const times = timesAtRisk(systems, observed('2020-01-01', '2020-01-01'));
    expect(daysAtRisk(times)).toBe(0);
    expect(isAtRisk(times, '2020-01-01')).toBe(true);
  });
});
