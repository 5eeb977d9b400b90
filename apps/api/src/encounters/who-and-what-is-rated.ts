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

/** What of an assessment says which goals it rates. */
type Rating = Pick<AssessmentInput, 'instrumentCode' | 'goals'> & {
  readonly answers?: readonly { readonly key: string }[] | null | undefined;
};

const GAS = 'gas';

/** Numbers of the goals an assessment answers anything of: keys are "goal-2.level". */
const numbersAnswered = ({ answers }: Rating): number[] => [
  ...new Set((answers ?? []).flatMap(({ key }) => /^goal-(\d+)\./.exec(key)?.[1] ?? []).map(Number)),
];

/**
 * Ratings carry the numbers of goals; every goal rated is one of the patient, and the one whose id stands beside it where
 * ids are given, so that a rating never lands on another goal than the one that was read. A locked goal is not edited,
 * and a rated one not voided: the number stays its name.
 *
 * @param onlyLocked false at a baseline, whose levels are recorded before the goals are locked
 * @throws VALIDATION_FAILED for a goal that is not the patient's, or not locked
 */
export async function refuseOtherGoals(
  records: Records,
  { centreId, id, onlyLocked }: { centreId: number; id: string; onlyLocked: boolean },
  inputs: readonly Rating[],
): Promise<void> {
  const named = (input: Rating) => input.goals ?? [];
  const astray = inputs.find((input) => input.instrumentCode !== GAS && named(input).length > 0);
  if (astray) throw otherGoals(`assessments.${astray.instrumentCode}.goals`);
  const rating = inputs.filter(({ instrumentCode }) => instrumentCode === GAS);
  if (rating.every((input) => named(input).length + numbersAnswered(input).length === 0)) return;

  const goals = await records.query<{ id: string; number: number }[]>(
    `select id, number from registry.goal
     where centre_id = $1 and patient_id = $2 and voided_at is null and (locked_at is not null or not $3)`,
    [centreId, id, onlyLocked],
  );
  const isTheirs = ({ number, goalId }: { number: number; goalId: string }) =>
    goals.some((goal) => goal.number === number && goal.id === goalId);
  for (const input of rating) {
    const known = input.goals == null ? goals : named(input);
    const rated = numbersAnswered(input).every((number) => known.some((goal) => goal.number === number));
    if (!rated || !named(input).every(isTheirs)) throw otherGoals(`assessments.${GAS}.goals`);
  }
}
