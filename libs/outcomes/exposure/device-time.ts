import { addMonths, earliest } from '../day.js';
import type { ExposureRule } from '../protocol.js';

export type ProcedureType = 'IMPLANT' | 'CATHETER_REVISION' | 'PUMP_REPLACEMENT' | 'EXPLANT';

export interface DatedProcedure {
  readonly id: string;
  readonly type: ProcedureType;
  /** Calendar day, YYYY-MM-DD. */
  readonly performedOn: string;
  /** A revision that left the catheter in: its clock goes on. Not told: the catheter was exchanged. */
  readonly catheterStays?: boolean;
}

/** A system in place: from its implant to its explant, both days included. */
export interface DeviceInterval {
  readonly fromOn: string;
  /** Null: not explanted. */
  readonly toOn: string | null;
}

/** What is known of the end of a patient's follow-up. */
export interface FollowUpFacts {
  readonly diedOn: string | null;
  readonly exitedOn: string | null;
  readonly lastContactOn: string | null;
}

/** On one day an explant comes before an implant, and other operations after both. */
const order: Readonly<Record<ProcedureType, number>> = {
  EXPLANT: 0,
  IMPLANT: 1,
  CATHETER_REVISION: 2,
  PUMP_REPLACEMENT: 3,
};

/** The operations of one patient in the order they took place. */
export function inOrder<T extends DatedProcedure>(procedures: readonly T[]): readonly T[] {
  return procedures.toSorted(
    (a, b) => compare(a.performedOn, b.performedOn) || order[a.type] - order[b.type] || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * When a patient had a system, however often it was revised. The time between an explant and the next implant is no
 * device time.
 *
 * @param procedures of one patient, in any order
 */
export function deviceIntervals(procedures: readonly DatedProcedure[]): readonly DeviceInterval[] {
  return intervals(procedures, ['IMPLANT'], ['EXPLANT']);
}

/** When each pump was in place: the clock of the pump starts anew when it is replaced. */
export function pumpIntervals(procedures: readonly DatedProcedure[]): readonly DeviceInterval[] {
  return intervals(procedures, ['IMPLANT', 'PUMP_REPLACEMENT'], ['EXPLANT', 'PUMP_REPLACEMENT']);
}

/** When each catheter was in place: the clock of the catheter starts anew when it is revised, unless it stays. */
export function catheterIntervals(procedures: readonly DatedProcedure[]): readonly DeviceInterval[] {
  const handled = procedures.filter(({ catheterStays }) => catheterStays !== true);
  return intervals(handled, ['IMPLANT', 'CATHETER_REVISION'], ['EXPLANT', 'CATHETER_REVISION']);
}

function intervals(
  procedures: readonly DatedProcedure[],
  starts: readonly ProcedureType[],
  ends: readonly ProcedureType[],
): readonly DeviceInterval[] {
  const found: DeviceInterval[] = [];
  let fromOn: string | null = null;
  for (const { type, performedOn } of inOrder(procedures)) {
    if (fromOn !== null && ends.includes(type)) {
      found.push({ fromOn, toOn: performedOn });
      fromOn = null;
    }
    if (fromOn === null && starts.includes(type)) fromOn = performedOn;
  }
  return fromOn === null ? found : [...found, { fromOn, toOn: null }];
}

/**
 * The last day a patient counts as followed: the end of every clock that is still running.
 *
 * @param dataLock day up to which the records are read
 * @returns the earliest of death, exit and data lock, and of the last contact where the protocol follows patients only
 *   up to it or the patient is lost; before the last contact nobody counts as lost
 */
export function followUpEnd(rule: ExposureRule, facts: FollowUpFacts, dataLock: string): string {
  const stated = earliest(facts.diedOn, facts.exitedOn, dataLock) ?? dataLock;
  const contact = rule.ongoingUntil === 'LAST_CONTACT' || isLost(rule, facts, dataLock) ? facts.lastContactOn : null;
  return earliest(stated, contact) ?? stated;
}

/**
 * Whether a patient is lost on a day: no contact for as many months as the protocol allows, and neither dead nor gone.
 */
export function isLost(rule: ExposureRule, facts: FollowUpFacts, on: string): boolean {
  if (rule.lostAfterMonths === null || facts.lastContactOn === null) return false;
  const over = earliest(facts.diedOn, facts.exitedOn);
  return (over === null || over > on) && addMonths(facts.lastContactOn, rule.lostAfterMonths) < on;
}
