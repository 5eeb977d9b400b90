import { datedRecords } from './dated-records.js';
import type { Finding } from './finding.js';
import { groundOfImplant } from './implant-ground.js';
import { order } from './partial-day.js';
import { exitAct, misstepsOf, stateBefore, type Misstep } from './pathway.js';
import type { Timeline } from './timeline.js';
import type { PathwayAct, State } from './transitions.js';

const finding = (
  level: Finding['level'],
  rule: string,
  recordId: string,
  field: string,
  sentence: string,
): Finding => ({ rule: `PATHWAY:${rule}`, level, field, sentence, recordId });

const isSystemInPlace = (state: State): boolean => ['TITRATION', 'MAINTENANCE', 'SUSPENDED'].includes(state);

/** Acts of the pathway that have days of their own, by the field of that day. */
const fields: Partial<Readonly<Record<PathwayAct, string>>> = {
  TRIAL_STARTED: 'startedOn',
  IMPLANTED: 'performedOn',
  REVISED: 'performedOn',
  EXPLANTED: 'performedOn',
  STOPPED: 'programmedAt',
  RESUMED: 'programmedAt',
  DOSE_STABLE: 'happenedOn',
  DECLINED: 'happenedOn',
};

function ofMisstep({ act, recordId, state }: Misstep): readonly Finding[] {
  const field = fields[act];
  if (field === undefined) return [];
  const refuse = (rule: string, sentence: string): readonly Finding[] => [
    finding('ERROR', rule, recordId, field, sentence),
  ];
  switch (act) {
    case 'IMPLANTED':
      return isSystemInPlace(state)
        ? refuse('episode-open', 'A system is in place on this day: record its explant first, or a replacement.')
        : [];
    case 'TRIAL_STARTED':
      if (isSystemInPlace(state))
        return refuse('episode-open', 'A system is in place on this day: a trial comes before an implant.');
      return state === 'NOT_SUITABLE' || state === 'DEFERRED'
        ? [
            finding(
              'WARNING',
              'no-candidacy',
              recordId,
              field,
              'The last candidacy assessment did not find the patient suitable: record a new one, or say why the trial starts.',
            ),
          ]
        : [];
    case 'REVISED':
    case 'EXPLANTED':
      return refuse('no-episode', 'No system is in place on this day: record the implant first, or check the date.');
    case 'DOSE_STABLE':
      return refuse(
        'no-episode',
        'A dose is declared stable while a pump delivers one: check the date, or record the implant first.',
      );
    case 'DECLINED':
      return refuse(
        'no-trial',
        'A patient or team declines after a candidacy assessment or a positive trial: record it first, or check the date.',
      );
    default:
      return [];
  }
}

/**
 * Implants that depart from the pathway, where no reason is recorded. Of a patient of whom nothing before it is recorded
 * it is not asked: registries begin in the middle.
 */
function implantsWithoutTrial(timeline: Timeline): readonly Finding[] {
  return timeline.procedures
    .filter(({ type, overrideReason }) => type === 'IMPLANT' && (overrideReason ?? '').trim() === '')
    .filter((implant) => stateBefore(timeline, implant.id) !== 'REFERRED')
    .flatMap((implant) => groundOfImplant(timeline, implant));
}

function openTrials({ trials }: Timeline): readonly Finding[] {
  const sorted = trials.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  return sorted.slice(1).flatMap((trial, index) => {
    const before = sorted[index]!;
    if (before.concludedOn !== null && before.concludedOn <= trial.startedOn) return [];
    const sentence = `A trial is open since ${before.startedOn}: conclude it before another one is started.`;
    return [
      finding('ERROR', 'trial-open', trial.id, 'startedOn', sentence),
      finding('ERROR', 'trial-open', before.id, 'concludedOn', sentence),
    ];
  });
}

function afterWithdrawal(timeline: Timeline): readonly Finding[] {
  const withdrawnOn = withdrawnFrom(timeline);
  if (withdrawnOn === null) return [];
  return datedRecords(timeline)
    .filter(({ underConsent, on }) => underConsent && order(on, withdrawnOn) === 'AFTER')
    .map(({ recordId, field, what }) =>
      finding(
        'ERROR',
        'withdrawn',
        recordId,
        field,
        `${what} lies after the consent was withdrawn on ${withdrawnOn}: nothing new is recorded.`,
      ),
    );
}

const withdrawnFrom = ({ events, exitedOn, exitReason }: Timeline): string | null =>
  events.find(({ kind }) => kind === 'CONSENT_WITHDRAWN')?.happenedOn ??
  (exitedOn !== null && exitAct(exitReason) === 'WITHDRAWN' ? exitedOn : null);

/**
 * Days of what belongs to the care of somebody who is followed. Visits and complications of later are still taken,
 * since outcomes are asked for after an explant; attempts to reach somebody lost are what brings her back.
 */
const ofCare: readonly string[] = [
  'assessedOn',
  'agreedOn',
  'startedOn',
  'givenAt',
  'performedOn',
  'refilledAt',
  'programmedAt',
];

/** Whoever is followed no more is on no list: the next refill would be missed. */
function afterExit(timeline: Timeline): readonly Finding[] {
  const { exitedOn } = timeline;
  if (exitedOn === null || withdrawnFrom(timeline) !== null) return [];
  return datedRecords(timeline)
    .filter(({ field, on }) => ofCare.includes(field) && order(on, exitedOn) === 'AFTER')
    .map(({ recordId, field }) =>
      finding(
        'ERROR',
        'exited',
        recordId,
        field,
        `Follow-up of this patient ended on ${exitedOn}. Resume it first, so that what is due is on the list, then record this.`,
      ),
    );
}

/**
 * What of a timeline the pathway does not allow, or asks a reason for: an implant while a system is in place, two open
 * trials, an implant without a trial or after a negative one, anything after consent was withdrawn, care after the end
 * of follow-up. Refills and doses without a pump are D6, what follows death is D12: see `checkDates`.
 *
 * @see pathway section 1
 */
export function checkPathway(timeline: Timeline): Finding[] {
  return [
    ...misstepsOf(timeline).flatMap(ofMisstep),
    ...implantsWithoutTrial(timeline),
    ...openTrials(timeline),
    ...afterWithdrawal(timeline),
    ...afterExit(timeline),
  ];
}
