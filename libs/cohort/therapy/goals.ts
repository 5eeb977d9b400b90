import { calendarDay } from '../calendar.js';
import { clinicTime } from './clinic-hours.js';
import { goalWordings } from './goal-wording.js';
import type { SyntheticCandidacy, SyntheticGoal } from './records.js';
import type { TreatedPerson } from './treated-person.js';

/** One to three goals, each of a category of its own; locked when the baseline is signed, before the implant. */
export function goalsAgreed(
  { random, person, timeZone }: TreatedPerson,
  { distribution, gmfcs }: SyntheticCandidacy,
  agreedOn: number,
  lockedOn: number | null,
): SyntheticGoal[] {
  const stands = (gmfcs ?? 3) <= 3 && distribution !== 'QUADRIPLEGIA';
  const fitting = goalWordings.filter(
    ({ needsStanding, needsCaregiver }) => (!needsStanding || stands) && (!needsCaregiver || person.caregiver !== null),
  );
  const count = random.weighted([
    [1, 0.3],
    [2, 0.4],
    [3, 0.3],
  ]);
  const left = [...fitting];
  return Array.from({ length: count }, (_, place) => {
    const [wording = fitting[0]] = left.splice(random.whole(0, left.length - 1), 1);
    if (wording === undefined) throw new RangeError('no goal fits');
    const { category, statement, levels, baselineLevel } = wording;
    return {
      number: place + 1,
      agreedOn: calendarDay(agreedOn),
      category,
      statement,
      levels,
      baselineLevel,
      importance: random.whole(1, 3),
      difficulty: random.whole(1, 3),
      lockedAt: lockedOn === null ? null : new Date(clinicTime(lockedOn, 15 * 60 + 30, timeZone)).toISOString(),
    };
  });
}
