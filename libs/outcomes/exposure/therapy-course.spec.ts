import type { ExposureRule } from '../protocol.js';
import type { DatedProcedure, ProcedureType } from './device-time.js';
import { ageAtImplant, explantedOn, lastDayOnDevice, therapyCourse, type TherapyFacts } from './therapy-course.js';

const rule: ExposureRule = { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 };
const lock = '2024-06-30';
const operated = (type: ProcedureType, performedOn: string): DatedProcedure => ({ id: type, type, performedOn });
const ada: TherapyFacts = {
  diedOn: null,
  exitedOn: null,
  lastContactOn: '2024-05-01',
  enrolledOn: null,
  procedures: [operated('IMPLANT', '2020-03-01')],
};
const courseOf = (more: Partial<TherapyFacts>) => therapyCourse(rule, { ...ada, ...more }, lock);

describe('the course of a therapy', () => {
  it('is observed from the first implant to the end of follow-up', () => {
    expect(courseOf({})).toMatchObject({
      firstImplantOn: '2020-03-01',
      observedFrom: '2020-03-01',
      observedUntil: lock,
      died: false,
    });
  });

  it('is observed from enrolment when that came after the implant, never from before it', () => {
    expect(courseOf({ enrolledOn: '2021-01-15' })?.observedFrom).toBe('2021-01-15');
    expect(courseOf({ enrolledOn: '2019-12-01' })?.observedFrom).toBe('2020-03-01');
  });

  it('ends with death, unless follow-up had ended before', () => {
    expect(courseOf({ diedOn: '2023-01-01' })).toMatchObject({ observedUntil: '2023-01-01', died: true });
    expect(courseOf({ diedOn: '2023-01-01', exitedOn: '2022-01-01' })).toMatchObject({ died: false });
    expect(courseOf({ diedOn: '2024-07-01' })).toMatchObject({ observedUntil: lock, died: false });
  });

  it('is none without an implant, before the data lock at least, or when enrolled too late to be seen', () => {
    expect(courseOf({ procedures: [] })).toBeNull();
    expect(courseOf({ procedures: [operated('IMPLANT', '2024-07-01')] })).toBeNull();
    expect(courseOf({ diedOn: '2021-01-01', enrolledOn: '2021-01-02' })).toBeNull();
  });
});

describe('the end of the first system', () => {
  const exchanged = [
    ...ada.procedures,
    operated('EXPLANT', '2021-05-01'),
    { ...operated('IMPLANT', '2021-05-01'), id: 'second' },
  ];

  it('is not an exchange within one operation', () => {
    const course = courseOf({ procedures: exchanged });
    expect(course && explantedOn(course)).toBeNull();
    expect(course && lastDayOnDevice(course)).toBe(lock);
  });

  it('is the explant, whether or not another implant follows later', () => {
    const reimplanted = [
      ...exchanged,
      { ...operated('EXPLANT', '2022-02-02'), id: 'out' },
      { ...operated('IMPLANT', '2023-03-03'), id: 'third' },
    ];
    const course = courseOf({ procedures: reimplanted });
    expect(course && explantedOn(course)).toBe('2022-02-02');
    expect(course && lastDayOnDevice(course)).toBe('2022-02-02');
  });
});

describe('age at the implant', () => {
  it('is the difference of the years, unknown without a year of birth', () => {
    const course = courseOf({});
    expect(course && ageAtImplant(course, 1980)).toBe(2020 - 1980);
    expect(course && ageAtImplant(course, null)).toBeNull();
  });
});
