import type { Covariate } from '../risk-adjustment/model-data.js';
import { joinTies, type ObservedTime } from '../survival/observed-time.js';

/** One row of a Cox model. */
export interface CoxRow extends ObservedTime {
  /** Each stratum has a baseline hazard of its own; leave out everywhere for an unstratified model. */
  readonly stratum?: string | null;
  /** Rows of one patient belong together; leave out everywhere when rows are independent. */
  readonly cluster?: string;
}

/** A complete row, covariates centred at their means. */
export interface CoxSubject {
  readonly time: number;
  readonly event: boolean;
  readonly start: number;
  readonly x: readonly number[];
  /** Position of the cluster; of the row itself without clusters. */
  readonly cluster: number;
}

/** Complete rows by stratum. */
export interface CoxData {
  readonly names: readonly string[];
  readonly means: readonly number[];
  readonly strata: readonly (readonly CoxSubject[])[];
  readonly stratumNames: readonly string[];
  readonly n: number;
  readonly events: number;
  readonly excluded: number;
  readonly hasClusters: boolean;
}

/**
 * The rows with time, status, stratum and every covariate; covariates centred, which leaves coefficients as they are
 * and keeps the exponentials small.
 *
 * @throws RangeError when a covariate has another number of rows, or a value is not finite
 */
export function coxData(rows: readonly CoxRow[], covariates: readonly Covariate[]): CoxData {
  for (const { name, values } of covariates)
    if (values.length !== rows.length) throw new RangeError(`${name} has ${values.length} values, not ${rows.length}`);
  const complete = rows.flatMap((row, i) => {
    const { time, event, start, stratum } = row;
    const values = covariates.map((covariate) => covariate.values[i] ?? null);
    if (time === null || event === null || start === null || stratum === null || values.includes(null)) return [];
    if (start !== undefined && start >= time) return [];
    const x = values.map((value) => value!);
    if (![time, ...x].every(Number.isFinite)) throw new RangeError('a time or covariate is not finite');
    return [{ time, event, start: start ?? -Infinity, x, stratum: stratum ?? '', cluster: row.cluster ?? `row ${i}` }];
  });
  const times = joinTies(complete.map(({ time }) => time));
  const means = covariates.map((_, j) => complete.reduce((sum, { x }) => sum + x[j]!, 0) / complete.length);
  const stratumNames = [...new Set(complete.map(({ stratum }) => stratum))].sort();
  const clusters = new Map([...new Set(complete.map(({ cluster }) => cluster))].map((cluster, i) => [cluster, i]));
  const bySubject = complete.map(({ event, start, x, stratum, cluster }, i) => {
    const centred = x.map((value, j) => value - means[j]!);
    return { stratum, subject: { time: times[i]!, event, start, x: centred, cluster: clusters.get(cluster)! } };
  });
  return {
    names: covariates.map(({ name }) => name),
    means,
    strata: stratumNames.map((name) =>
      bySubject.filter(({ stratum }) => stratum === name).map(({ subject }) => subject),
    ),
    stratumNames,
    n: complete.length,
    events: complete.filter(({ event }) => event).length,
    excluded: rows.length - complete.length,
    hasClusters: rows.some(({ cluster }) => cluster !== undefined),
  };
}
