import type { CoxStratum } from './cox-data.js';

/**
 * What happens at one event time, summed over the terms of Efron's approximation: term j of d is the risk set with the
 * share j/d of the d tied events taken out. The sums are filled anew for every event time; who keeps them copies them.
 */
export interface EventTime {
  readonly time: number;
  /** Rows first…end−1 of the stratum end at this time, with or without the event. */
  readonly first: number;
  readonly end: number;
  /** d. */
  readonly events: number;
  /** Σ ln W, W the sum of e^{x'β} over those at risk. */
  readonly logTotal: number;
  /** Σ 1/W, the increment of the baseline hazard. */
  readonly hazard: number;
  /** Σ share/W. */
  readonly sharedHazard: number;
  /** Σ m, m the weighted mean of the covariates. */
  readonly means: Float64Array;
  /** Σ m/W. */
  readonly moments: Float64Array;
  /** Σ share·m/W. */
  readonly sharedMoments: Float64Array;
  /** Σ of the weighted covariance of the covariates; row after row, the lower triangle. */
  readonly covariances: Float64Array;
}

/** Running sums of weights, weighted covariates and their products. */
class WeightedSums {
  total = 0;
  readonly first: Float64Array;
  /** Row after row, the lower triangle. */
  readonly second: Float64Array;

  constructor(private readonly size: number) {
    this.first = new Float64Array(size);
    this.second = new Float64Array(size * size);
  }

  add(weight: number, x: Float64Array, offset: number): void {
    const { size, first, second } = this;
    this.total += weight;
    for (let i = 0; i < size; i++) {
      const weighted = weight * x[offset + i]!;
      first[i]! += weighted;
      for (let j = 0; j <= i; j++) second[i * size + j]! += weighted * x[offset + j]!;
    }
  }

  clear(): void {
    this.total = 0;
    this.first.fill(0);
    this.second.fill(0);
  }
}

class EfronSums implements EventTime {
  time = 0;
  first = 0;
  end = 0;
  events = 0;
  logTotal = 0;
  hazard = 0;
  sharedHazard = 0;
  readonly means: Float64Array;
  readonly moments: Float64Array;
  readonly sharedMoments: Float64Array;
  readonly covariances: Float64Array;
  private readonly mean: Float64Array;

  constructor(private readonly size: number) {
    this.means = new Float64Array(size);
    this.moments = new Float64Array(size);
    this.sharedMoments = new Float64Array(size);
    this.covariances = new Float64Array(size * size);
    this.mean = new Float64Array(size);
  }

  sum(atRisk: WeightedSums, tied: WeightedSums): void {
    this.logTotal = this.hazard = this.sharedHazard = 0;
    for (const sums of [this.means, this.moments, this.sharedMoments, this.covariances]) sums.fill(0);
    for (let j = 0; j < this.events; j++) this.addTerm(atRisk, tied, j / this.events);
  }

  private addTerm(atRisk: WeightedSums, tied: WeightedSums, share: number): void {
    const { size, mean, covariances } = this;
    const total = atRisk.total - share * tied.total;
    this.logTotal += Math.log(total);
    this.hazard += 1 / total;
    this.sharedHazard += share / total;
    for (let i = 0; i < size; i++) {
      const own = (atRisk.first[i]! - share * tied.first[i]!) / total;
      mean[i] = own;
      this.means[i]! += own;
      this.moments[i]! += own / total;
      this.sharedMoments[i]! += (share * own) / total;
      for (let j = 0; j <= i; j++) {
        const at = i * size + j;
        covariances[at]! += (atRisk.second[at]! - share * tied.second[at]!) / total - own * mean[j]!;
      }
    }
  }
}

/** x'β of one row of a stratum. */
export function linearPredictor({ x }: CoxStratum, row: number, beta: readonly number[]): number {
  const offset = row * beta.length;
  let sum = 0;
  for (let j = 0; j < beta.length; j++) sum += x[offset + j]! * beta[j]!;
  return sum;
}

/**
 * Goes through the event times of one stratum from the last to the first, keeping the sums over those at risk
 * (start < t ≤ time), and hands each to a visitor.
 *
 * @param beta coefficients of the centred covariates
 * @param visit called once per event time, latest first
 */
export function visitEventTimes(
  stratum: CoxStratum,
  beta: readonly number[],
  visit: (eventTime: EventTime) => void,
): void {
  const size = beta.length;
  const { n, times, events, starts, lateEntrants, x } = stratum;
  const atRisk = new WeightedSums(size);
  const tied = new WeightedSums(size);
  const sums = new EfronSums(size);
  let left = 0;
  for (let row = 0; row < n;) {
    sums.time = times[row]!;
    sums.first = row;
    sums.events = 0;
    tied.clear();
    for (; row < n && times[row] === sums.time; row++) {
      const weight = Math.exp(linearPredictor(stratum, row, beta));
      atRisk.add(weight, x, row * size);
      if (events[row] === 0) continue;
      sums.events++;
      tied.add(weight, x, row * size);
    }
    sums.end = row;
    for (; left < lateEntrants.length && starts[lateEntrants[left]!]! >= sums.time; left++) {
      const entrant = lateEntrants[left]!;
      atRisk.add(-Math.exp(linearPredictor(stratum, entrant, beta)), x, entrant * size);
    }
    if (sums.events === 0) continue;
    sums.sum(atRisk, tied);
    visit(sums);
  }
}
