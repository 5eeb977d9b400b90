import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';

const text = messages.clinic.death;

/** What is missing or wrong about the day of a death; the registry keeps no visit after it. */
export function deathProblem(
  diedOn: string | null,
  { encounters }: { encounters: readonly Pick<PatientVisitsQuery['patient']['encounters'][number], 'heldOn'>[] },
  today: string,
): string | null {
  if (diedOn === null) return text.required;
  if (diedOn > today) return text.future;
  const later = encounters.map(({ heldOn }) => heldOn).filter((heldOn) => heldOn > diedOn);
  const [latest] = later.toSorted().toReversed();
  return latest === undefined ? null : text.beforeVisit(formatDate(latest));
}
