import type { Lane, Lanes } from '../../../charts/lanes/lane.js';
import { daysFrom, shiftDay } from '../../../charts/lanes/lane-days.js';
import { momentsOf } from '../../../charts/lanes/lane-readings.js';
import { messages } from '../../../messages/messages.js';
import type { Course } from './course.js';
import { doseLane, oralLane } from './dose-lane.js';
import { complicationLane, deviceLane } from './episode-lanes.js';
import { measureLanes, ratersOf } from './measure-lanes.js';
import { offTherapy } from './off-therapy.js';

const text = messages.patientPage.swimlane;

interface Now {
  /** The registry's day. */
  today: string;
  /** Of the centre: sessions are drawn on its calendar days. */
  timeZone: string;
}

/**
 * The therapy of one patient as rows over one time axis; null while nothing at all is recorded. Voided records are not in
 * the answer this is made of.
 */
export function swimlaneOf(course: Course, { today, timeZone }: Now): Lanes | null {
  const { firstImplantOn, diedOn, exitedOn } = course;
  const dose = doseLane(course, timeZone);
  const oral = oralLane(course, timeZone);
  const lanes: readonly Lane[] = [
    dose,
    ...measureLanes(course),
    complicationLane(course),
    deviceLane(course),
    ...(oral === null ? [] : [oral]),
  ];
  const lines = [
    ...(firstImplantOn === null ? [] : [{ on: firstImplantOn, label: text.implant }]),
    ...(diedOn === null ? [] : [{ on: diedOn, label: text.death }]),
  ];
  const moments = momentsOf({ lanes, lines, raters: [], shaded: [], from: '', until: '' });
  const [first] = moments;
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return null;

  const end = diedOn ?? exitedOn ?? today;
  const until = last > end ? last : end;
  // A little room before the first marker, so that it is not cut.
  const from = shiftDay(first, -Math.max(7, Math.round(daysFrom(first, until) * 0.02)));
  return {
    lanes,
    lines,
    raters: ratersOf(course).map((rater) => messages.clinic.raters[rater]),
    shaded: offTherapy(course, dose, until).map((stretch) => ({ ...stretch, label: text.offTherapy })),
    from,
    until,
  };
}
