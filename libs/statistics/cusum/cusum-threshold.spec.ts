import { cusumRunLength } from './cusum-run-length.js';
import { cusumThreshold } from './cusum-threshold.js';

describe('a threshold by simulation', () => {
  const risks = [0.02, 0.05, 0.1];

  it('makes false alarms as rare as wanted', () => {
    const chosen = cusumThreshold(risks, { oddsRatio: 2, inControl: 100, runs: 1000, seed: 3 });
    expect(chosen.inControl!.average!).toBeGreaterThanOrEqual(100);
    expect(chosen.outOfControl!.average!).toBeLessThan(chosen.inControl!.average!);
    const lower = cusumRunLength(risks, { oddsRatio: 2, threshold: chosen.threshold! - 0.02, runs: 1000, seed: 3 });
    expect(lower.average!).toBeLessThan(100);
  });

  it('tells how far it is, from nothing to everything, without changing the number', () => {
    const told: number[] = [];
    const setting = { oddsRatio: 2, inControl: 100, runs: 200, seed: 3 };
    const chosen = cusumThreshold(risks, { ...setting, onProgress: (share) => told.push(share) });
    expect(chosen).toEqual(cusumThreshold(risks, setting));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]!).toBeLessThan(0.1);
    expect(told.at(-1)).toBe(1);
  });

  it('is none when no risk can be exceeded', () => {
    expect(cusumThreshold([0, 0], { oddsRatio: 2, inControl: 100, seed: 3 }).threshold).toBeNull();
  });

  it('refuses a run length below one procedure', () => {
    expect(() => cusumThreshold(risks, { oddsRatio: 2, inControl: 0, seed: 3 })).toThrow(RangeError);
  });
});
