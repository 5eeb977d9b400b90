import { cumulativeIncidence, type CumulativeIncidence, grayTest } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeCumulativeIncidence(given: ReferenceCase): unknown {
  const codes = given.columnNumbers('event');
  const groups = given.hasColumn('group') ? given.texts('group') : null;
  const rows = given
    .columnNumbers('time')
    .map((time, i) => ({ time, code: codes[i]!, group: groups ? groups[i]! : 'all' }))
    .filter(({ time, code, group }) => time !== null && code !== null && group !== null);
  const occurring = [...new Set(rows.map(({ code }) => code!))].filter((code) => code !== 0).sort((a, b) => a - b);
  const causes = given.hasOption('causes') ? given.list('causes').map(Number) : occurring;
  const names = [...new Set(rows.map(({ group }) => group!))].sort();
  const at = given.list('at').map(Number);
  const confidence = given.option('confidence', 0.95);
  const curves = names.flatMap((name) =>
    causes.map((cause) => {
      const result = cumulativeIncidence(
        rows.filter(({ group }) => group === name),
        cause,
        at,
        confidence,
      );
      return { group: name, ...shaped(result) };
    }),
  );
  const tests = occurring.map((cause) => grayTest(rows, cause));
  return { curves, gray_tests: names.length > 1 && tests.length > 0 ? tests : null };
}

function shaped({ cause, n, events, curve, at }: CumulativeIncidence): object {
  return {
    cause,
    n,
    events,
    curve: {
      time: curve.map(({ time }) => time),
      n_risk: curve.map(({ atRisk }) => atRisk),
      n_event: curve.map((point) => point.events),
      n_competing: curve.map(({ competing }) => competing),
      cif: curve.map(({ incidence }) => incidence),
      std_error: curve.map(({ standardError }) => standardError),
      low: curve.map(({ interval }) => interval?.lower ?? null),
      high: curve.map(({ interval }) => interval?.upper ?? null),
      overall_survival: curve.map(({ free }) => free),
    },
    at: {
      time: at.map(({ time }) => time),
      n_risk: at.map(({ atRisk }) => atRisk),
      cif: at.map(({ incidence }) => incidence),
      std_error: at.map(({ standardError }) => standardError),
      low: at.map(({ interval }) => interval?.lower ?? null),
      high: at.map(({ interval }) => interval?.upper ?? null),
    },
  };
}
