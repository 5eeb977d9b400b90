import { funnelPlot } from './funnel-plot.js';

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
