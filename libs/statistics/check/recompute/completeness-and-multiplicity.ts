import { benjaminiHochberg, bonferroni, followUpCompleteness, holm } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeCompleteness(given: ReferenceCase): unknown {
  if (given.hasInput('p')) {
    const p = Array.isArray((given.raw.input as { p: unknown }).p) ? given.numbers('p') : [given.number('p')];
    return { holm: holm(p), benjamini_hochberg: benjaminiHochberg(p), bonferroni: bonferroni(p) };
  }
  const potential = given.columnNumbers('potential');
  const events = given.columnNumbers('event');
  const patients = given.columnNumbers('observed').map((observed, i) => {
    return { observed, potential: potential[i]!, died: events[i] === null ? null : events[i] === 1 };
  });
  const result = followUpCompleteness(patients, given.list('at').map(Number));
  const { estimate, lower, upper } = result.reverseKaplanMeier.median;
  return {
    n: result.n,
    clark_c: result.clarkC,
    reverse_km_median: { estimate, low: lower, high: upper },
    simple_median_observed: result.medianObserved,
  };
}
