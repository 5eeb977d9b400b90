import { dayAt, daysFrom, hoursBetween, plusDays, plusMonths, timeOf } from './calendar.js';
import { datedRecords } from './dated-records.js';
import { dayInWords } from './day-in-words.js';
import type { Finding } from './finding.js';
import { limits } from './limits.js';
import { inWords } from './number-in-words.js';
import { firstDay, order } from './partial-day.js';
import type { Component, OperationType, Timeline } from './timeline.js';

/** A rule of pathway section 9: what it says, and what it finds in a timeline. */
export interface DateRule {
  readonly id: string;
  readonly says: string;
  readonly check: (timeline: Timeline) => readonly Finding[];
}

/** Ids findings name where no record of their own is meant. */
export const BIRTH = 'birth';
export const DEATH = 'death';

type Report = (recordId: string, field: string, sentence: string) => Finding;

const error =
  (rule: string): Report =>
  (recordId, field, sentence) => ({ rule, level: 'ERROR', field, sentence, recordId });
const warning =
  (rule: string): Report =>
  (recordId, field, sentence) => ({ rule, level: 'WARNING', field, sentence, recordId });

const implants = ({ procedures }: Timeline) =>
  procedures.filter(({ type }) => type === 'IMPLANT').toSorted((a, b) => (a.performedOn < b.performedOn ? -1 : 1));

const firstImplantOn = (timeline: Timeline): string | null => implants(timeline)[0]?.performedOn ?? null;

const byTime = <T>(list: readonly T[], at: (item: T) => string): readonly T[] =>
  list.toSorted((a, b) => timeOf(at(a)) - timeOf(at(b)));

const boluses = ({ trials }: Timeline) =>
  byTime(
    trials.flatMap((trial) => trial.boluses.map((bolus) => ({ ...bolus, trial }))),
    ({ givenAt }) => givenAt,
  );

/** Each item with the one before it. */
const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.slice(1).map((item, index) => [list[index] as T, item] as const);

const isInPlace = ({ implantedOn, explantedOn }: Component, day: string): boolean =>
  implantedOn <= day && (explantedOn === null || day <= explantedOn);

/** Whether a part was in place on a day; told by the operations where no parts are recorded. */
const inPlace = ({ components, procedures }: Timeline, kind: Component['kind'], day: string): boolean => {
  const parts = components.filter((component) => component.kind === kind);
  if (parts.length > 0) return parts.some((part) => isInPlace(part, day));
  const count = (type: OperationType, is: (on: string) => boolean): number =>
    procedures.filter((operation) => operation.type === type && is(operation.performedOn)).length;
  return count('IMPLANT', (on) => on <= day) > count('EXPLANT', (on) => on < day);
};

const D1: DateRule = {
  id: 'D1',
  says: 'birth ≤ onset (unless congenital) ≤ referral ≤ candidacy',
  check: (timeline) => {
    const { bornOn, events, candidacies } = timeline;
    const early = datedRecords(timeline)
      .filter(({ on }) => order(on, bornOn) === 'BEFORE')
      .flatMap(({ recordId, field, what }) => [
        error('D1')(recordId, field, `${what} lies before the birth of the patient: check the date.`),
        error('D1')(BIRTH, 'birthYear', 'The birth year lies after something recorded for the patient.'),
      ]);
    const referrals = events.filter(({ kind }) => kind === 'REFERRED');
    const ofCandidacy = candidacies.flatMap(({ id, assessedOn, onsetOn, congenital }) => {
      const onset = congenital === true ? null : (onsetOn ?? null);
      const found: Finding[] = [];
      if (onset !== null && order(onset, bornOn) === 'BEFORE') {
        found.push(
          error('D1')(
            id,
            'onsetOn',
            'The onset lies before the birth of the patient: check the onset, or say that it is congenital.',
          ),
        );
      }
      if (onset !== null && order(onset, assessedOn) === 'AFTER') {
        found.push(error('D1')(id, 'onsetOn', 'The onset lies after the candidacy assessment: check both dates.'));
      }
      for (const referral of referrals) {
        if (onset !== null && order(onset, referral.happenedOn) === 'AFTER') {
          const sentence = 'The onset lies after the referral: check both dates.';
          found.push(warning('D1')(id, 'onsetOn', sentence), warning('D1')(referral.id, 'happenedOn', sentence));
        }
      }
      // Any referral before it will do: a patient may be referred again.
      if (referrals.length > 0 && referrals.every(({ happenedOn }) => order(happenedOn, assessedOn) === 'AFTER')) {
        const sentence = 'The candidacy assessment lies before the referral: check both dates.';
        found.push(warning('D1')(id, 'assessedOn', sentence));
        found.push(...referrals.map((referral) => warning('D1')(referral.id, 'happenedOn', sentence)));
      }
      return found;
    });
    return [...early, ...ofCandidacy];
  },
};

