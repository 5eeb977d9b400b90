import { dayAt, daysFrom, plusDays, plusMonths } from './calendar.js';
import { datedRecords } from './dated-records.js';
import { firstDay } from './partial-day.js';
import type { OperationType, Timeline, TrialConclusion } from './timeline.js';
import { transitions, type PathwayAct, type State } from './transitions.js';

/** Months of titration after an implant unless the dose is declared stable (registry rule). */
export const TITRATION_MONTHS = 6;

/** Months without an attested contact, and attempts since, after which a patient counts as lost (registry rule). */
export const LOST_MONTHS = 18;
export const LOST_ATTEMPTS = 2;

export interface Stage {
  readonly state: State;
  readonly fromOn: string;
}

/** Where a patient stands, told without today: what only passing time changes is told by days. */
export interface Pathway {
  /** As of the last dated record: TITRATION is MAINTENANCE from `maintenanceFrom`, any living state LOST from `lostFrom`. */
  readonly state: State;
  readonly sinceOn: string | null;
  readonly maintenanceFrom: string | null;
  readonly lostFrom: string | null;
  readonly course: readonly Stage[];
}

/** An act that no state allows there; kept, and named. */
export interface Misstep {
  readonly act: PathwayAct;
  readonly on: string;
  readonly state: State;
  readonly recordId: string;
}

interface DatedAct {
  readonly act: PathwayAct;
  readonly on: string;
  /** Orders acts of one day: instants of the day, or the usual order. */
  readonly place: number;
  readonly recordId: string;
}

/** Within a day: what ends comes after what began, an exchange is explant then implant, death comes last. */
const places: Readonly<Record<PathwayAct, number>> = {
  REFERRED: 0,
  RETURNED: 1,
  SUITABLE: 2,
  NOT_SUITABLE: 2,
  DEFERRED: 2,
  TRIAL_STARTED: 3,
  POSITIVE: 4,
  POSITIVE_TONE_NEGATIVE_FUNCTION: 4,
  NEGATIVE: 4,
  INCONCLUSIVE: 4,
  ABORTED: 4,
  DECLINED: 5,
  EXPLANTED: 6,
  IMPLANTED: 7,
  REVISED: 8,
  STOPPED: 9,
  RESUMED: 9,
  SEEN: 10,
  DOSE_STABLE: 10,
  TRANSFERRED: 11,
  LOST: 11,
  EXITED: 11,
  WITHDRAWN: 12,
  DIED: 13,
};

const operations: Readonly<Record<OperationType, PathwayAct>> = {
  IMPLANT: 'IMPLANTED',
  EXPLANT: 'EXPLANTED',
  CATHETER_REVISION: 'REVISED',
  PUMP_REPLACEMENT: 'REVISED',
};

/** Exits as they are written in records of the registry and of its imports. */
export function exitAct(reason: string | null | undefined): PathwayAct {
  const code = (reason ?? '').toLowerCase().replaceAll('_', '-');
  if (code.startsWith('transfer')) return 'TRANSFERRED';
  if (code.startsWith('consent') || code === 'withdrawn') return 'WITHDRAWN';
  if (code.startsWith('lost')) return 'LOST';
  return 'EXITED';
}

/** Stops and restarts, told by doses: a first dose of an implant resumes nothing. */
function infusionActs(timeline: Timeline): DatedAct[] {
  let stopped = false;
  return timeline.programmings
    .toSorted((a, b) => Date.parse(a.programmedAt) - Date.parse(b.programmedAt))
    .flatMap(({ id, programmedAt, dailyDoseUg }): DatedAct[] => {
      if (dailyDoseUg == null || (dailyDoseUg === 0) === stopped) return [];
      stopped = dailyDoseUg === 0;
      const act = stopped ? 'STOPPED' : 'RESUMED';
      return [{ act, on: dayAt(programmedAt, timeline.timeZone), place: places[act], recordId: id }];
    });
}

/** Records that prove that somebody who was lost is not. */
const contactsOf = (timeline: Timeline) =>
  datedRecords(timeline).filter(
    ({ clinical, field }) =>
      clinical && ['heldOn', 'refilledAt', 'programmedAt', 'attemptedAt', 'onsetOn'].includes(field),
  );

