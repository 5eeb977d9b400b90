import { deviceIntervals, type ProcedureType } from '../exposure/device-time.js';
import { eligibleProcedures, watchedProcedures } from './watched-procedure.js';

const operated = (type: ProcedureType, performedOn: string) => ({ id: type, type, performedOn, centre: 'C01' });
const procedures = [
  operated('EXPLANT', '2020-12-01'),
  operated('IMPLANT', '2020-01-01'),
  operated('CATHETER_REVISION', '2020-02-01'),
];
const course = (observedUntil: string, observedFrom = '2020-01-01') => ({
  firstImplantOn: '2020-01-01',
  observedFrom,
  observedUntil,
  died: false,
  systems: deviceIntervals(procedures),
});
const followed = (onsetsOn: string[], days: number, observed = course('2024-01-01')) =>
  watchedProcedures(procedures, observed, { onsetsOn, days }).map((procedure) => procedure.followed);

describe('an operation that is watched for infection', () => {
  it.each([
    [30, ['2020-01-31'], [true, false]],
    [30, ['2020-02-01'], [false, true]],
    [30, ['2020-03-03'], [false, false]], // 31 days after the revision
    [90, ['2020-05-01'], [false, true]],
    [90, ['2020-05-02'], [false, false]],
    [365, ['2020-05-02'], [null, true]], // out after 335 days, so the window of the implant never closed
  ])('within %i days, with onsets on %j: %j', (days, onsets, expected) => {
    expect(followed(onsets, days)).toEqual(expected);
  });

  it('counts once, however many infections followed', () => {
    expect(followed(['2020-02-10', '2020-02-20'], 90)).toEqual([false, true]);
  });

  it('counts with an infection even when follow-up ended before the window did', () => {
    expect(followed([], 90, course('2020-03-31'))).toEqual([false, null]);
    expect(followed(['2020-02-20'], 90, course('2020-03-31'))).toEqual([false, true]);
  });

  it('counts with an infection that showed when the system was out', () => {
    const early = [operated('IMPLANT', '2020-01-01'), operated('EXPLANT', '2020-01-20')];
    const observed = { ...course('2024-01-01'), systems: deviceIntervals(early) };
    expect(watchedProcedures(early, observed, { onsetsOn: ['2020-01-25'] })[0]?.followed).toBe(true);
    expect(watchedProcedures(early, observed, { onsetsOn: [] })[0]?.followed).toBeNull();
  });

  it('is left out when it came before enrolment or after the end of follow-up', () => {
    expect(followed([], 90, course('2024-01-01', '2020-01-02'))).toEqual([false]);
    expect(followed([], 10, course('2020-01-31'))).toEqual([false]);
  });

  it('is eligible unless its window is open', () => {
    const watched = watchedProcedures(procedures, course('2020-03-31'), { onsetsOn: [] });
    expect(eligibleProcedures(watched)).toMatchObject([{ type: 'IMPLANT', centre: 'C01', followed: false }]);
  });
});
