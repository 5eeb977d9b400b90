import type { Records } from '../access/records.js';
import { noClinicianHere, otherGoals } from './encounters.errors.js';
import type { AssessmentInput } from './record-encounter.input.js';

/** @throws VALIDATION_FAILED for a rater who is no clinician of the own centre */
export async function refuseOtherRaters(records: Records, inputs: readonly AssessmentInput[]): Promise<void> {
  const named = inputs.filter(({ ratedById }) => ratedById != null);
  if (named.length === 0) return;
  const here = await records.query<{ id: string }[]>('select id from access.clinicians_here()', []);
  const stranger = named.find(({ ratedById }) => here.every(({ id }) => id !== ratedById));
  if (stranger) throw noClinicianHere(`assessments.${stranger.instrumentCode}.ratedById`);
}

/**
 * Ratings carry the numbers of goals; the ids beside them are checked, so that a rating never lands on another goal than
 * the one that was read. A locked goal is not edited, and a rated one not voided: the number stays its name.
 *
 * @throws VALIDATION_FAILED for a goal that is not locked, or not the patient's
 */
export async function refuseOtherGoals(
  records: Records,
  { centreId, id }: { centreId: number; id: string },
  inputs: readonly AssessmentInput[],
): Promise<void> {
  const rating = inputs.find(({ goals }) => goals != null && goals.length > 0);
  if (!rating) return;
  const locked = await records.query<{ id: string; number: number }[]>(
    `select id, number from registry.goal
     where centre_id = $1 and patient_id = $2 and voided_at is null and locked_at is not null`,
    [centreId, id],
  );
  const isLocked = ({ number, goalId }: { number: number; goalId: string }) =>
    locked.some((goal) => goal.number === number && goal.id === goalId);
  if (!rating.goals?.every(isLocked)) throw otherGoals(`assessments.${rating.instrumentCode}.goals`);
}