/** A system taken out and another put in on one day: the state stays. */
const isExchange = ({ procedures }: Timeline, on: string): boolean =>
  (['EXPLANT', 'IMPLANT'] as const).every((type) =>
    procedures.some((operation) => operation.type === type && operation.performedOn === on),
  );

function datedActs(timeline: Timeline): DatedAct[] {
  const at = (act: PathwayAct, on: string, recordId: string): DatedAct => ({ act, on, place: places[act], recordId });
  const events = timeline.events.flatMap(({ id, kind, happenedOn, detail }): DatedAct[] => {
    const on = firstDay(happenedOn);
    if (kind === 'CONSENT_GIVEN' || kind === 'CONSENT_REFUSED') return [];
    if (kind === 'CONSENT_WITHDRAWN') return [at('WITHDRAWN', on, id)];
    return [at(kind === 'EXITED' ? exitAct(detail) : kind, on, id)];
  });
  const trials = timeline.trials.flatMap(({ id, startedOn, concludedOn, conclusion }) => [
    at('TRIAL_STARTED', startedOn, id),
    ...(concludedOn === null || conclusion === null ? [] : [at(conclusion satisfies TrialConclusion, concludedOn, id)]),
  ]);
  return [
    ...events,
    ...timeline.candidacies.map(({ id, outcome, assessedOn }) => at(outcome, assessedOn, id)),
    ...trials,
    ...timeline.procedures.map(({ id, type, performedOn }) =>
      at(isExchange(timeline, performedOn) ? 'REVISED' : operations[type], performedOn, id),
    ),
    ...infusionActs(timeline),
    ...contactsOf(timeline).map(({ on, recordId }) => at('SEEN', on, recordId)),
    ...(timeline.exitedOn === null ? [] : [at(exitAct(timeline.exitReason), timeline.exitedOn, 'exit')]),
    ...(timeline.diedOn === null ? [] : [at('DIED', timeline.diedOn, 'death')]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place - b.place));
}

interface Fold {
  state: State;
  /** Where a patient came from who left, or is lost: a return leads back there. */
  before: State;
  maintenanceFrom: string | null;
  readonly course: Stage[];
  readonly missteps: Misstep[];
}

const isInPlace = (state: State): boolean => ['TITRATION', 'MAINTENANCE', 'SUSPENDED'].includes(state);
const isAway = (state: State): boolean => ['TRANSFERRED', 'LOST', 'EXITED'].includes(state);

function enter(fold: Fold, state: State, fromOn: string): void {
  if (state === fold.state && fold.course.length > 0) return;
  if (fold.course.at(-1)?.fromOn === fromOn) fold.course.pop();
  fold.state = state;
  if (fold.course.at(-1)?.state !== state) fold.course.push({ state, fromOn });
}

function follow(fold: Fold, { act, on, recordId }: DatedAct): void {
  // Titration ends by itself; what happens later finds the patient in maintenance.
  if (fold.state === 'TITRATION' && fold.maintenanceFrom !== null && fold.maintenanceFrom <= on) {
    enter(fold, 'MAINTENANCE', fold.maintenanceFrom);
  }
  if (act === 'SEEN') {
    if (fold.state === 'LOST') enter(fold, fold.before, on);
    return;
  }
  // A new dated record of somebody who was lost or away brings her back.
  if (isAway(fold.state) && !['DIED', 'WITHDRAWN', 'TRANSFERRED', 'LOST', 'EXITED'].includes(act)) {
    enter(fold, fold.before, on);
    if (act === 'RETURNED') return;
  }
  const to = transitions[fold.state][act];
  if (to === undefined) {
    fold.missteps.push({ act, on, state: fold.state, recordId });
    // Nothing leads out of death; elsewhere what was done was done, and the state follows it.
    if (fold.state === 'DECEASED' || fold.state === 'WITHDRAWN') return;
  }
  const next = to ?? whereItLeads[act] ?? fold.state;
  if (isAway(next) && !isAway(fold.state)) fold.before = fold.state;
  if (next === 'TITRATION' && !(act === 'REVISED')) fold.maintenanceFrom = plusMonths(on, TITRATION_MONTHS);
  if (!isInPlace(next) && !isAway(next)) fold.maintenanceFrom = null;
  if (next === 'SUSPENDED' || act === 'DOSE_STABLE') fold.maintenanceFrom = null;
  enter(fold, next, on);
}

