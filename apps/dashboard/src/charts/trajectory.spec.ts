import { chartColours } from './chart-colours.js';
import { drawTrajectory, tabulateTrajectory, type TrajectoryShown } from './trajectory.js';

const pain: TrajectoryShown = {
  unit: 'points',
  decimals: 0,
  range: [0, 10],
  better: 'lower is better',
  implantOn: '2024-01-15',
  series: [
    {
      label: 'Patient',
      points: [
        { heldOn: '2024-01-10', value: 7, windowLabel: 'Baseline', note: null },
        { heldOn: '2024-04-15', value: null, windowLabel: '3 months', note: 'Not done: refused' },
        { heldOn: '2024-07-16', value: 0, windowLabel: '6 months', note: null },
      ],
    },
  ],
};

describe('a trajectory', () => {
  const configuration = drawTrajectory(pain).configuration(chartColours('dark'));

  it('shows a gap where nothing was measured, and a measured 0', () => {
    expect(configuration.data.datasets[0]?.data.map(({ y }) => y)).toEqual([7, null, 0]);
  });

  it('keeps the whole range of the score', () => {
    expect(configuration.options?.scales?.['y']).toMatchObject({ min: 0, max: 10 });
  });

  it('says why a value is missing, to the ear and in the table', () => {
    expect(drawTrajectory(pain).points[1]?.spoken).toBe('15 Apr 2024, 3 months, Patient: no value, Not done: refused');
    expect(tabulateTrajectory(pain).rows[1]).toEqual(['15 Apr 2024', '3 months', 'Patient', '–', 'Not done: refused']);
  });
});
