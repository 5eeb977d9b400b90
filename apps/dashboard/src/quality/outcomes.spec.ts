import { outcomeChartData } from './outcome-chart-data.js';
import { outcomeSentence } from './outcome-sentence.js';
import { followUpWindows, referenceWindow, type ScoreOutcome, type WindowOutcome } from './select-figures.js';

const share = (x: number, n: number) => ({ x, n, estimate: n === 0 ? null : x / n, wilson: null });

function windowOf(label: string, targetDay: number, figures: Partial<WindowOutcome> = {}): WindowOutcome {
  return {
    window: { code: label, label, targetDay, fromDay: targetDay, toDay: targetDay, baseline: targetDay < 0 },
    nPatients: 50,
    nBaseline: 48,
    nFollowUp: 0,
    nPaired: 0,
    nExpected: 0,
    nRecordedOfExpected: 0,
    completeness: null,
    meanImprovement: null,
    sd: null,
    interval: null,
    median: null,
    q1: null,
    q3: null,
    improved: 0,
    unchanged: 0,
    worsened: 0,
    belowResponderBaseline: 0,
    responders: share(0, 0),
    respondersOfBaseline: share(0, 48),
    ...figures,
  };
}

const interval = (lower: number, upper: number) => ({ lower, upper, confidence: 0.95, method: 'Student t' });
const compared = (nPaired: number, meanImprovement: number, lower: number, upper: number, median: number) => ({
  nPaired,
  meanImprovement,
  median,
  interval: interval(lower, upper),
  nExpected: nPaired,
});

const pain: ScoreOutcome['score'] = {
  scoreCode: 'nrs-pain.average7d',
  title: 'Pain, average of 7 days',
  domain: 'PAIN',
  unit: 'points',
  range: [0, 10],
  direction: 'LOWER_IS_BETTER',
  decimals: 1,
  ordinal: false,
  meanLabel: null,
  responder: {
    minImprovement: 2,
    description: 'At least 2 points and 30 % lower',
    provisional: false,
    source: 'Farrar 2001',
  },
};
const tone = { ...pain, unit: 'grade', ordinal: true, decimals: 2 };
const outcomeWith = (score: ScoreOutcome['score'], ...windows: WindowOutcome[]): ScoreOutcome => ({
  score,
  instrumentVersions: ['1.0.0'],
  windows,
});

describe('windows of an outcome', () => {
  it('end with the last one anybody was expected in, without the baseline', () => {
    const outcome = outcomeWith(
      pain,
      windowOf('Baseline', -1),
      windowOf('3 months', 91),
      windowOf('6 months', 183, { nExpected: 4 }),
      windowOf('12 months', 365),
    );
    expect(followUpWindows(outcome).map(({ window }) => window.label)).toEqual(['3 months', '6 months']);
  });

  it('speak of 12 months where someone can be compared there', () => {
    const year = windowOf('12 months', 365, compared(20, 2, 1, 3, 2));
    expect(referenceWindow(outcomeWith(pain, year, windowOf('2 years', 730, compared(30, 2, 1, 3, 2))))).toBe(year);
  });

  it('speak of the latest window with a comparison otherwise, and of none when there is none', () => {
    const early = windowOf('3 months', 91, compared(20, 2, 1, 3, 2));
    expect(referenceWindow(outcomeWith(pain, early, windowOf('12 months', 365, { nExpected: 5 })))).toBe(early);
    expect(referenceWindow(outcomeWith(pain, windowOf('3 months', 91)))).toBeNull();
  });
});

describe('an outcome in a sentence', () => {
  const at = (figures: Partial<WindowOutcome>) => windowOf('12 months', 365, figures);

  it('tells an interval scale by its mean', () => {
    expect(outcomeSentence(pain, at(compared(40, 2.14, 1.7, 2.6, 2)))).toBe(
      'At 12 months, better by 2.1 points on average.',
    );
    expect(outcomeSentence(pain, at(compared(40, -0.8, -1.2, -0.4, -1)))).toBe(
      'At 12 months, worse by 0.8 points on average.',
    );
  });

  it('tells an ordinal scale by its median', () => {
    expect(outcomeSentence(tone, at(compared(40, 1.17, 1, 1.3, 1)))).toBe(
      'At 12 months, better by 1.00 grade in the median.',
    );
    expect(outcomeSentence(tone, at(compared(40, 0.1, -0.1, 0.3, 0)))).toBe('At 12 months, unchanged in the median.');
  });

  it('claims no change that the interval does not show', () => {
    expect(outcomeSentence(pain, at(compared(40, 0.2, -0.1, 0.5, 0)))).toBe(
      'At 12 months, no clear change: the average lies somewhere from −0.1 to 0.5 points.',
    );
  });

  it('says when too few can be compared, or nobody', () => {
    expect(outcomeSentence(pain, at(compared(4, 2, 0.5, 3.5, 2)))).toContain('only 4 patients can be compared');
    expect(outcomeSentence(pain, null)).toBe('No patient can be compared with baseline yet.');
  });
});

describe('an outcome as chart data', () => {
  it('keeps missing windows as gaps and a mean of 0 as a point', () => {
    const { windows } = outcomeChartData(
      outcomeWith(
        pain,
        windowOf('3 months', 91, { nExpected: 6, completeness: 0 }),
        windowOf('6 months', 183, compared(20, 0, -0.4, 0.4, 0)),
      ),
    );
    expect(windows.map(({ mean, completeness }) => [mean, completeness])).toEqual([
      [null, 0],
      [0, null],
    ]);
  });

  it('draws the size the responder rule asks for', () => {
    expect(outcomeChartData(outcomeWith(pain)).threshold).toEqual({ value: 2, label: ['responder', 'from 2'] });
  });
});
