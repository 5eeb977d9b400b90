import { alphabeticalPositions } from '../description/alphabetical-positions.js';
import { ascendingOrder } from '../description/ascending-order.js';
import { type Covariate, hasMissing } from '../risk-adjustment/model-data.js';
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
  const { n, size } = complete;
  const means = meansOf(complete);
  const { order, times: ascending } = orderTimes(complete.times);
  const strata = alphabeticalPositions(complete.strata);
  const clusters = complete.clusters && alphabeticalPositions(complete.clusters).positions;

  const sizes = new Int32Array(strata.names.length);
  strata.positions.forEach((stratum) => (sizes[stratum]! += 1));
  const filled = strata.names.map((name, i) => emptyStratum(name, sizes[i]!, size, clusters !== null));
  sizes.fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const row = order[i]!;
    const { times, events, starts, x, clusters: clusterOf } = filled[strata.positions[row]!]!;
    const at = sizes[strata.positions[row]!]!++;
    times[at] = ascending[i]!;
    events[at] = complete.events[row]!;
    starts[at] = complete.starts[row]!;
    for (let j = 0; j < size; j++) x[at * size + j] = complete.x[row * size + j]! - means[j]!;
    if (clusterOf !== null) clusterOf[at] = clusters![row]!;
  }
  return {
    names: covariates.map(({ name }) => name),
    means,
    strata: filled.map((stratum) => ({ ...stratum, lateEntrants: latestStartFirst(stratum.starts) })),
    n,
    events: complete.events.reduce((sum, event) => sum + event, 0),
    excluded: rows.length - n,
  };
}

/** The rows on which everything is known, as columns in the order given. */
interface CompleteRows {
  readonly n: number;
  /** Number of covariates. */
  readonly size: number;
  readonly times: Float64Array;
  readonly events: Uint8Array;
  readonly starts: Float64Array;
  /** Covariates, row after row. */
  readonly x: Float64Array;
  readonly strata: readonly string[];
  readonly clusters: readonly string[] | null;
}

function completeRows(rows: readonly CoxRow[], covariates: readonly Covariate[]): CompleteRows {
  const columns = covariates.map(({ values }) => values);
  const size = columns.length;
  const times = new Float64Array(rows.length);
  const events = new Uint8Array(rows.length);
  const starts = new Float64Array(rows.length);
  const x = new Float64Array(rows.length * size);
  const strata: string[] = [];
  // A row without a cluster is one of its own.
  const hasClusters = rows.some(({ cluster }) => cluster !== undefined);
  const clusters: string[] = [];
  let n = 0;
  for (let row = 0; row < rows.length; row++) {
    const { time, event, start, stratum, cluster } = rows[row]!;
    if (time === null || event === null || start === null || stratum === null) continue;
    if (hasMissing(columns, row) || (start !== undefined && start >= time)) continue;
    let isFinite = Number.isFinite(time);
    for (let j = 0; j < size; j++) {
      const value = columns[j]![row]!;
      x[n * size + j] = value;
      isFinite &&= Number.isFinite(value);
    }
    if (!isFinite) throw new RangeError('a time or covariate is not finite');
    times[n] = time;
    events[n] = event ? 1 : 0;
    starts[n] = start ?? -Infinity;
    strata.push(stratum ?? '');
    if (hasClusters) clusters.push(cluster ?? `row ${row}`);
    n++;
  }
  return {
    n,
    size,
    times: times.subarray(0, n),
    events: events.subarray(0, n),
    starts,
    x,
    strata,
    clusters: hasClusters ? clusters : null,
  };
}

function meansOf({ x, n, size }: CompleteRows): number[] {
  return Array.from({ length: size }, (_, j) => {
    let sum = 0;
    for (let at = j; at < n * size; at += size) sum += x[at]!;
    return sum / n;
  });
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
  const late = new Uint32Array(starts.reduce((count, start) => (start > -Infinity ? count + 1 : count), 0));
  for (let row = 0, i = 0; row < starts.length; row++) if (starts[row]! > -Infinity) late[i++] = row;
  const order = ascendingOrder(Float64Array.from(late, (row) => starts[row]!));
  return order.reverse().map((position) => late[position]!);
}
