import { centreCounts, centreExpectations } from './centre-counts.js';
import { infectionRisk } from './infection-risk.js';
import { gapsBetweenEvents, inSequence } from './in-sequence.js';
import { quarterCounts, quarterOf } from './quarter-counts.js';

const procedure = (id: string, performedOn: string, followed = false, centre = 'C01') => ({
  id,
  performedOn,
  followed,
  centre,
});
const procedures = [
  procedure('d', '2020-11-30', true, 'C02'),
  procedure('b', '2020-02-01'),
  procedure('a', '2020-02-01', true),
  procedure('c', '2020-03-31'),
];

describe('operations that count', () => {
  it('are summed up by centre in the order of the codes, also where none was done', () => {
    expect(centreCounts(procedures, ['C03'])).toEqual([
      { centre: 'C01', numerator: 1, denominator: 3 },
      { centre: 'C02', numerator: 1, denominator: 1 },
      { centre: 'C03', numerator: 0, denominator: 0 },
    ]);
  });

  it('are set against what was expected, where the risk is known', () => {
    const risks = [0.5, 0.125, null, 0.25];
    const withRisk = procedures.map((each, at) => ({ ...each, risk: risks[at] ?? null }));
    expect(centreExpectations(withRisk)).toEqual([
      { centre: 'C01', numerator: 0, denominator: 0.125 + 0.25 },
      { centre: 'C02', numerator: 1, denominator: 0.5 },
    ]);
  });

  it('come in the order of their days, then of their ids', () => {
    expect(inSequence(procedures).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave gaps between events, not before the first nor after the last', () => {
    expect(gapsBetweenEvents([...procedures, procedure('e', '2021-01-01')])).toEqual([2]);
    expect(gapsBetweenEvents(procedures.slice(1))).toEqual([]);
  });

  it('are counted in every quarter from the first to the last', () => {
    expect(quarterCounts([...procedures, procedure('e', '2021-01-01')])).toEqual([
      { quarter: '2020Q1', events: 1, denominator: 3 },
      { quarter: '2020Q2', events: 0, denominator: 0 },
      { quarter: '2020Q3', events: 0, denominator: 0 },
      { quarter: '2020Q4', events: 1, denominator: 1 },
      { quarter: '2021Q1', events: 0, denominator: 1 },
    ]);
    expect(quarterCounts([])).toEqual([]);
    expect(['2020-03-31', '2020-04-01', '2020-12-31'].map(quarterOf)).toEqual(['2020Q1', '2020Q2', '2020Q4']);
  });
});

describe('the risk of infection', () => {
  it('goes by age per 10 years, cerebral palsy and whether the system was there before', () => {
    const facts = [
      { type: 'IMPLANT' as const, ageAtImplant: 45, cerebralPalsy: false },
      { type: 'PUMP_REPLACEMENT' as const, ageAtImplant: null, cerebralPalsy: null },
    ];
    expect(infectionRisk(facts)).toEqual([
      { name: 'age10', values: [45 / 10, null] },
      { name: 'cp', values: [0, null] },
      { name: 'revision', values: [0, 1] },
    ]);
  });
});
