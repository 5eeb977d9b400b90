import { runRules } from './run-rules.js';

describe('rules of runs', () => {
  it('ignore points on the centre line', () => {
    expect(runRules([3, 4, 3, 2, 4], 3)).toMatchObject({ usefulPoints: 3, longestRun: 1, crossings: 2 });
  });

  it('signal a long run', () => {
    const shifted = [1, 2, 1, 2, ...Array.from({ length: 9 }, () => 5)];
    // round(log2 13) + 3 = 7 allowed.
    expect(runRules(shifted, 3)).toMatchObject({ longestRun: 9, longestRunAllowed: 7, isUnusual: true, signal: true });
  });

  it('show the numbers below ten useful points, but no signal', () => {
    expect(runRules([5, 5, 5, 5, 5, 5, 5], 3)).toMatchObject({ usefulPoints: 7, isUnusual: true, signal: false });
  });

  it('have nothing to judge without a centre line or a value', () => {
    expect(runRules([1, 2], null)).toMatchObject({ usefulPoints: 0, longestRun: null, signal: false });
    expect(runRules([null], 3)).toMatchObject({ usefulPoints: 0, crossings: null, signal: false });
  });
});
