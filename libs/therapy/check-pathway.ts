import { datedRecords } from './dated-records.js';
import type { Finding } from './finding.js';
import { order } from './partial-day.js';
import { misstepsOf, stateBefore, type Misstep } from './pathway.js';
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

/** Implants that skipped the trial, or followed one that was negative, where no reason is recorded. */
function implantsWithoutTrial(timeline: Timeline): readonly Finding[] {
  return timeline.procedures
    .filter(({ type, overrideReason }) => type === 'IMPLANT' && (overrideReason ?? '').trim() === '')
    .flatMap(({ id }) => {
      const state = stateBefore(timeline, id);
      if (state === 'TRIAL_NEGATIVE') {
        return [
          finding(
            'WARNING',
            'negative-trial',
            id,
            'overrideReason',
            'The last trial was not positive: say why the implant was done. A second person signs it off.',
          ),
        ];
      }
      if (state === 'IN_TRIAL') {
        return [finding('ERROR', 'trial-open', id, 'performedOn', 'A trial is open on this day: conclude it first.')];
      }
      if (state !== null && ['CANDIDATE', 'NOT_SUITABLE', 'DEFERRED', 'DECLINED'].includes(state)) {
        return [
          finding(
            'WARNING',
            'no-trial',
            id,
            'overrideReason',
            'No trial precedes this implant: record the trial first, or say why the implant was done without one.',
          ),
        ];
      }
      return [];
    });
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
  const withdrawn = timeline.events.find(({ kind }) => kind === 'CONSENT_WITHDRAWN');
  if (!withdrawn) return [];
  return datedRecords(timeline)
    .filter(({ clinical, on }) => clinical && order(on, withdrawn.happenedOn) === 'AFTER')
    .map(({ recordId, field, what }) =>
      finding(
        'ERROR',
        'withdrawn',
        recordId,
        field,
        `${what} lies after the consent was withdrawn on ${withdrawn.happenedOn}: nothing new is recorded.`,
      ),
    );
}

/**
 * What of a timeline the pathway does not allow, or asks a reason for: an implant while a system is in place, two open
 * trials, an implant without a trial or after a negative one, anything after consent was withdrawn. Refills and doses
 * without a pump are D6, what follows death is D12: see `checkDates`.
 *
 * An implant of a patient of whom nothing before it is recorded is not asked about: registries begin in the middle.
 *
 * @see pathway section 1
 */
export function checkPathway(timeline: Timeline): Finding[] {
  return [
    ...misstepsOf(timeline).flatMap(ofMisstep),
    ...implantsWithoutTrial(timeline),
    ...openTrials(timeline),
    ...afterWithdrawal(timeline),
  ];
}
