import { cusum, type Cusum, cusumRunLength, poissonCusum, vlad } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

const seed = 20240117;

export function recomputeCusum(given: ReferenceCase): unknown {
  if (given.hasInput('p_true')) return runLength(given);
  const threshold = given.option('h');
  const restart = given.flag('reset_after_signal');
  if (given.hasColumn('events')) {
    const expected = given.columnNumbers('expected');
    const periods = given.columnNumbers('events').map((events, i) => ({ events: events!, expected: expected[i]! }));
    return shaped(poissonCusum(periods, given.option('rate_ratio'), threshold, restart));
  }
  const risks = given.columnNumbers('risk');
  const procedures = given.columnNumbers('outcome').map((outcome, i) => {
    return { event: outcome === null ? null : outcome === 1, risk: risks[i]! };
  });
  const chart = (oddsRatio: number) => shaped(cusum(procedures, { oddsRatio, threshold, restart }));
  const display = vlad(procedures);
  return {
    worsening: chart(given.option('odds_ratio_worsening')),
    improvement: chart(given.option('odds_ratio_improvement')),
    vlad: {
      vlad: display.avoided,
      observed: display.observed,
      expected: display.expected,
      variance: display.variance,
    },
  };
}

function shaped({ points, signals }: Cusum): object {
  return { weight: points.map(({ weight }) => weight), cusum: points.map(({ sum }) => sum), signals };
}

function runLength(given: ReferenceCase): object {
  const [risk, trueRisk] = [given.number('p0'), given.number('p_true')];
  const { average, simulationError } = cusumRunLength([risk], {
    oddsRatio: given.number('odds_ratio'),
    threshold: given.number('h'),
    trueOddsRatio: trueRisk / (1 - trueRisk) / (risk / (1 - risk)),
    runs: given.option('replicates', 5000),
    seed,
  });
  return { average_run_length: average, simulation_se: simulationError };
}
