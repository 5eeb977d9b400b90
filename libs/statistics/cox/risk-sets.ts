import { dot, zeros } from '../linear-algebra/matrix.js';
import type { CoxSubject } from './cox-data.js';

/** One term of Efron's approximation: the risk set with j of d tied events counted in part. */
export interface EfronTerm {
  /** j/d: how much of the tied events is taken out. */
  readonly share: number;
  /** Sum of e^{x'β}. */
  readonly total: number;
  /** Weighted mean of the covariates. */
  readonly mean: readonly number[];
  /** Weighted covariance of the covariates. */
  readonly covariance: readonly (readonly number[])[];
}

/** What happens at one event time. */
export interface EventTime {
  readonly time: number;
  readonly tied: readonly CoxSubject[];
  readonly terms: readonly EfronTerm[];
}

/** Running sums of weights, weighted covariates and their products. */
class WeightedSums {
  total = 0;
  readonly first: number[];
  readonly second: number[][];

  constructor(private readonly size: number) {
    this.first = new Array<number>(size).fill(0);
    this.second = zeros(size, size);
  }

  add(weight: number, x: readonly number[]): void {
    this.total += weight;
    for (let i = 0; i < this.size; i++) {
      const weighted = weight * x[i]!;
      this.first[i]! += weighted;
      const row = this.second[i]!;
      for (let j = 0; j <= i; j++) row[j]! += weighted * x[j]!;
    }
  }
}

/**
 * Goes through the event times of one stratum from the last to the first, keeping the sums over those at risk
 * (start < t ≤ time), and hands each to a visitor.
 *
 * @param subjects of one stratum
 * @param beta coefficients of the centred covariates
 * @param visit called once per event time, latest first
 */
export function visitEventTimes(
  subjects: readonly CoxSubject[],
  beta: readonly number[],
  visit: (eventTime: EventTime) => void,
): void {
  const size = beta.length;
  const latestExit = [...subjects].sort((a, b) => b.time - a.time);
  const latestStart = subjects.filter(({ start }) => start > -Infinity).sort((a, b) => b.start - a.start);
  const atRisk = new WeightedSums(size);
  let left = 0;
  for (let i = 0; i < latestExit.length;) {
    const { time } = latestExit[i]!;
    const tied: CoxSubject[] = [];
    const ofTied = new WeightedSums(size);
    for (; i < latestExit.length && latestExit[i]!.time === time; i++) {
      const subject = latestExit[i]!;
      const weight = Math.exp(dot(subject.x, beta));
      atRisk.add(weight, subject.x);
      if (!subject.event) continue;
      tied.push(subject);
      ofTied.add(weight, subject.x);
    }
    for (; left < latestStart.length && latestStart[left]!.start >= time; left++) {
      const subject = latestStart[left]!;
      atRisk.add(-Math.exp(dot(subject.x, beta)), subject.x);
    }
    if (tied.length > 0) visit({ time, tied, terms: tied.map((_, j) => efronTerm(atRisk, ofTied, j / tied.length)) });
  }
}

function efronTerm(atRisk: WeightedSums, tied: WeightedSums, share: number): EfronTerm {
  const total = atRisk.total - share * tied.total;
  const mean = atRisk.first.map((sum, i) => (sum - share * tied.first[i]!) / total);
  const covariance = atRisk.second.map((row, i) =>
    row.map((sum, j) => (j > i ? 0 : (sum - share * tied.second[i]![j]!) / total - mean[i]! * mean[j]!)),
  );
  for (let i = 0; i < mean.length; i++) for (let j = 0; j < i; j++) covariance[j]![i] = covariance[i]![j]!;
  return { share, total, mean, covariance };
}