/** Down to a tenth, so that what is too near stays too near in words. */
const tenths = (hours: number): string => inWords(Math.floor(hours * 10) / 10);

/** The row of section 6 about boluses is this rule: hours. */
const BOLUSES_APART_HOURS = limits.hoursSinceBolus.bands[0]?.soft?.min ?? 0;

const D2: DateRule = {
  id: 'D2',
  says: 'candidacy ≤ first trial bolus; trial boluses 24 hours apart or more',
  check: (timeline) => {
    const given = boluses(timeline);
    const assessed = timeline.candidacies.toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1))[0];
    const [first] = given;
    const before =
      first && assessed && dayAt(first.givenAt, timeline.timeZone) < assessed.assessedOn
        ? [[first.id, 'givenAt'] as const, [assessed.id, 'assessedOn'] as const].map(([id, field]) =>
            warning('D2')(id, field, 'The first test bolus lies before the candidacy assessment: check both dates.'),
          )
        : [];
    const close = pairs(given)
      .map(([a, b]) => [a, b, hoursBetween(a.givenAt, b.givenAt)] as const)
      // The same moment is the same bolus once more, which is no matter of hours: it is stored once.
      .filter(([, , hours]) => hours > 0 && hours < BOLUSES_APART_HOURS)
      .flatMap(([a, b, hours]) =>
        [a, b].map(({ id }) =>
          warning('D2')(
            id,
            'givenAt',
            `Another test bolus was given ${tenths(hours)} hours away from this one. ${limits.hoursSinceBolus.advice} Check date and time.`,
          ),
        ),
      );
    return [...before, ...close];
  },
};

const D3: DateRule = {
  id: 'D3',
  says: 'trial conclusion ≥ last bolus; implant ≥ trial conclusion',
  check: (timeline) => {
    const ofTrials = timeline.trials.flatMap((trial) => {
      const { id, startedOn, concludedOn } = trial;
      const days = trial.boluses.map((bolus) => ({ id: bolus.id, on: dayAt(bolus.givenAt, timeline.timeZone) }));
      const found = days
        .filter(({ on }) => on < startedOn)
        .map((bolus) =>
          error('D3')(bolus.id, 'givenAt', `The test bolus lies before the start of its trial on ${startedOn}.`),
        );
      if (concludedOn === null) return found;
      if (concludedOn < startedOn)
        found.push(error('D3')(id, 'concludedOn', 'The trial cannot be concluded before it started.'));
      for (const late of days.filter(({ on }) => on > concludedOn)) {
        const sentence = `The trial cannot be concluded before its last test bolus on ${late.on}.`;
        found.push(error('D3')(id, 'concludedOn', sentence), error('D3')(late.id, 'givenAt', sentence));
      }
      return found;
    });
    const ofImplants = implants(timeline).flatMap(({ id, performedOn }) =>
      timeline.trials
        .filter(
          ({ startedOn, concludedOn }) => startedOn <= performedOn && concludedOn !== null && performedOn < concludedOn,
        )
        .flatMap((trial) => {
          const sentence = `The implant on ${performedOn} lies before the conclusion of its trial on ${trial.concludedOn!}: check both dates.`;
          return [error('D3')(id, 'performedOn', sentence), error('D3')(trial.id, 'concludedOn', sentence)];
        }),
    );
    return [...ofTrials, ...ofImplants];
  },
};

const D4: DateRule = {
  id: 'D4',
  says: 'implant at most 24 months after the positive trial',
  check: (timeline) => {
    const placed = implants(timeline);
    return placed.flatMap(({ id, performedOn }, index) => {
      const since = placed[index - 1]?.performedOn ?? '';
      const concluded = timeline.trials
        .filter(
          ({ conclusion, concludedOn }) => conclusion === 'POSITIVE' && concludedOn !== null && concludedOn >= since,
        )
        .map(({ concludedOn }) => concludedOn!)
        .filter((on) => on <= performedOn)
        .toSorted()
        .at(-1);
      if (concluded === undefined || plusMonths(concluded, 24) >= performedOn) return [];
      return [
        warning('D4')(
          id,
          'performedOn',
          `The implant lies more than 24 months after the positive trial of ${concluded}: check both dates.`,
        ),
      ];
    });
  },
};

