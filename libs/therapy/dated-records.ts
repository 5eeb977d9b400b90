import { dayAt } from './calendar.js';
import type { PathwayEventKind, Timeline } from './timeline.js';

/** A day of a record, at the field it is typed in. */
export interface DatedRecord {
  readonly recordId: string;
  readonly field: string;
  /** A partial day. */
  readonly on: string;
  /** Begins a sentence: "The refill". */
  readonly what: string;
  /** Something done to or learnt about the patient, as against a decision or a piece of administration. */
  readonly clinical: boolean;
  /** Data of the patient, which the consent must cover: whatever is clinical, and attempts to reach somebody. */
  readonly underConsent: boolean;
}

const operations = {
  IMPLANT: 'The implant',
  CATHETER_REVISION: 'The revision',
  PUMP_REPLACEMENT: 'The replacement',
  EXPLANT: 'The explant',
} as const;

/** Of the events of the pathway, those made with the patient. */
const decisions: Partial<Readonly<Record<PathwayEventKind, string>>> = {
  DECLINED: 'The decision against an implant',
  DOSE_STABLE: 'The stable dose',
  RETURNED: 'The return to follow-up',
};

/** Every dated record of a timeline; instants as days at the centre. */
export function datedRecords(timeline: Timeline): DatedRecord[] {
  const clinical = (recordId: string, field: string, on: string, what: string): DatedRecord => ({
    recordId,
    field,
    on,
    what,
    clinical: true,
    underConsent: true,
  });
  const day = (instant: string): string => dayAt(instant, timeline.timeZone);
  return [
    ...timeline.events.map(({ id, happenedOn, kind }) => ({
      ...clinical(id, 'happenedOn', happenedOn, decisions[kind] ?? 'This'),
      clinical: kind in decisions,
      underConsent: kind in decisions,
    })),
    ...timeline.candidacies.map(({ id, assessedOn }) =>
      clinical(id, 'assessedOn', assessedOn, 'The candidacy assessment'),
    ),
    ...timeline.goals.map(({ id, agreedOn }) => clinical(id, 'agreedOn', agreedOn, 'The goal')),
    ...timeline.trials.flatMap(({ id, startedOn, concludedOn, boluses }) => [
      clinical(id, 'startedOn', startedOn, 'The trial'),
      ...(concludedOn === null ? [] : [clinical(id, 'concludedOn', concludedOn, 'The conclusion of the trial')]),
      ...boluses.map((bolus) => clinical(bolus.id, 'givenAt', day(bolus.givenAt), 'The test bolus')),
    ]),
    ...timeline.procedures.map(({ id, type, performedOn }) =>
      clinical(id, 'performedOn', performedOn, operations[type]),
    ),
    ...timeline.visits.map(({ id, heldOn }) => clinical(id, 'heldOn', heldOn, 'The visit')),
    ...timeline.programmings.map(({ id, programmedAt }) =>
      clinical(id, 'programmedAt', day(programmedAt), 'The programming session'),
    ),
    ...timeline.refills.map(({ id, refilledAt }) => clinical(id, 'refilledAt', day(refilledAt), 'The refill')),
    ...timeline.complications.map(({ id, onsetOn }) => clinical(id, 'onsetOn', onsetOn, 'The onset')),
    // Asking for somebody who died meanwhile is no contact; having reached her is.
    ...timeline.contacts.map(({ id, attemptedAt, outcome }) => ({
      ...clinical(id, 'attemptedAt', day(attemptedAt), outcome === 'REACHED' ? 'The contact' : 'The attempt'),
      clinical: outcome === 'REACHED',
    })),
  ];
}
