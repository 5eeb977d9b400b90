import type { AttendanceModel } from './cohort-model.js';

/**
 * Probability of missing a scheduled visit.
 *
 * @param slot 0 M1, 1 M3, 2 M6, 3 M12, 4 and more the yearly visits after it
 * @param lastImprovement in lower-limb tone at the last visit held, grades; null when none was seen
 * @param added log odds of the centre and of therapy having ended
 */
export function missProbability(
  model: AttendanceModel,
  slot: number,
  lastImprovement: number | null,
  added: number,
): number {
  const yearly = model.missed[4];
  return logistic((model.missed[slot] ?? yearly) + disappointment(model, lastImprovement) + added);
}

/** Probability of never returning after a visit held. */
export function lossProbability(model: AttendanceModel, slot: number, lastImprovement: number | null): number {
  return logistic((slot < 3 ? model.lostInFirstYear : model.lostLater) + disappointment(model, lastImprovement));
}

function disappointment(model: AttendanceModel, lastImprovement: number | null): number {
  if (lastImprovement === null) return 0;
  return model.perGradeBelow * (model.referenceImprovement - lastImprovement);
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