/** Hours after a bolus in which what is assessed may be its effect. */
const BOLUS_WEARS_OFF_HOURS = 72;

const D5: DateRule = {
  id: 'D5',
  says: 'baseline < implant, follow-up ≥ implant; baseline not within 72 hours after a bolus',
  check: (timeline) => {
    const implant = firstImplantOn(timeline);
    const given = boluses(timeline);
    return timeline.visits.flatMap(({ id, purpose, heldOn }) => {
      if (purpose === 'FOLLOW_UP') {
        if (implant !== null && heldOn >= implant) return [];
        const sentence =
          implant === null
            ? 'No implant is recorded for this patient. Record the implant first; until then a visit is a baseline.'
            : `The follow-up on ${heldOn} precedes the implant on ${implant}. Record it as a baseline, or check the date.`;
        return [error('D5')(id, implant === null ? 'purpose' : 'heldOn', sentence)];
      }
      const found: Finding[] = [];
      if (implant !== null && daysFrom(implant, heldOn) > timeline.baselineUntilDay) {
        found.push(
          error('D5')(
            id,
            'heldOn',
            `The baseline on ${heldOn} does not lie before the implant on ${implant}. Record it as a follow-up, or check the date.`,
          ),
        );
        found.push(
          error('D5')(
            implants(timeline)[0]!.id,
            'performedOn',
            `The baseline visit on ${heldOn} would not lie before the implant on ${implant}. Check both dates.`,
          ),
        );
      }
      // The hour of a visit is not known: the whole of its day must lie after the bolus and begin within 72 hours of it.
      const bolus = given.find(({ givenAt }) => {
        const days = daysFrom(dayAt(givenAt, timeline.timeZone), heldOn);
        return days >= 1 && days < BOLUS_WEARS_OFF_HOURS / 24;
      });
      if (bolus) {
        const sentence =
          'The baseline lies within 72 hours after a test bolus, which may still act: hold it before the bolus, or later.';
        found.push(warning('D5')(id, 'heldOn', sentence), warning('D5')(bolus.id, 'givenAt', sentence));
      }
      return found;
    });
  },
};

const D6: DateRule = {
  id: 'D6',
  says: 'programming, refill and device event while that device is in place',
  check: (timeline) => {
    const day = (instant: string): string => dayAt(instant, timeline.timeZone);
    const refills = timeline.refills.map(({ id, refilledAt }) => ({ id, field: 'refilledAt', on: day(refilledAt) }));
    const sessions = timeline.programmings.map(({ id, programmedAt }) => ({
      id,
      field: 'programmedAt',
      on: day(programmedAt),
    }));
    const events = timeline.complications
      .filter(({ category }) => category === 'pump')
      .map(({ id, onsetOn }) => ({ id, field: 'onsetOn', on: onsetOn }));
    return [...refills, ...sessions, ...events]
      .filter(({ on }) => !inPlace(timeline, 'PUMP', on))
      .map(({ id, field, on }) =>
        error('D6')(
          id,
          field,
          `No pump was in place on ${dayInWords(on)}: check the date, or record the operation first.`,
        ),
      );
  },
};

const D7: DateRule = {
  id: 'D7',
  says: 'a component is implanted once; explant ≥ implant; a serial number is active in one patient only',
  check: ({ components }) =>
    components.flatMap((part) => {
      const { id, kind, implantedOn, explantedOn, serial } = part;
      const name = kind === 'PUMP' ? 'pump' : 'catheter';
      const found: Finding[] = [];
      if (explantedOn !== null && explantedOn < implantedOn) {
        found.push(
          error('D7')(id, 'performedOn', `The ${name} cannot be removed before it was implanted on ${implantedOn}.`),
        );
      }
      if (part.activeElsewhere === true && explantedOn === null) {
        found.push(
          error('D7')(
            id,
            'serial',
            `A ${name} with this serial number is in place in another patient. Check the number on the label.`,
          ),
        );
      }
      const overlaps = (other: Component): boolean =>
        (explantedOn === null || other.implantedOn < explantedOn) &&
        (other.explantedOn === null || implantedOn < other.explantedOn);
      for (const other of components) {
        if (other.id === id || other.kind !== kind || !overlaps(other)) continue;
        const same = serial != null && serial === other.serial;
        const sentence = same
          ? `The ${name} with this serial number is in place already: a part is implanted once.`
          : `Another ${name} is in place at that time: record its removal first.`;
        found.push(error('D7')(id, same ? 'serial' : 'performedOn', sentence));
      }
      return found;
    }),
};

/** Days after an explant within which an infection is one of the system. */
const INFECTION_AFTER_EXPLANT_DAYS = 90;

