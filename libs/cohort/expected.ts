import type { CohortModel, Measure } from './cohort-model.js';
import type { AetiologyCode } from './synthetic-patient.js';

/**
 * Share of a patient's full effect present so many days after the implant, of therapy that was never interrupted.
 *
 * @param days since the implant, 0 or more
 */
export function effectAt(model: CohortModel, aetiology: AetiologyCode, measure: Measure, days: number): number {
  const onset = 1 - Math.exp(-days / model.measures[measure].timeConstantDays);
  return onset * (1 - model.aetiologies[aetiology].waning) ** (days / 365.25);
}

/**
 * Mean improvement in score units (positive is better) of all patients of one aetiology on uninterrupted therapy, had
 * everyone returned. Exact, because every spread of the model is symmetric and scores are rounded by chance.
 */
export function expectedImprovement(
  model: CohortModel,
  aetiology: AetiologyCode,
  measure: Measure,
  days: number,
): number {
  const { baselineBurden, unchanging, reduction, scorePerStep } = model.measures[measure];
  const responding = (1 - unchanging.share) * (1 - model.nonResponders);
  const reduced = reduction * model.aetiologies[aetiology].response * effectAt(model, aetiology, measure, days);
  return scorePerStep * responding * baselineBurden * reduced;
}

/** Probability that one operation is followed by an infection within 90 days, by place of the centre. */
export function expectedInfection(
  model: CohortModel,
  centreIndex: number,
  type: 'IMPLANT' | 'CATHETER_REVISION' | 'PUMP_REPLACEMENT',
): number {
  const risk = model.operativeRisks.find(({ kind }) => kind === 'infection')?.probability[type] ?? 0;
  return risk * (model.centres[centreIndex]?.infection ?? 1);
}
