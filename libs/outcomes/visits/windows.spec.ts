import type { FollowUpWindow } from '../protocol.js';
import { windowDates, windowOfDay, windowProblems } from './windows.js';

const window = (code: string, [fromDay, targetDay, toDay]: [number, number, number]): FollowUpWindow => ({
  code,
  label: code,
  fromDay,
  targetDay,
  toDay,
  baseline: code === 'BASELINE',
  instruments: ['mas'],
});
const baseline = window('BASELINE', [-180, -1, -1]);
const month1 = window('M1', [16, 30, 44]);
const month3 = window('M3', [61, 91, 121]);

describe('follow-up windows', () => {
  it.each([
    [-181, null],
    [-180, 'BASELINE'],
    [-1, 'BASELINE'],
    [0, null],
    [16, 'M1'],
    [44, 'M1'],
    [45, null],
    [61, 'M3'],
  ])('put day %i into %s, ends included, and leave other days unscheduled', (day, code) => {
    expect(windowOfDay([baseline, month1, month3], day)?.code ?? null).toBe(code);
  });

  it('lie on the calendar from the day of the first implant', () => {
    // 2024 has a 29 February: 15 February + 16 days is 2 March.
    expect(windowDates(month1, '2024-02-15')).toEqual({
      opensOn: '2024-03-02',
      targetOn: '2024-03-16',
      closesOn: '2024-03-30',
    });
  });

  it('are in order when none overlaps', () => {
    expect(windowProblems([baseline, month1, month3])).toEqual([]);
  });

  it('are refused in words when they overlap, miss their target, or do not begin with the baseline', () => {
    expect(windowProblems([baseline, month1, window('M2', [44, 60, 70])])).toEqual(['M2 overlaps M1 or precedes it']);
    expect(windowProblems([baseline, window('M1', [16, 50, 44])])).toEqual(['the target of M1 lies outside it']);
    expect(windowProblems([month1])).toEqual(['M1: the baseline, and only it, comes first']);
    expect(windowProblems([baseline, month1, { ...month3, code: 'M1' }])).toEqual(['two windows share a code']);
  });
});
