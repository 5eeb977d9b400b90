import type { ContactMode, VisitFormQuery } from '../../graphql/generated/graphql.js';

type Form = Pick<VisitFormQuery['visitForm'], 'problem' | 'heldOn'> & {
  patient: { encounters: readonly { id: string; heldOn: string; contact: ContactMode }[] };
};

export interface DayProblem {
  message: string;
  /** The visit already recorded for that day, when that is the problem. */
  recordedId: string | null;
}

/**
 * Why nothing can be recorded on the chosen day; null when it can. One contact of each kind is kept a day, so a second one
 * of another kind, a call after the visit, is no problem.
 */
export function dayProblem({ problem, heldOn, patient }: Form, contact: ContactMode): DayProblem | null {
  if (problem === null) return null;
  const sameDay = patient.encounters.filter((encounter) => encounter.heldOn === heldOn);
  if (sameDay.length === 0) return { message: problem, recordedId: null };
  const sameKind = sameDay.find((encounter) => encounter.contact === contact);
  return sameKind ? { message: problem, recordedId: sameKind.id } : null;
}
