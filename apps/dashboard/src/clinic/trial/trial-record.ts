import type { TrialQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';

export type PatientOnTrial = TrialQuery['patient'];
export type TrialRecord = PatientOnTrial['trials'][number];
export type BolusRecord = TrialRecord['boluses'][number];
export type ResponseRecord = BolusRecord['responses'][number];

/** "4 Mar 2024, 09:00" as the clock at the centre showed it. */
export function momentAt(instant: string, timeZone: string): string {
  return formatInstant(instant, timeZone);
}

/** A number as it was entered, without idle zeros: "50", "1.5". */
export const plain = (value: number): string => String(value).replace('-', '−');
