import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { measureTrajectories, trajectoryFinding, trajectoryShown, trajectoryTable } from './trajectory-data.js';

type Patient = PatientVisitsQuery['patient'];
type Point = Patient['trajectories'][number]['points'][number];

const point = (heldOn: string, value: number | null, part: Partial<Point> = {}): Point => ({
  heldOn,
  value,
  dayOfTherapy: null,
  windowCode: null,
  absence: null,
  reason: null,
  improvement: null,
  pairs: null,
  raterChanged: false,
  encounterId: heldOn,
  ...part,
});

const pain = (points: readonly Point[], part: Partial<Patient['trajectories'][number]> = {}) => ({
  scoreCode: 'nrs-pain.average7d',
  primary: true,
  title: 'Average pain, 7 days',
  shortTitle: 'Average pain',
  domain: 'PAIN' as const,
  unit: 'points',
  rater: 'PATIENT' as const,
  direction: 'LOWER_IS_BETTER' as const,
  range: [0, 10],
  points: [...points],
  ...part,
});

const ada = (trajectories: Patient['trajectories']) => ({
  firstImplantOn: '2023-06-01',
  trajectories,
  protocol: {
    code: 'registry-core',
    version: '1.0.0',
    title: 'Core',
    windows: [
      { code: 'BASELINE', label: 'Baseline', targetDay: -1, baseline: true },
      { code: 'M3', label: '3 months', targetDay: 91, baseline: false },
    ],
    scores: [
      {
        scoreCode: 'nrs-pain.average7d',
        title: 'Average pain, 7 days',
        decimals: 0,
        responder: { description: 'At least 2 points lower', provisional: false },
      },
    ],
  },
});

const points = [
  point('2023-05-20', 6, { windowCode: 'BASELINE' }),
  point('2023-09-01', null, { windowCode: 'M3', absence: 'NOT_DONE', reason: 'fatigue' }),
  point('2023-12-01', 0, { improvement: 6 }),
];

describe('the trajectory of a measure', () => {
  const patient = ada([pain(points)]);
  const [measure] = measureTrajectories(patient);
  if (!measure) throw new Error('no trajectory');

  it('leaves a gap that says why, and draws a real zero', () => {
    const [series] = trajectoryShown(measure, patient).series;
    expect(series?.points.map(({ value, note }) => [value, note])).toEqual([
      [6, null],
      [null, 'not done: fatigue'],
      [0, '6 better than at baseline'],
    ]);
  });

  it('tabulates each value with the last one known before it and the change against the baseline', () => {
    expect(trajectoryTable(measure, patient).rows).toEqual([
      ['20 May 2023', 'Baseline', '6', '–', '–'],
      ['1 Sept 2023', '3 months', 'not done: fatigue', '6', '–'],
      ['1 Dec 2023', 'Outside any window', '0', '6', '6 better'],
    ]);
  });

  it('says the finding in its title', () => {
    expect(trajectoryFinding(measure)).toBe('Average pain: 0 points in Dec 2023, 6 better than at baseline');
  });
});

describe('the trajectories of a patient', () => {
  it('keep raters apart in one chart, and leave out scores that are not primary', () => {
    const proxy = pain([point('2024-01-05', 4)], { rater: 'CAREGIVER_PROXY' });
    const worst = pain(points, { scoreCode: 'nrs-pain.worst7d', primary: false });
    const measures = measureTrajectories(ada([pain(points), proxy, worst]));
    expect(measures).toHaveLength(1);
    expect(measures[0]?.series.map(({ rater }) => rater)).toEqual(['PATIENT', 'CAREGIVER_PROXY']);
  });

  it('say so when no visit has a value', () => {
    const [measure] = measureTrajectories(ada([pain([point('2023-05-20', null, { absence: 'MISSING' })])]));
    expect(measure && trajectoryFinding(measure)).toBe('Average pain: no value yet');
  });
});