/** Where an act leads from a state that does not know it: imported records begin in the middle. */
const whereItLeads: Partial<Readonly<Record<PathwayAct, State>>> = {
  SUITABLE: 'CANDIDATE',
  TRIAL_STARTED: 'IN_TRIAL',
  IMPLANTED: 'TITRATION',
  EXPLANTED: 'EXPLANTED',
  TRANSFERRED: 'TRANSFERRED',
  LOST: 'LOST',
  EXITED: 'EXITED',
  WITHDRAWN: 'WITHDRAWN',
  DIED: 'DECEASED',
};

const fold = (timeline: Timeline): Fold => foldOf(timeline, datedActs(timeline));

function foldOf(timeline: Timeline, acts: readonly DatedAct[]): Fold {
  const begun: Fold = { state: 'REFERRED', before: 'REFERRED', maintenanceFrom: null, course: [], missteps: [] };
  const began = [timeline.enrolledOn, acts[0]?.on ?? null].filter((day) => day !== null).toSorted()[0];
  if (began !== undefined) begun.course.push({ state: 'REFERRED', fromOn: began });
  for (const act of acts) follow(begun, act);
  return begun;
}

/**
 * Day from which a patient counts as lost: 18 months after the last attested contact, and not before the second attempt
 * to reach her since. Null while fewer attempts were made.
 */
function lostFrom({ contacts, lastContactOn, enrolledOn, timeZone }: Timeline): string | null {
  const seenOn = lastContactOn ?? enrolledOn;
  if (seenOn === null) return null;
  const attempts = contacts
    .filter(({ outcome }) => outcome !== 'REACHED')
    .map(({ attemptedAt }) => dayAt(attemptedAt, timeZone))
    .filter((on) => daysFrom(seenOn, on) > 0)
    .toSorted();
  const second = attempts[LOST_ATTEMPTS - 1];
  if (second === undefined) return null;
  const silent = plusDays(plusMonths(seenOn, LOST_MONTHS), 1);
  return second > silent ? second : silent;
}

/**
 * The pathway that follows from the dated records of a patient, whatever today is.
 *
 * @see pathway section 1
 */
export function pathwayOf(timeline: Timeline): Pathway {
  const { state, course, maintenanceFrom } = fold(timeline);
  const living = !['DECEASED', 'WITHDRAWN', 'TRANSFERRED', 'LOST', 'EXITED'].includes(state);
  return {
    state,
    sinceOn: course.at(-1)?.fromOn ?? null,
    maintenanceFrom: state === 'TITRATION' ? maintenanceFrom : null,
    lostFrom: living ? lostFrom(timeline) : null,
    course,
  };
}

/** The pathway as it stands on a day: with what the passing of time has changed. */
export function pathwayOn(pathway: Pathway, today: string): Pick<Pathway, 'state' | 'sinceOn' | 'course'> {
  const { maintenanceFrom, lostFrom: lost, course } = pathway;
  const isLost = lost !== null && lost <= today;
  // Titration does not end in somebody who is lost.
  const until = isLost ? lost : today;
  const whole: readonly Stage[] = [
    ...course,
    ...(maintenanceFrom !== null && maintenanceFrom <= until
      ? [{ state: 'MAINTENANCE' as const, fromOn: maintenanceFrom }]
      : []),
    ...(isLost ? [{ state: 'LOST' as const, fromOn: lost }] : []),
  ];
  const last = whole.at(-1);
  return { state: last?.state ?? pathway.state, sinceOn: last?.fromOn ?? null, course: whole };
}

/** Acts of a timeline that its state at that time does not allow. */
export function misstepsOf(timeline: Timeline): readonly Misstep[] {
  return fold(timeline).missteps;
}

/** The state a dated record found the patient in; null for a record that moves no state. */
export function stateBefore(timeline: Timeline, recordId: string): State | null {
  const acts = datedActs(timeline);
  const index = acts.findIndex((act) => act.recordId === recordId);
  return index < 0 ? null : foldOf(timeline, acts.slice(0, index)).state;
}
