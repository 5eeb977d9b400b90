import { product, zeros, dot } from '../linear-algebra/matrix.js';
import type { CoxData } from './cox-data.js';
import { visitEventTimes } from './risk-sets.js';

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
  for (const stratum of data.strata) {
    const steps: { time: number; hazard: number; moment: number[] }[] = [];
    const ofTied = new Map<(typeof stratum)[number], number[]>();
    visitEventTimes(stratum, beta, ({ time, tied, terms }) => {
      const hazard = terms.reduce((sum, { total }) => sum + 1 / total, 0);
      const moment = beta.map((_, i) => terms.reduce((sum, { total, mean }) => sum + mean[i]! / total, 0));
      steps.push({ time, hazard, moment });
      for (const subject of tied) {
        const weight = Math.exp(dot(subject.x, beta));
        const own = subject.x.map((value, i) =>
          terms.reduce((sum, { share, total, mean }) => {
            const distance = value - mean[i]!;
            return sum + distance / terms.length + (share * weight * distance) / total;
          }, 0),
        );
        ofTied.set(subject, own);
      }
    });
    steps.reverse();
    const upTo = cumulated(steps, size);
    for (const subject of stratum) {
      const weight = Math.exp(dot(subject.x, beta));
      const end = upTo(subject.time);
      const begin = upTo(subject.start);
      const own = ofTied.get(subject);
      const sum = byCluster.get(subject.cluster) ?? new Array<number>(size).fill(0);
      for (let i = 0; i < size; i++) {
        const hazard = end.hazard - begin.hazard;
        const moment = end.moment[i]! - begin.moment[i]!;
        sum[i]! += (own?.[i] ?? 0) - weight * (subject.x[i]! * hazard - moment);
      }
      byCluster.set(subject.cluster, sum);
    }
  }
  const middle = zeros(size, size);
  for (const residual of byCluster.values())
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) middle[i]![j]! += residual[i]! * residual[j]!;
  return product(product(covariance, middle), covariance);
}

/** Sums over event times up to and including a time. */
function cumulated(
  steps: readonly { readonly time: number; readonly hazard: number; readonly moment: readonly number[] }[],
  size: number,
): (time: number) => { hazard: number; moment: readonly number[] } {
  const none = { hazard: 0, moment: new Array<number>(size).fill(0) };
  let running = none;
  const sums = steps.map(({ hazard, moment }) => {
    running = { hazard: running.hazard + hazard, moment: running.moment.map((sum, i) => sum + moment[i]!) };
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