const D8: DateRule = {
  id: 'D8',
  says: 'catheter event while that catheter is in place; infection at most 90 days after the explant',
  check: (timeline) => {
    const { components, complications } = timeline;
    return complications.flatMap(({ id, category, onsetOn }) => {
      if (category === 'cath' && !inPlace(timeline, 'CATHETER', onsetOn)) {
        return [
          error('D8')(
            id,
            'onsetOn',
            'No catheter was in place on this day. Check the date, or record the operation first.',
          ),
        ];
      }
      if (category !== 'infect' || components.length === 0) return [];
      if (components.some((part) => isInPlace(part, onsetOn))) return [];
      const removed = components
        .map(({ explantedOn }) => explantedOn)
        .filter((on) => on !== null && on < onsetOn)
        .toSorted()
        .at(-1);
      if (removed == null || daysFrom(removed, onsetOn) <= INFECTION_AFTER_EXPLANT_DAYS) return [];
      return [
        warning('D8')(
          id,
          'onsetOn',
          `The infection began more than 90 days after the explant on ${removed}: check the date, and whether it belongs to the system.`,
        ),
      ];
    });
  },
};

/** Two refills closer than this are probably one. */
export const REFILLS_APART_HOURS = 12;

const D9: DateRule = {
  id: 'D9',
  says: 'refills strictly increasing; 12 hours apart or more',
  check: ({ refills }) =>
    pairs(byTime(refills, ({ refilledAt }) => refilledAt)).flatMap(([a, b]) => {
      const hours = hoursBetween(a.refilledAt, b.refilledAt);
      const isOther = a.pump != null && b.pump != null && a.pump !== b.pump;
      if (hours >= REFILLS_APART_HOURS || (isOther && hours > 0)) return [];
      return [a, b].map(({ id }) =>
        hours === 0
          ? error('D9')(
              id,
              'refilledAt',
              'A refill of this moment is recorded already: open it, or check the date and the time.',
            )
          : warning('D9')(
              id,
              'refilledAt',
              `Another refill is recorded ${tenths(hours)} hours away from this one: is it the same?`,
            ),
      );
    }),
};

const D10: DateRule = {
  id: 'D10',
  says: 'a refill after the computed empty date says what happened',
  check: ({ refills, timeZone }) =>
    refills.flatMap(({ id, refilledAt, emptyOn, computedFrom, gapAnswer }) => {
      const day = dayAt(refilledAt, timeZone);
      if (emptyOn == null || gapAnswer != null || day <= emptyOn) return [];
      const days = daysFrom(emptyOn, day);
      const from = computedFrom == null ? '' : ` (${computedFrom})`;
      return [
        warning('D10')(
          id,
          'gapAnswer',
          `The reservoir was computed to be empty on ${dayInWords(emptyOn)}, ${days === 1 ? '1 day' : `${String(days)} days`} before this refill${from}. Say why: it was empty, the record of a refill is missing, or the estimate was wrong.`,
        ),
      ];
    }),
};

const D11: DateRule = {
  id: 'D11',
  says: 'event onset ≤ detected ≤ entered; onset not before the first trial bolus',
  check: (timeline) => {
    const [first] = boluses(timeline);
    const bolusOn = first ? dayAt(first.givenAt, timeline.timeZone) : null;
    const implantOn = firstImplantOn(timeline);
    const therapyFrom = bolusOn !== null && (implantOn === null || bolusOn < implantOn) ? bolusOn : null;
    return timeline.complications.flatMap(({ id, onsetOn, detectedOn, enteredOn }) => {
      const found: Finding[] = [];
      if (detectedOn != null && order(detectedOn, onsetOn) === 'BEFORE') {
        found.push(error('D11')(id, 'detectedOn', 'A complication cannot be detected before its onset.'));
      }
      if (detectedOn != null && enteredOn != null && detectedOn > enteredOn) {
        found.push(error('D11')(id, 'detectedOn', 'A complication cannot be detected after it was entered.'));
      }
      if (therapyFrom !== null && onsetOn < therapyFrom) {
        found.push(
          error('D11')(
            id,
            'onsetOn',
            `The onset lies before the first test bolus on ${therapyFrom}: check the date. What began before the therapy is no complication of it.`,
          ),
        );
      }
      return found;
    });
  },
};

