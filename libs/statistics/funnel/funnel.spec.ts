import { binomialLimit, poissonLimit } from './exact-limit.js';
import { funnelPlot } from './funnel-plot.js';
import { overdispersion } from './overdispersion.js';

const centre = (name: string, numerator: number, denominator: number) => ({ centre: name, numerator, denominator });

describe('a funnel plot', () => {
  it('shows a centre without procedures without value, limits or flag', () => {
    const plot = funnelPlot([centre('Bern', 0, 0), centre('Ghent', 3, 40)], { kind: 'proportion' });
    expect(plot).toMatchObject({ centresUsed: 1, target: 3 / 40 });
    expect(plot.points[0]).toMatchObject({ value: null, exact: { low2: null, flag: 'none' }, mayBeFlagged: false });
  });

  it('has no target when nobody has procedures', () => {
    expect(funnelPlot([centre('Bern', 0, 0)], { kind: 'proportion' })).toMatchObject({ target: null, phi: null });
    expect(funnelPlot([], { kind: 'proportion' })).toMatchObject({ points: [], target: null });
  });

  it('keeps the order of the centres and flags strictly outside the limits', () => {
    const plot = funnelPlot([centre('Ghent', 30, 60), centre('Bern', 4, 60)], { kind: 'proportion', target: 0.1 });
    expect(plot.points.map(({ centre: name, exact }) => [name, exact.flag])).toEqual([
      ['Ghent', 'high3'],
      ['Bern', 'in'],
    ]);
  });

  it('does not judge by adjusted limits below ten centres, nor small centres at all', () => {
    const plot = funnelPlot([centre('Ghent', 3, 9), centre('Bern', 4, 60)], { kind: 'proportion' });
    expect(plot.useAdjusted).toBe(false);
    expect(plot.points.map(({ mayBeFlagged }) => mayBeFlagged)).toEqual([false, true]);
    const ratio = funnelPlot([centre('Ghent', 3, 0.9), centre('Bern', 4, 1)], { kind: 'ratio' });
    expect(ratio.points.map(({ mayBeFlagged }) => mayBeFlagged)).toEqual([false, true]);
  });

  it('refuses more events than procedures and impossible tails', () => {
    expect(() => funnelPlot([centre('Bern', 3, 2)], { kind: 'proportion' })).toThrow(RangeError);
    expect(() => funnelPlot([], { kind: 'ratio', tails: [0.6, 0.001] })).toThrow(RangeError);
  });
});

describe('exact limits', () => {
  it('of a certain target are the target', () => {
    expect(binomialLimit(0.975, 20, 0)).toBe(0);
    expect(binomialLimit(0.025, 20, 1)).toBe(1);
    expect(poissonLimit(0.975, 4, 0)).toBe(0);
  });

  it('narrow as centres grow', () => {
    expect(binomialLimit(0.975, 400, 0.1)!).toBeLessThan(binomialLimit(0.975, 40, 0.1)!);
    expect(poissonLimit(0.025, 400, 1)!).toBeGreaterThan(poissonLimit(0.025, 40, 1)!);
  });
});

describe('overdispersion', () => {
  it('is none when centres vary no more than by chance', () => {
    expect(overdispersion([0.1, 0.12, 0.11], 0.11, [0.05, 0.05, 0.05])).toMatchObject({ tauSquared: 0 });
  });

  it('is none with one centre', () => {
    expect(overdispersion([0.5], 0.1, [0.01])).toMatchObject({ tauSquared: 0 });
  });

  it('of equally precise centres is the variance beyond chance', () => {
    // φ = mean z² = (4 + 4 + 4 + 4)/4; τ² = (4·4 − 3) / (Σw − Σw) with w = 1: (16 − 3)/(4 − 1).
    const { phi, tauSquared } = overdispersion([2, -2, 2, -2], 0, [1, 1, 1, 1], 0);
    expect(phi).toBe(4);
    expect(tauSquared).toBeCloseTo((16 - 3) / (4 - 1), 14);
  });
});
