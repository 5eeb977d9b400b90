import { alphabeticalPositions } from '../description/alphabetical-positions.js';
import { ascendingOrder } from '../description/ascending-order.js';
import type { Covariate } from '../risk-adjustment/model-data.js';
import type { ObservedTime } from '../survival/observed-time.js';
import { orderTimes } from '../survival/ordered-times.js';

/** One row of a Cox model. */
export interface CoxRow extends ObservedTime {
  /** Each stratum has a baseline hazard of its own; leave out everywhere for an unstratified model. */
  readonly stratum?: string | null;
  /** Rows of one patient belong together; leave out everywhere when rows are independent. */
  readonly cluster?: string;
}

/** The complete rows of one stratum, as columns; the latest time comes first, tied times are equal. */
export interface CoxStratum {
  /** Empty when the model is not stratified. */
  readonly name: string;
  readonly n: number;
  readonly times: Float64Array;
  /** 1 where the time ended with the event. */
  readonly events: Uint8Array;
  /** When observation began; −∞ unless it began late. */
  readonly starts: Float64Array;
  /** Rows whose observation began late, the latest beginning first. */
  readonly lateEntrants: Uint32Array;
  /** Covariates centred at their means, row after row. */
  readonly x: Float64Array;
  /** Position of the cluster of each row; null without clusters. */
  readonly clusters: Int32Array | null;
}

/** Complete rows by stratum. */
export interface CoxData {
  readonly names: readonly string[];
  readonly means: readonly number[];
  readonly strata: readonly CoxStratum[];
  readonly n: number;
  readonly events: number;
  readonly excluded: number;
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
  const complete = completeRows(rows, covariates);
  const n = complete.length;
  const times = new Float64Array(n);
  for (let i = 0; i < n; i++) times[i] = rows[complete[i]!]!.time!;
  const { order, times: ascending } = orderTimes(times);
  const latestFirst = order.reverse();
  const columns = covariates.map(({ values }) => values);
  const means = columns.map((values) => complete.reduce((sum, row) => sum + values[row]!, 0) / n);
  const strata = alphabeticalPositions(Array.from(complete, (row) => rows[row]!.stratum ?? ''));
  const clusters = clusterPositions(rows, complete);

  const sizes = new Int32Array(strata.names.length);
  strata.positions.forEach((stratum) => (sizes[stratum]! += 1));
  const filled = strata.names.map((name, i) => emptyStratum(name, sizes[i]!, covariates.length, clusters !== null));
  sizes.fill(0);
  let events = 0;
  for (let i = 0; i < n; i++) {
    const position = latestFirst[i]!;
    const row = complete[position]!;
    const stratum = filled[strata.positions[position]!]!;
    const at = sizes[strata.positions[position]!]!++;
    const { event, start } = rows[row]!;
    stratum.times[at] = ascending[n - 1 - i]!;
    stratum.events[at] = event ? 1 : 0;
    stratum.starts[at] = start ?? -Infinity;
    for (let j = 0; j < columns.length; j++) stratum.x[at * columns.length + j] = columns[j]![row]! - means[j]!;
    if (stratum.clusters !== null) stratum.clusters[at] = clusters![position]!;
    events += stratum.events[at]!;
  }
  return {
    names: covariates.map(({ name }) => name),
    means,
    strata: filled.map((stratum) => ({ ...stratum, lateEntrants: latestStartFirst(stratum.starts) })),
    n,
    events,
    excluded: rows.length - n,
  };
}

/** Positions of the rows on which everything is known. */
function completeRows(rows: readonly CoxRow[], covariates: readonly Covariate[]): Uint32Array {
  const complete = new Uint32Array(rows.length);
  let n = 0;
  rows.forEach(({ time, event, start, stratum }, row) => {
    if (time === null || event === null || start === null || stratum === null) return;
    if (covariates.some(({ values }) => values[row] === null) || (start !== undefined && start >= time)) return;
    if (!Number.isFinite(time) || !covariates.every(({ values }) => Number.isFinite(values[row])))
      throw new RangeError('a time or covariate is not finite');
    complete[n++] = row;
  });
  return complete.subarray(0, n);
}

/** A row without a cluster is one of its own. */
function clusterPositions(rows: readonly CoxRow[], complete: Uint32Array): Int32Array | null {
  if (!rows.some(({ cluster }) => cluster !== undefined)) return null;
  return alphabeticalPositions(Array.from(complete, (row) => rows[row]!.cluster ?? `row ${row}`)).positions;
}

function emptyStratum(name: string, n: number, covariates: number, hasClusters: boolean): CoxStratum {
  return {
    name,
    n,
    times: new Float64Array(n),
    events: new Uint8Array(n),
    starts: new Float64Array(n),
    lateEntrants: new Uint32Array(0),
    x: new Float64Array(n * covariates),
    clusters: hasClusters ? new Int32Array(n) : null,
  };
}

function latestStartFirst(starts: Float64Array): Uint32Array {
  const late = Uint32Array.from(starts.keys()).filter((row) => starts[row]! > -Infinity);
  const order = ascendingOrder(Float64Array.from(late, (row) => starts[row]!));
  return order.reverse().map((position) => late[position]!);
}
