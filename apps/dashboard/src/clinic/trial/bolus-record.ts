import { emptyTimeline, findingsOf, type Finding } from '#libs/therapy/index';
import type { RecordTestBolusInput } from '../../graphql/generated/graphql.js';
import type { TrialRecord } from './trial-record.js';

/** A bolus as far as it is filled in; numbers as typed. */
export interface TypedBolus {
  readonly givenAt: string | null;
  readonly doseUg: string;
  readonly concentrationUgPerMl: string | null;
  readonly volumeMl: string;
  readonly punctureLevel: string;
  readonly openingPressureCmH2o: string;
}

/** A typed number; null where it is blank or none. */
export function typedNumber(typed: string | null): number | null {
  const text = (typed ?? '').trim().replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** The numbers of a bolus, for the limits. */
export const bolusValues = (typed: TypedBolus) => ({
  doseUg: typedNumber(typed.doseUg),
  concentrationUgPerMl: typedNumber(typed.concentrationUgPerMl),
  volumeMl: typedNumber(typed.volumeMl),
  openingPressureCmH2o: typedNumber(typed.openingPressureCmH2o),
});

export function bolusInput(
  trialId: string,
  typed: TypedBolus,
  givenAt: string,
  doseUg: number,
): Omit<RecordTestBolusInput, 'reasons'> {
  return { trialId, givenAt, ...bolusValues(typed), doseUg, punctureLevel: typed.punctureLevel.trim() || null };
}

const DRAFT = 'draft';

/** What the order of dates says of the moment of a bolus; of the years before the trials nothing is asked here. */
export function bolusDateFindings(
  trials: readonly Pick<TrialRecord, 'id' | 'startedOn' | 'concludedOn' | 'boluses'>[],
  draft: { trialId: string; givenAt: string | null; today: string; timeZone: string },
): Finding[] {
  const { trialId, givenAt, today, timeZone } = draft;
  if (givenAt === null) return [];
  const timeline = emptyTimeline({
    ...{ today, timeZone, bornOn: '1900' },
    trials: trials.map(({ id, startedOn, concludedOn, boluses }) => ({
      ...{ id, startedOn, concludedOn: concludedOn ?? null, conclusion: null },
      boluses: id === trialId ? [...boluses, { id: DRAFT, givenAt }] : boluses,
    })),
  });
  return findingsOf(timeline, DRAFT);
}
