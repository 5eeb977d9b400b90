import type { Interval } from '../interval.js';

/**
 * Interval share^exp(±z·se/(share·ln share)) of a survival share or a cumulative incidence: stays within [0, 1].
 *
 * @param share estimate
 * @param standardError of the share
 * @param z normal quantile of the confidence
 * @returns null where the share is 0 or 1 or has no standard error
 */
export function logLogInterval(share: number, standardError: number | null, z: number): Interval | null {
  if (share <= 0 || share >= 1 || standardError === null || standardError === 0) return null;
  const logShare = Math.log(share);
  const factor = Math.exp((z * standardError) / (share * logShare));
  return { lower: Math.exp(logShare / factor), upper: Math.exp(logShare * factor) };
}
