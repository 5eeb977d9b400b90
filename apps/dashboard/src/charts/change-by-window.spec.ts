import { drawChangeByWindow, shortWindow, tabulateChangeByWindow, type ChangeByWindow } from './change-by-window.js';
import { chartColours } from './chart-colours.js';

const change: ChangeByWindow = {
  unit: 'points',
  decimals: 1,
  ordinal: false,
  averaged: true,
  threshold: { value: 2, label: ['responder', 'from 2'] },
  windows: [
    {
      label: '3 months',
      targetDay: 91,
      mean: 1.5,
      lower: 1,
      upper: 2,
      median: 1,
      q1: 0,
      q3: 3,
      paired: 30,
      expected: 36,
      recorded: 27,
      completeness: 0.75,
      sd: 1.25,
      responders: { x: 15, n: 30, share: 0.5 },
    },
    {
      label: '12 months',
      targetDay: 365,
      mean: null,
      lower: null,
      upper: null,
      median: null,
      q1: null,
      q3: null,
      paired: 0,
      expected: 5,
      recorded: 0,
      completeness: 0,
      sd: null,
      responders: { x: 0, n: 0, share: null },
    },
  ],
};

describe('change by window', () => {
  it('draws a missing mean as a gap on a real time axis', () => {
    const [means] = drawChangeByWindow(change).configuration(chartColours('light')).data.datasets;
    expect(means?.data.map(({ x, y }) => [x, y])).toEqual([
      [91, 1.5],
      [365, null],
    ]);
  });

  it('speaks every window, the empty one too', () => {
    expect(drawChangeByWindow(change).points.map(({ spoken }) => spoken)).toEqual([
      '3 months, Mean +1.5 points (95 % CI 1.0 to 2.0), 30 compared with baseline, 27 recorded of 36 expected, 75\u00a0% complete',
      '12 months, no value, 0 compared with baseline, 0 recorded of 5 expected, 0\u00a0% complete',
    ]);
  });

  it('has the same figures as a table', () => {
    expect(tabulateChangeByWindow(change).rows).toEqual([
      ['3 months', '+1.0', '+1.5', '+1.0', '+2.0', '1.3', '30', '27', '36', '75\u00a0%', '15 / 30', '50\u00a0%'],
      ['12 months', '–', '–', '–', '–', '–', '0', '0', '5', '0\u00a0%', '0 / 0', '–'],
    ]);
  });

  it('draws no interval from a handful of patients, and the table still tells it', () => {
    const [first, second] = change.windows;
    if (!first || !second) throw new Error('two windows are needed');
    const two = { ...change, windows: [{ ...first, paired: 2, lower: -30, upper: 33 }, second] };
    const { y } = drawChangeByWindow(two).configuration(chartColours('light')).options?.scales ?? {};
    expect(y).toMatchObject({ suggestedMin: 0, suggestedMax: 2.1 });
    expect(tabulateChangeByWindow(two).rows[0]).toEqual(expect.arrayContaining(['−30.0', '+33.0']));
  });

  it('shortens windows for narrow places', () => {
    expect(['1 month', '12 months', '2 years', 'Baseline'].map(shortWindow)).toEqual([
      '1 mo',
      '12 mo',
      '2 y',
      'Baseline',
    ]);
  });

  it('shows no mean of levels that are not averaged: median and middle half instead', () => {
    const levels = { ...change, ordinal: true, averaged: false };
    const drawing = drawChangeByWindow(levels);
    const { datasets } = drawing.configuration(chartColours('light')).data;
    expect(datasets.map(({ label, data }) => [label, data.map(({ y }) => y)])).toEqual([['median', [1, null]]]);
    expect(drawing.points[0]?.spoken).not.toMatch(/mean/i);
    expect(JSON.stringify(tabulateChangeByWindow(levels))).not.toMatch(/mean/i);
    expect(tabulateChangeByWindow(levels).rows[0]?.slice(0, 4)).toEqual(['3 months', '+1.0', '0.0', '+3.0']);
  });
});
