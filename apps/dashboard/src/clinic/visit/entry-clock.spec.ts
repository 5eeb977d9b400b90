import { afterActivity, wholeSeconds, type EntryTime } from './entry-clock.js';

const at = (...seconds: number[]): EntryTime =>
  seconds.reduce((time, second) => afterActivity(time, second * 1000), { activeMs: 0, lastAt: 0 });

describe('the time of entry', () => {
  it('counts from one key to the next', () => {
    expect(wholeSeconds(at(10, 40, 65))).toBe(65);
  });

  it('counts a pause of two minutes, and none that is longer', () => {
    expect(wholeSeconds(at(10, 130))).toBe(10 + 120);
    expect(wholeSeconds(at(10, 131))).toBe(10);
  });

  it('is not taken back when the clock of the device is', () => {
    expect(wholeSeconds(at(50, 20, 30))).toBe(50 + 10);
  });

  it('is at least one second', () => {
    expect(wholeSeconds(at())).toBe(1);
  });
});
