import type { PatientVisitsQuery, Rater } from '../../graphql/generated/graphql.js';

type Patient = PatientVisitsQuery['patient'];

/** The improvement the registry computed for one score at one visit; null before the implant or without a baseline. */
export function improvementAt(
  { trajectories }: Pick<Patient, 'trajectories'>,
  { encounterId, scoreCode, rater }: { encounterId: string; scoreCode: string; rater: Rater },
): number | null {
  const series = trajectories.find((one) => one.scoreCode === scoreCode && one.rater === rater);
  return series?.points.find((point) => point.encounterId === encounterId)?.improvement ?? null;
}

/** Decimals as the protocol shows the score; else those of the value itself, at most two. */
export function scoreDecimals(
  { protocol }: Pick<Patient, 'protocol'>,
  { code, value }: { code: string; value: number | null },
): number {
  const agreed = protocol.scores.find(({ scoreCode }) => scoreCode === code)?.decimals;
  return agreed ?? Math.min(String(value ?? '').split('.')[1]?.length ?? 0, 2);
}
