import type { Finding } from './finding.js';
import type { Procedure, Timeline } from './timeline.js';

/** What an implant departs from; each is answered by the reason of the implant itself. */
const departures = {
  'PATHWAY:trial-open': 'A trial is open on this day. Conclude it first, or say why the implant is done all the same.',
  'PATHWAY:negative-trial':
    'The last trial was negative. Say why the implant is done all the same; another clinician then confirms it.',
  'PATHWAY:not-suitable':
    'The last candidacy assessment did not find the patient suitable. Record a new one, or say why the implant is done all the same.',
  'PATHWAY:no-trial': 'No trial was concluded before this implant. Say why it is done without one.',
} as const;

type Departure = keyof typeof departures;

/** Rules that the reason of an implant answers. */
export const implantDepartures = Object.keys(departures);

/** The field of that reason. */
export const OVERRIDE = 'overrideReason';

/** Tone that fell with the loss of useful function is not plain positive: it asks for as much as a negative trial. */
const notPositive: readonly unknown[] = ['NEGATIVE', 'POSITIVE_TONE_NEGATIVE_FUNCTION'];

/** Trials that came to no result are as good as none. */
const unsettled: readonly unknown[] = ['INCONCLUSIVE', 'ABORTED'];

const latest = <T>(list: readonly T[], on: (item: T) => string): T | undefined =>
  list.toSorted((a, b) => (on(a) < on(b) ? -1 : 1)).at(-1);

const isImplant = ({ type }: Procedure): boolean => type === 'IMPLANT';

/** What an implant rests on: the last trial with a result since the implant before, unless something later speaks against it. */
function departureOf({ procedures, trials, candidacies }: Timeline, performedOn: string): Departure | null {
  const since = latest(
    procedures.filter((operation) => isImplant(operation) && operation.performedOn < performedOn),
    (operation) => operation.performedOn,
  )?.performedOn;
  const isOfThis = (on: string): boolean => on <= performedOn && (since === undefined || on > since);
  if (trials.some(({ startedOn, concludedOn }) => concludedOn === null && isOfThis(startedOn)))
    return 'PATHWAY:trial-open';
  const trial = latest(
    trials.filter(
      ({ concludedOn, conclusion }) => concludedOn !== null && isOfThis(concludedOn) && !unsettled.includes(conclusion),
    ),
    ({ concludedOn }) => concludedOn ?? '',
  );
  if (notPositive.includes(trial?.conclusion)) return 'PATHWAY:negative-trial';
  const decision = latest(
    candidacies.filter(({ assessedOn }) => isOfThis(assessedOn) && (!trial || assessedOn > trial.startedOn)),
    ({ assessedOn }) => assessedOn,
  );
  if (decision !== undefined && decision.outcome !== 'SUITABLE') return 'PATHWAY:not-suitable';
  return trial === undefined && since === undefined ? 'PATHWAY:no-trial' : null;
}

/** What an implant departs from, to be answered with its reason; none of one that follows a positive trial. */
export function groundOfImplant(timeline: Timeline, implant: Pick<Procedure, 'id' | 'performedOn'>): Finding[] {
  const rule = departureOf(timeline, implant.performedOn);
  if (rule === null) return [];
  return [{ rule, level: 'WARNING', field: OVERRIDE, sentence: departures[rule], recordId: implant.id }];
}

/**
 * Implants that a change of other records, or of their day, leaves without what they were recorded upon: those that now
 * want a reason they do not have, and those after a negative trial that would no longer be known as such, for another
 * clinician confirms these.
 *
 * @returns their ids
 */
export function implantsWithoutGround(before: Timeline, after: Timeline): readonly string[] {
  return after.procedures
    .filter(isImplant)
    .filter(({ id, performedOn, overrideReason }) => {
      const stored = before.procedures.find((operation) => operation.id === id);
      if (stored === undefined) return false;
      const was = departureOf(before, stored.performedOn);
      const is = departureOf(after, performedOn);
      if (is === null || is === was) return false;
      return (overrideReason ?? '').trim() === '' || was === 'PATHWAY:negative-trial';
    })
    .map(({ id }) => id);
}
