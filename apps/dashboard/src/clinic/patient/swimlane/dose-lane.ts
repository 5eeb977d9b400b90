import type { LaneStep, StepLane } from '../../../charts/lanes/lane.js';
import { niceTicks } from '../../../charts/nice-ticks.js';
import { zonedTime } from '../../../formats/zoned-time.js';
import { messages } from '../../../messages/messages.js';
import type { Course } from './course.js';

const text = messages.patientPage.swimlane;

interface Session {
  on: string;
  value: number;
}

/**
 * Programmed dose, µg/day, as steps: each holds until the next session, or until the system was taken out or follow-up
 * ended. Of several sessions on one day the last one counts. A stopped pump is a measured 0.
 */
export function doseLane(course: Course, timeZone: string): StepLane {
  const sessions = sessionsOf(course, timeZone, ({ dailyDoseUg }) => dailyDoseUg);
  const removals = course.procedures.filter(({ type }) => type === 'EXPLANT').map(({ performedOn }) => performedOn);
  const steps = held(sessions, [...removals, ...ends(course)]).map((step) => ({
    ...step,
    note: step.value === 0 ? text.stopped : null,
  }));
  return {
    kind: 'steps',
    key: 'dose',
    title: text.dose,
    unit: text.doseUnit,
    decimals: 0,
    range: scaleOf(steps),
    steps,
  };
}

/** Oral baclofen, mg/day, as told at programming sessions; null where nobody was asked at any. */
export function oralLane(course: Course, timeZone: string): StepLane | null {
  const sessions = sessionsOf(course, timeZone, ({ oralBaclofenMgPerDay }) => oralBaclofenMgPerDay);
  if (sessions.length === 0) return null;
  const steps = held(sessions, ends(course));
  return {
    kind: 'steps',
    key: 'oral',
    title: text.oral,
    unit: text.oralUnit,
    decimals: 0,
    range: scaleOf(steps),
    steps,
  };
}

function sessionsOf(
  { programmings }: Course,
  timeZone: string,
  read: (session: Course['programmings'][number]) => number | null,
): readonly Session[] {
  const inOrder = programmings.toSorted((one, other) => one.programmedAt.localeCompare(other.programmedAt));
  const byDay = new Map<string, number>();
  for (const session of inOrder) {
    const value = read(session);
    if (value !== null) byDay.set(zonedTime(session.programmedAt, timeZone).day, value);
  }
  return [...byDay].map(([on, value]) => ({ on, value }));
}

/** Each value until the next one, or until the first day after it on which nothing holds any more. */
function held(sessions: readonly Session[], endings: readonly string[]): readonly LaneStep[] {
  return sessions.map(({ on, value }, index) => {
    const next = sessions[index + 1]?.on;
    const later = [...endings.filter((day) => day > on), ...(next === undefined ? [] : [next])].sort();
    return { on, value, until: later[0] ?? null, note: null };
  });
}

const ends = ({ diedOn, exitedOn }: Course): readonly string[] => [diedOn, exitedOn].filter((day) => day !== null);

function scaleOf(steps: readonly LaneStep[]): readonly [number, number] {
  return [0, niceTicks(Math.max(0, ...steps.map(({ value }) => value)), 2).at(-1) ?? 1];
}
