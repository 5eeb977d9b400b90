import { runChart } from './run-chart.js';

describe('a run chart', () => {
  it('has nothing to judge when every point is on the line', () => {
    expect(runChart([2, 2, null])).toMatchObject({
      median: 2,
      runs: { usefulPoints: 0, longestRun: null, signal: false },
    });
    expect(runChart([])).toMatchObject({ median: null, runs: { signal: false } });
  });

  it('puts the centre line at the median of the known values', () => {
    expect(runChart([9, null, 1, 4])).toMatchObject({ median: 4, runs: { usefulPoints: 2, crossings: 1 } });
  });
});