const D12: DateRule = {
  id: 'D12',
  says: 'nothing clinical after death except its review; death ≥ every attested contact',
  check: (timeline) => {
    const { diedOn, lastContactOn } = timeline;
    if (diedOn === null) return [];
    const late = datedRecords(timeline)
      .filter(({ clinical, on }) => clinical && order(on, diedOn) === 'AFTER')
      .flatMap(({ recordId, field, what, on }) => [
        error('D12')(recordId, field, `${what} on ${on} lies after the death of the patient. Check the date.`),
        error('D12')(
          DEATH,
          'diedOn',
          `The day of death lies before ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${on.length === 10 ? dayInWords(on) : on}: check both dates.`,
        ),
      ]);
    return lastContactOn !== null && lastContactOn > diedOn
      ? [...late, error('D12')(DEATH, 'diedOn', 'The patient cannot have been seen after death: check the dates.')]
      : late;
  },
};

const D13: DateRule = {
  id: 'D13',
  says: 'nothing dated in the future except planned appointments and computed dates',
  check: (timeline) => {
    const { today, diedOn } = timeline;
    const detected = timeline.complications.flatMap(({ id, detectedOn }) =>
      detectedOn == null ? [] : [{ recordId: id, field: 'detectedOn', on: detectedOn, what: 'The detection' }],
    );
    const death = diedOn === null ? [] : [{ recordId: DEATH, field: 'diedOn', on: diedOn, what: 'The death' }];
    return [...datedRecords(timeline), ...detected, ...death]
      .filter(({ on }) => firstDay(on) > today)
      .map(({ recordId, field, what }) => error('D13')(recordId, field, `${what} lies in the future: check the date.`));
  },
};

const D14: DateRule = {
  id: 'D14',
  says: 'consent ≤ first entry in the registry; data before consent only where the consent allows it',
  check: (timeline) => {
    const consent = timeline.events
      .filter(({ kind }) => kind === 'CONSENT_GIVEN')
      .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))[0];
    if (!consent || consent.detail === 'RETROSPECTIVE') return [];
    const { enrolledOn } = timeline;
    const late = enrolledOn !== null && order(consent.happenedOn, enrolledOn) === 'AFTER';
    const earlier = datedRecords(timeline).filter(
      ({ underConsent, on }) => underConsent && order(on, consent.happenedOn) === 'BEFORE',
    );
    return [
      ...(late
        ? [
            error('D14')(
              consent.id,
              'happenedOn',
              `The consent lies after the first entry in the registry on ${enrolledOn}: check the date, or say that it covers earlier data.`,
            ),
          ]
        : []),
      ...(earlier.length > 0 && !late
        ? [
            error('D14')(
              consent.id,
              'happenedOn',
              'Something recorded lies before the consent: check the date, or say that the consent covers earlier data.',
            ),
          ]
        : []),
      ...earlier.map(({ recordId, field, what }) =>
        error('D14')(
          recordId,
          field,
          `${what} lies before the consent of ${consent.happenedOn}, which does not cover earlier data.`,
        ),
      ),
    ];
  },
};

const D15: DateRule = {
  id: 'D15',
  says: 'a follow-up looks back on nothing before the implant',
  check: (timeline) => {
    const implant = firstImplantOn(timeline);
    if (implant === null) return [];
    return timeline.visits.flatMap(({ id, purpose, heldOn, recallDays }) =>
      purpose === 'FOLLOW_UP' && recallDays != null && heldOn >= implant && plusDays(heldOn, -recallDays) < implant
        ? [
            warning('D15')(
              id,
              'heldOn',
              `An answer of this visit looks back ${String(recallDays)} days, to before the implant on ${implant}: check that the date is the day of the assessment, not of its entry.`,
            ),
          ]
        : [],
    );
  },
};

/**
 * The date rules, in their order. D16 (partial days are judged on their possible range, an error only where it holds for
 * every value) is how all of them compare, with {@link order}; D17 (which operation an infection is counted from) judges
 * no date and is the function `surgicalSiteDay`.
 *
 * @see pathway section 9
 */
export const dateRules: readonly DateRule[] = [D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12, D13, D14, D15];

/**
 * What the date rules find in a timeline. A rule that two records break names both, each at its own field, so that
 * whoever records one of them is told: {@link findingsOf}.
 */
export function checkDates(timeline: Timeline): Finding[] {
  const seen = new Set<string>();
  return dateRules
    .flatMap(({ check }) => check(timeline))
    .filter(({ rule, field, recordId, sentence }) => {
      const key = JSON.stringify([rule, field, recordId, sentence]);
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

/** What the date rules find about one record of a timeline; BIRTH and DEATH name these. */
export function findingsOf(timeline: Timeline, recordId: string): Finding[] {
  return checkDates(timeline).filter((finding) => finding.recordId === recordId);
}
