import type { MixedModel, NoMixedModel } from './mixed-model.js';
import { randomInterceptModel } from './random-intercept-model.js';
import {
  type PatientCovariate,
  repeatedMeasures,
  type RepeatedMeasures,
  type VisitScore,
} from './repeated-measures.js';
import { unstructuredModel } from './unstructured-model.js';

/** What the model is to be fitted with. */
export interface RepeatedMeasuresSetting {
  readonly covariates?: readonly PatientCovariate[];
  /** Order of the visits, baseline first; alphabetical when left out. */
  readonly visits?: readonly string[];
  readonly confidence?: number;
}

/** Why the simpler model was fitted. */
export type FallbackReason = NoMixedModel | 'visits-rarely-together' | 'few-patients-with-two-visits';

export interface RepeatedMeasuresModel extends MixedModel {
  /** Null when the main analysis, the unstructured model, was possible. */
  readonly fallbackReason: FallbackReason | null;
}

const fewestTogether = 5;
const patientsPerParameter = 3;

/**
 * Mean score at each visit and mean change from baseline from every recorded value: the unstructured model where the
 * data carry it (every pair of visits seen together in 5 patients; three times as many patients with two visits as
 * covariance parameters), else the random-intercept model, with the reason.
 *
 * Not for ordinal levels with few categories (shift table) and not for time to event.
 *
 * @param scores every score of every patient, baseline included as a visit; null where missing
 * @param setting covariates of the patients, order of the visits, confidence
 * @returns fit null with the reason when neither model is possible; never the last iterate of a failed fit
 * @throws RangeError when a patient has two scores at a visit, a visit is not in the order, or a value is not finite
 * @see Mallinckrodt et al. 2008; Fitzmaurice, Laird & Ware 2011; R: mmrm, lmer
 */
export function repeatedMeasuresModel(
  scores: readonly VisitScore[],
  { covariates = [], visits, confidence = 0.95 }: RepeatedMeasuresSetting = {},
): RepeatedMeasuresModel {
  const data = repeatedMeasures(scores, covariates, visits);
  const tooThin = whyTooThin(data);
  if (tooThin !== null) return { ...randomInterceptModel(data, confidence), fallbackReason: tooThin };
  const main = unstructuredModel(data, confidence);
  if (main.fit !== null) return { ...main, fallbackReason: null };
  return { ...randomInterceptModel(data, confidence), fallbackReason: main.reason };
}

function whyTooThin(data: RepeatedMeasures): FallbackReason | null {
  const pairs = data.seenTogether.flatMap((row, v) => row.slice(0, v));
  if (pairs.some((patients) => patients === 0)) return 'visits-never-together';
  if (pairs.some((patients) => patients < fewestTogether)) return 'visits-rarely-together';
  const parameters = (data.visits.length * (data.visits.length + 1)) / 2;
  return data.patientsWithTwoVisits < patientsPerParameter * parameters ? 'few-patients-with-two-visits' : null;
}
