import type { StepLane } from '../../../charts/lanes/lane.js';
import type { Course } from './course.js';

interface Stretch {
  from: string;
  until: string;
}

/**
 * When a patient who had been implanted got no drug: from an explant to the next implant, and while the pump was stopped.
 * Before the first implant is not off therapy, and a replacement on the same day is no interruption.
 */
export function offTherapy(
  { procedures }: Pick<Course, 'procedures'>,
  dose: StepLane,
  last: string,
): readonly Stretch[] {
  const implants = procedures.filter(({ type }) => type === 'IMPLANT').map(({ performedOn }) => performedOn);
  const explanted = procedures
    .filter(({ type }) => type === 'EXPLANT')
    .map(({ performedOn: from }) => ({ from, until: implants.filter((day) => day >= from).sort()[0] ?? last }));
  const stopped = dose.steps
    .filter(({ value }) => value === 0)
    .map(({ on, until }) => ({ from: on, until: until ?? last }));
  return joined([...explanted, ...stopped].filter(({ from, until }) => from < until));
}

/** Stretches that touch or overlap as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { from, until } of stretches.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const before = result.at(-1);
    if (before && from <= before.until) before.until = until > before.until ? until : before.until;
    else result.push({ from, until });
  }
  return result;
}
