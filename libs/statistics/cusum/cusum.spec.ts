import { seededRandom } from '../random/seeded-random.js';
import { cusum, poissonCusum } from './cusum.js';
import { cusumRunLength } from './cusum-run-length.js';
import { cusumThreshold } from './cusum-threshold.js';
import { cusumWeights } from './cusum-weights.js';
import { vlad } from './vlad.js';

const procedure = (event: boolean | null, risk: number | null) => ({ event, risk });

describe('a CUSUM', () => {
  it('adds ln 2 less the expectation after an event and restarts after a signal', () => {
    const chart = cusum([procedure(true, 0.1), procedure(true, 0.1), procedure(false, 0.1)], {
      oddsRatio: 2,
      threshold: 1,
    });
    const withEvent = Math.log(2 / 1.1);
    expect(chart.points.map(({ sum }) => sum)).toEqual([withEvent, 2 * withEvent, 0]);
    expect(chart.signals).toEqual([1]);
  });

  it('stays at 0 without events', () => {
    const chart = cusum([procedure(false, 0.1), procedure(false, 0.3)], { oddsRatio: 2, threshold: 1 });
    expect(chart.points.map(({ sum }) => sum)).toEqual([0, 0]);
  });

  it('lets an outcome that is not yet known wait', () => {
    const chart = cusum([procedure(null, 0.1), procedure(true, 0.1), procedure(true, null)], {
      oddsRatio: 2,
      threshold: 1,
    });
    expect(chart.excluded).toBe(2);
    expect(chart.points.map(({ position }) => position)).toEqual([1]);
    expect(vlad([procedure(null, 0.1), procedure(true, 0.25)])).toMatchObject({ n: 1, excluded: 1, avoided: [-0.75] });
  });

  it('of counts weighs events against their expectation', () => {
    const { points } = poissonCusum([{ events: 2, expected: 0.5 }], 2, 3);
    expect(points[0]!.weight).toBeCloseTo(2 * Math.log(2) - 0.5, 14);
  });

  it('refuses impossible risks and thresholds', () => {
    expect(() => cusumWeights(1.2, 2)).toThrow(RangeError);
    expect(() => cusumWeights(0.2, 0)).toThrow(RangeError);
    expect(() => cusum([], { oddsRatio: 2, threshold: 0 })).toThrow(RangeError);
    expect(() => poissonCusum([], 0, 1)).toThrow(RangeError);
    expect(() => vlad([procedure(true, 2)])).toThrow(RangeError);
  });
});

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

  it('choose a threshold with false alarms as rare as wanted', () => {
    const chosen = cusumThreshold(risks, { oddsRatio: 2, inControl: 100, runs: 1000, seed: 3 });
    expect(chosen.inControl!.average!).toBeGreaterThanOrEqual(100);
    expect(chosen.outOfControl!.average!).toBeLessThan(chosen.inControl!.average!);
    const lower = cusumRunLength(risks, { oddsRatio: 2, threshold: chosen.threshold! - 0.02, runs: 1000, seed: 3 });
    expect(lower.average!).toBeLessThan(100);
  });

  it('tell how far they are, from nothing to everything, without changing the number', () => {
    const told: number[] = [];
    const setting = { oddsRatio: 2, inControl: 100, runs: 200, seed: 3 };
    const chosen = cusumThreshold(risks, { ...setting, onProgress: (share) => told.push(share) });
    expect(chosen).toEqual(cusumThreshold(risks, setting));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]!).toBeLessThan(0.1);
    expect(told.at(-1)).toBe(1);
  });

  it('end when whoever is told throws', () => {
    const onProgress = (share: number) => {
      if (share > 0.5) throw new Error('enough');
    };
    expect(() => cusumRunLength(risks, { oddsRatio: 2, threshold: 2, seed: 1, onProgress })).toThrow('enough');
  });

  it('have no threshold when no risk can be exceeded', () => {
    expect(cusumThreshold([0, 0], { oddsRatio: 2, inControl: 100, seed: 3 }).threshold).toBeNull();
  });
});

describe('seeded random numbers', () => {
  it('are uniform enough', () => {
    const random = seededRandom(42);
    const drawn = Array.from({ length: 20_000 }, random);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / drawn.length));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
