import fc from 'fast-check';
import * as statistics from './index.js';

const count = fc.nat(40);
const time = fc.integer({ min: 1, max: 30 });
const score = fc.option(fc.integer({ min: 0, max: 10 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const group = fc.constantFrom('a', 'b', 'c');
const flag = fc.boolean();

/** The path to the first number in a result that is none; null when there is none. */
function pathToNaN(value: unknown, path = 'result'): string | null {
  if (typeof value === 'number') return Number.isNaN(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = pathToNaN(part, `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** Valid input of every kind, the empty ones included, and what is done with it. */
const methods: Record<string, fc.Arbitrary<unknown>> = {
  'descriptions, means and run charts': fc
    .array(score, { maxLength: 20 })
    .map((values) => [
      statistics.describeValues(values),
      statistics.meanInterval(values.filter((value) => value !== null)),
      statistics.runChart(values),
    ]),
  'changes from baseline': fc
    .array(fc.record({ baseline: score, followUp: score }), { maxLength: 20 })
    .map((pairs) => statistics.changeFromBaseline(pairs, { better: 'lower', meaningfulChange: 1 })),
  'shift tables': fc
    .array(fc.record({ baseline: fc.option(group), followUp: fc.option(group) }), { maxLength: 20 })
    .map((pairs) => statistics.shiftTable(pairs, ['a', 'b', 'c'], 'higher')),
  'proportions and rates': fc
    .tuple(count, count, fc.nat(100), fc.nat(100))
    .map(([events, others, t1, t0]) => [
      statistics.proportion(events, events + others),
      statistics.clopperPearsonInterval(events, events + others),
      statistics.rate(events, t1),
      statistics.rateRatio({ events, personTime: t1 }, { events: others, personTime: t0 }),
      statistics.observedOverExpected(events, t1 / 10),
    ]),
  'robust rates': fc.array(fc.tuple(fc.option(count), fc.option(fc.nat(5))), { maxLength: 20 }).map((patients) =>
    statistics.robustRateInterval(
      patients.map(([events]) => events),
      patients.map(([, years]) => years),
    ),
  ),
  'survival curves and their comparison': fc
    .array(fc.record({ time: fc.option(time), event: fc.option(flag), group }), { maxLength: 20 })
    .map((rows) => [statistics.kaplanMeier(rows, { at: [0, 10, 40], restrictedTo: 12 }), statistics.logRank(rows)]),
  'cumulative incidences and their comparison': fc
    .array(fc.record({ time, code: fc.nat(3), group }), { maxLength: 20 })
    .map((rows) => [statistics.cumulativeIncidence(rows, 1, [0, 10, 40]), statistics.grayTest(rows, 1)]),
  'funnel plots and control charts': fc.array(fc.tuple(count, count), { maxLength: 15 }).map((centres) => {
    const periods = centres.map(([events, others]) => ({ events, denominator: events + others }));
    const points = periods.map(({ events, denominator }, i) => {
      return { centre: `centre ${i}`, numerator: events, denominator };
    });
    return [
      statistics.funnelPlot(points, { kind: 'proportion' }),
      statistics.funnelPlot(points, { kind: 'ratio' }),
      statistics.pChart(periods, { laney: true }),
      statistics.uChart(periods, { laney: true }),
      statistics.gChart(centres.map(([gap]) => gap)),
      statistics.tChart(centres.map(([days]) => days)),
      statistics.individualsChart(centres.map(([value]) => value)),
    ];
  }),
  'CUSUM charts and judgements of predictions': fc
    .array(fc.record({ event: flag, risk: share }), { maxLength: 20 })
    .map((procedures) => {
      const outcomes = procedures.map(({ event }) => event);
      const risks = procedures.map(({ risk }) => risk);
      return [
        statistics.cusum(procedures, { oddsRatio: 2, threshold: 3 }),
        statistics.vlad(procedures),
        statistics.cStatistic(outcomes, risks),
        statistics.brierScore(outcomes, risks),
        statistics.hosmerLemeshow(outcomes, risks),
      ];
    }),
  regressions: fc.array(fc.tuple(fc.option(flag), score, time), { maxLength: 20 }).map((rows) => {
    const outcomes = rows.map(([outcome]) => outcome);
    const covariates = [{ name: 'score', values: rows.map(([, value]) => value) }];
    return [
      statistics.logisticRegression(outcomes, covariates),
      statistics.firthRegression(outcomes, covariates),
      statistics.coxRegression(
        rows.map(([event, , end]) => ({ time: end, event })),
        covariates,
      ),
    ];
  }),
};

describe('every number that leaves the library', () => {
  for (const [what, results] of Object.entries(methods))
    it(`is a number: ${what}`, () => {
      fc.assert(
        fc.property(results, (result) => expect(pathToNaN(result)).toBeNull()),
        { numRuns: 100 },
      );
    });
});
