import { cusumRunLength } from './cusum-run-length.js';

describe('run lengths by simulation', () => {
  const risks = [0.02, 0.05, 0.1];

  it('are the same for the same seed', () => {
    const setting = { oddsRatio: 2, threshold: 2, runs: 200, seed: 7 };
    expect(cusumRunLength(risks, setting)).toEqual(cusumRunLength(risks, setting));
    expect(cusumRunLength(risks, setting).average).not.toBe(cusumRunLength(risks, { ...setting, seed: 8 }).average);
  });

  it('are those of waiting for the first event when one event is enough', () => {
    // One event exceeds the threshold: the wait is geometric with mean 1/p.
    const { average, simulationError } = cusumRunLength([0.1], { oddsRatio: 2, threshold: 0.1, runs: 4000, seed: 1 });
    expect(Math.abs(average! - 10)).toBeLessThan(4 * simulationError!);
  });

  it('are stopped when nothing can happen', () => {
    expect(cusumRunLength([0], { oddsRatio: 2, threshold: 1, runs: 3, seed: 1, longest: 50 })).toMatchObject({
      average: 50,
      stopped: 3,
    });
    expect(cusumRunLength([], { oddsRatio: 2, threshold: 1, seed: 1 }).average).toBeNull();
  });

  it('end when whoever is told throws', () => {
    const onProgress = (share: number) => {
      if (share > 0.5) throw new Error('enough');
    };
    expect(() => cusumRunLength(risks, { oddsRatio: 2, threshold: 2, seed: 1, onProgress })).toThrow('enough');
  });
});
