import type { DeviceInterval } from '../exposure/device-time.js';
import { completeness, isExpected } from './completeness.js';
import type { FollowUpWindow } from '../protocol.js';

const month1: FollowUpWindow = {
  code: 'M1',
  label: '1 month',
  fromDay: 16,
  targetDay: 30,
  toDay: 44,
  baseline: false,
  instruments: [],
};
const system = (toOn: string | null) => [{ fromOn: '2024-01-01', toOn }];
const expected = (systems: readonly DeviceInterval[], observedUntil: string) =>
  isExpected(month1, { firstImplantOn: '2024-01-01', systems, observedUntil });

describe('a value in a window', () => {
  it('is expected when the window closed within follow-up, its last day included', () => {
    // day 44 after 1 January 2024 is 14 February
    expect(expected(system(null), '2024-02-14')).toBe(true);
    expect(expected(system(null), '2024-02-13')).toBe(false);
  });

  it('is not expected of someone whose system came out before', () => {
    expect(expected(system('2024-02-14'), '2024-12-31')).toBe(true);
    expect(expected(system('2024-02-13'), '2024-12-31')).toBe(false);
  });

  it('is expected again after another implant, on the same clock', () => {
    const twice = [...system('2024-01-20'), { fromOn: '2024-02-10', toOn: null }];
    expect(expected(twice, '2024-12-31')).toBe(true);
  });
});

describe('completeness', () => {
  it('is the share recorded, and unknown when nothing was expected', () => {
    expect(completeness(3, 4)).toBe(3 / 4);
    expect(completeness(0, 4)).toBe(0);
    expect(completeness(0, 0)).toBeNull();
  });
});
