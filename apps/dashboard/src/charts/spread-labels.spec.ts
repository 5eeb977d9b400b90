import { spreadLabels } from './spread-labels.js';

describe('labels under ticks', () => {
  it('stay under their ticks where there is room', () => {
    expect(spreadLabels([10, 60, 110], 40, 0, 120)).toEqual([10, 60, 110]);
  });

  it('move apart just enough where ticks crowd', () => {
    expect(spreadLabels([10, 20, 30, 200], 40, 0, 220)).toEqual([10, 50, 90, 200]);
  });

  it('move back inside at the right end', () => {
    expect(spreadLabels([100, 190, 200], 40, 0, 200)).toEqual([100, 160, 200]);
  });

  it('leave late ones out rather than overlap, and keep the last', () => {
    const ticks = [0, 10, 20, 40, 80, 100];
    const placed = spreadLabels(ticks, 25, 0, 100);
    const kept = placed.filter((centre) => centre !== null);
    expect(kept.length).toBeLessThanOrEqual(5);
    expect(placed.at(-1)).toBe(100);
    kept.slice(1).forEach((centre, index) => expect(centre - (kept[index] ?? 0)).toBeGreaterThanOrEqual(25));
  });

  it('keep the first two years when later years have to go', () => {
    const days = [30, 91, 183, 365, 730, 1095, 1461, 1826, 2191, 2556, 2922, 3287];
    const kept = spreadLabels(days, 400, 0, 3287).flatMap((centre, index) => (centre === null ? [] : [days[index]]));
    expect(kept).toEqual([30, 91, 183, 365, 730, 1095, 1826, 2556, 3287]);
  });
});
