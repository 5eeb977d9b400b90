import { product, zeros } from '../linear-algebra/matrix.js';
import type { CoxData, CoxStratum } from './cox-data.js';
import { linearPredictor, visitEventTimes } from './risk-sets.js';

/**
 * Robust covariance of the coefficients when rows of one cluster (several devices of a patient) belong together:
 * score residuals summed by cluster, between two inverse informations.
 *
 * @param covariance inverse information at beta
 * @see Lin & Wei 1989, J Am Stat Assoc 84:1074; Therneau & Grambsch 2000, ch. 7; R: coxph(…, cluster = id)$var
 */
export function clusterCovariance(
  data: CoxData,
  beta: readonly number[],
  covariance: readonly (readonly number[])[],
): number[][] {
  const size = beta.length;
  const byCluster = new Map<number, number[]>();
  for (const stratum of data.strata)
    scoreResiduals(stratum, beta).forEach((residual, row) => {
      const cluster = stratum.clusters?.[row] ?? row;
      const sum = byCluster.get(cluster);
      if (sum === undefined) byCluster.set(cluster, residual);
      else for (let i = 0; i < size; i++) sum[i]! += residual[i]!;
    });
  const middle = zeros(size, size);
  for (const residual of byCluster.values())
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) middle[i]![j]! += residual[i]! * residual[j]!;
  return product(product(covariance, middle), covariance);
}

/** Score residual of every row of a stratum. */
function scoreResiduals(stratum: CoxStratum, beta: readonly number[]): number[][] {
  const size = beta.length;
  const { n, times, starts, events, x } = stratum;
  const residuals = Array.from({ length: n }, () => new Array<number>(size).fill(0));
  const steps: HazardStep[] = [];
  visitEventTimes(stratum, beta, (at) => {
    steps.push({ time: at.time, hazard: at.hazard, moment: [...at.moments] });
    for (let row = at.first; row < at.end; row++) {
      if (events[row] === 0) continue;
      const weight = Math.exp(linearPredictor(stratum, row, beta));
      for (let i = 0; i < size; i++)
        residuals[row]![i] =
          x[row * size + i]! * (1 + weight * at.sharedHazard) -
          at.means[i]! / at.events -
          weight * at.sharedMoments[i]!;
    }
  });
  steps.reverse();
  const upTo = cumulated(steps, size);
  for (let row = 0; row < n; row++) {
    const weight = Math.exp(linearPredictor(stratum, row, beta));
    const end = upTo(times[row]!);
    const begin = upTo(starts[row]!);
    for (let i = 0; i < size; i++) {
      const moment = end.moment[i]! - begin.moment[i]!;
      residuals[row]![i]! -= weight * (x[row * size + i]! * (end.hazard - begin.hazard) - moment);
    }
  }
  return residuals;
}

/** Increments of the hazard and of the hazard times the mean of the covariates. */
interface HazardStep {
  readonly time: number;
  readonly hazard: number;
  readonly moment: readonly number[];
}

/** Sums over event times up to and including a time. */
function cumulated(steps: readonly HazardStep[], size: number): (time: number) => HazardStep {
  const none = { time: -Infinity, hazard: 0, moment: new Array<number>(size).fill(0) };
  let running = none;
  const sums = steps.map(({ time, hazard, moment }) => {
    running = { time, hazard: running.hazard + hazard, moment: running.moment.map((sum, i) => sum + moment[i]!) };
    return running;
  });
  return (time) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (steps[middle]!.time <= time) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? none : sums[low - 1]!;
  };
}
