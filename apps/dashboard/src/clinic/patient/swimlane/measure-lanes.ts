import type { LaneSeries, PointLane } from '../../../charts/lanes/lane.js';
import type { Domain, Rater } from '../../../graphql/generated/graphql.js';
import { messages } from '../../../messages/messages.js';
import { absenceWords } from '../../absence-words.js';
import type { Course, CourseTrajectory } from './course.js';

/** Rows in the order they are read: the target of the therapy first, then what it is for. */
const order: readonly Domain[] = ['TONE', 'SPASM', 'PAIN', 'SITTING', 'TRANSFER', 'GAIT', 'CAREGIVING', 'GOAL'];

/** Who answered anything, in a fixed order, so that a rater keeps colour and marker in every row. */
export function ratersOf({ trajectories }: Pick<Course, 'trajectories'>): readonly Rater[] {
  const known = shownTrajectories(trajectories).map(({ rater }) => rater);
  return (Object.keys(messages.clinic.raters) as Rater[]).filter((rater) => known.includes(rater));
}

/** One row a primary score, one series a rater. A visit without a value is a gap with its reason; a measured 0 is a point. */
export function measureLanes(course: Course): readonly PointLane[] {
  const shown = shownTrajectories(course.trajectories);
  const raters = ratersOf(course);
  const agreed = course.protocol.scores.map(({ scoreCode }) => scoreCode);
  const place = ({ domain, scoreCode }: CourseTrajectory) =>
    order.indexOf(domain) * 1000 + (agreed.includes(scoreCode) ? agreed.indexOf(scoreCode) : 999);
  const codes = [
    ...new Set(shown.toSorted((one, other) => place(one) - place(other)).map(({ scoreCode }) => scoreCode)),
  ];
  return codes.map((scoreCode): PointLane => {
    const series = shown.filter((one) => one.scoreCode === scoreCode);
    const first = series[0] as CourseTrajectory;
    const decimals = course.protocol.scores.find((score) => score.scoreCode === scoreCode)?.decimals;
    return {
      kind: 'points',
      key: scoreCode,
      title: messages.domains[first.domain],
      measure: first.shortTitle,
      unit: first.unit,
      decimals: decimals ?? writtenDecimals(series),
      range: [first.range[0] ?? 0, first.range[1] ?? 1],
      better:
        messages.clinic.trajectory[
          first.direction === 'HIGHER_IS_BETTER' ? 'higherBetter' : 'lowerBetter'
        ].toLowerCase(),
      series: series.map((one): LaneSeries => ({
        label: messages.clinic.raters[one.rater],
        mark: raters.indexOf(one.rater),
        points: one.points.map(({ heldOn, value, absence, reason }) => ({
          on: heldOn,
          value,
          note: value === null ? absenceWords(absence, reason) : null,
        })),
      })),
    };
  });
}

const shownTrajectories = (trajectories: readonly CourseTrajectory[]): readonly CourseTrajectory[] =>
  trajectories.filter(({ primary, domain, points }) => primary && order.includes(domain) && points.length > 0);

function writtenDecimals(series: readonly CourseTrajectory[]): number {
  const written = series.flatMap(({ points }) =>
    points.map(({ value }) => String(value ?? '').split('.')[1]?.length ?? 0),
  );
  return Math.min(Math.max(0, ...written), 2);
}
