import { checkPathway } from './check-pathway.js';
import { misstepsOf, pathwayOf, pathwayOn } from './pathway.js';
import { emptyTimeline, type Timeline } from './timeline.js';
import { nextStates, states, transitions } from './transitions.js';

let made = 0;
const id = () => `r${String((made += 1))}`;

const event = (kind: Timeline['events'][number]['kind'], happenedOn: string, detail: string | null = null) => ({
  id: id(),
  kind,
  happenedOn,
  detail,
});
const candidacy = (assessedOn: string, outcome: 'SUITABLE' | 'NOT_SUITABLE' | 'DEFERRED' = 'SUITABLE') => ({
  id: id(),
  assessedOn,
  outcome,
});
const trial = (
  startedOn: string,
  concludedOn: string | null = null,
  conclusion: Timeline['trials'][number]['conclusion'] = null,
) => ({ id: id(), startedOn, concludedOn, conclusion, boluses: [] });
const operation = (type: Timeline['procedures'][number]['type'], performedOn: string) => ({
  id: id(),
  type,
  performedOn,
});
const dose = (programmedAt: string, dailyDoseUg: number) => ({
  id: id(),
  programmedAt: `${programmedAt}T10:00:00Z`,
  dailyDoseUg,
});
const attempt = (on: string, outcome = 'NO_ANSWER') => ({ id: id(), attemptedAt: `${on}T10:00:00Z`, outcome });

const TODAY = '2026-07-01';
const of = (records: Partial<Timeline>): Timeline =>
  emptyTimeline({ today: TODAY, timeZone: 'Europe/London', bornOn: '1980', enrolledOn: '2020-01-01', ...records });
const standing = (records: Partial<Timeline>, today = TODAY) => pathwayOn(pathwayOf(of(records)), today);
const course = (records: Partial<Timeline>, today = TODAY) =>
  standing(records, today).course.map(({ state, fromOn }) => `${state} ${fromOn}`);
const rules = (records: Partial<Timeline>) =>
  checkPathway(of(records)).map(({ rule, level, field }) => `${level} ${rule} ${field}`);

describe('pathway', () => {
  it('goes from referral over trial and titration to maintenance', () => {
    const records = {
      events: [event('REFERRED', '2020-01')],
      candidacies: [candidacy('2020-02-01', 'DEFERRED'), candidacy('2020-03-01')],
      trials: [trial('2020-04-01', '2020-04-03', 'POSITIVE')],
      procedures: [operation('IMPLANT', '2020-05-01')],
    };
    expect(course(records)).toEqual([
      'REFERRED 2020-01-01',
      'DEFERRED 2020-02-01',
      'CANDIDATE 2020-03-01',
      'IN_TRIAL 2020-04-01',
      'TRIAL_POSITIVE 2020-04-03',
      'TITRATION 2020-05-01',
      'MAINTENANCE 2020-11-01',
    ]);
    expect(standing(records, '2020-10-31')).toMatchObject({ state: 'TITRATION', sinceOn: '2020-05-01' });
    expect(rules(records)).toEqual([]);
  });

  it.each([
    ['POSITIVE', 'TRIAL_POSITIVE'],
    ['NEGATIVE', 'TRIAL_NEGATIVE'],
    ['POSITIVE_TONE_NEGATIVE_FUNCTION', 'TRIAL_NEGATIVE'],
    ['INCONCLUSIVE', 'CANDIDATE'],
    ['ABORTED', 'CANDIDATE'],
  ] as const)('a trial concluded %s leads to %s', (conclusion, state) => {
    expect(
      standing({ candidacies: [candidacy('2020-03-01')], trials: [trial('2020-04-01', '2020-04-03', conclusion)] })
        .state,
    ).toBe(state);
  });

  it('ends titration early where the dose is declared stable', () => {
    const records = { procedures: [operation('IMPLANT', '2026-05-01')], events: [event('DOSE_STABLE', '2026-06-01')] };
    expect(standing(records)).toMatchObject({ state: 'MAINTENANCE', sinceOn: '2026-06-01' });
  });

  it('is suspended while the pump is stopped, and titrates anew when resumed', () => {
    const implant = operation('IMPLANT', '2025-01-01');
    const programmings = [dose('2025-01-01', 100), dose('2026-01-10', 0), dose('2026-06-01', 80)];
    expect(course({ procedures: [implant], programmings })).toEqual([
      'REFERRED 2020-01-01',
      'TITRATION 2025-01-01',
      'MAINTENANCE 2025-07-01',
      'SUSPENDED 2026-01-10',
      'TITRATION 2026-06-01',
    ]);
    expect(standing({ procedures: [implant], programmings: programmings.slice(0, 2) }).state).toBe('SUSPENDED');
  });

  it('does not change by a revision or a replacement, nor by an exchange within one day', () => {
    const records = {
      procedures: [
        operation('IMPLANT', '2020-05-01'),
        operation('CATHETER_REVISION', '2021-05-01'),
        operation('PUMP_REPLACEMENT', '2025-05-01'),
      ],
    };
    expect(course(records).at(-1)).toBe('MAINTENANCE 2020-11-01');
    const exchanged = {
      procedures: [
        operation('IMPLANT', '2020-05-01'),
        operation('EXPLANT', '2021-05-01'),
        operation('IMPLANT', '2021-05-01'),
      ],
    };
    expect(course(exchanged).at(-1)).toBe('MAINTENANCE 2020-11-01');
    expect(rules(exchanged)).toEqual([]);
  });

  it('begins a new episode with a re-implant', () => {
    const records = {
      procedures: [
        operation('IMPLANT', '2020-05-01'),
        operation('EXPLANT', '2021-05-01'),
        operation('IMPLANT', '2026-05-01'),
      ],
    };
    expect(course(records).slice(-2)).toEqual(['EXPLANTED 2021-05-01', 'TITRATION 2026-05-01']);
    expect(rules(records)).toEqual([]);
  });

  it('ends with death, and with withdrawn consent', () => {
    const procedures = [operation('IMPLANT', '2020-05-01')];
    expect(standing({ procedures, diedOn: '2026-02-02' })).toMatchObject({ state: 'DECEASED', sinceOn: '2026-02-02' });
    expect(standing({ procedures, events: [event('CONSENT_WITHDRAWN', '2026-01-01')] }).state).toBe('WITHDRAWN');
    expect(
      standing({ procedures, events: [event('CONSENT_WITHDRAWN', '2026-01-01')], diedOn: '2026-02-02' }).state,
    ).toBe('DECEASED');
  });

  it.each([
    ['transfer', 'TRANSFERRED'],
    ['consent-withdrawn', 'WITHDRAWN'],
    ['lost-to-follow-up', 'LOST'],
    ['other', 'EXITED'],
    [null, 'EXITED'],
  ] as const)('an exit for the reason %s is %s', (exitReason, state) => {
    expect(
      standing({ procedures: [operation('IMPLANT', '2020-05-01')], exitedOn: '2026-01-01', exitReason }).state,
    ).toBe(state);
  });

  it('is lost after 18 months without contact and two attempts, not by time alone', () => {
    const silent = { procedures: [operation('IMPLANT', '2020-05-01')], lastContactOn: '2024-06-30' };
    expect(standing(silent).state).toBe('MAINTENANCE');
    expect(standing({ ...silent, contacts: [attempt('2025-12-01')] }).state).toBe('MAINTENANCE');
    const tried = { ...silent, contacts: [attempt('2025-11-01'), attempt('2025-12-01')] };
    expect(standing(tried)).toMatchObject({ state: 'LOST', sinceOn: '2025-12-31' });
    expect(standing(tried, '2025-12-30').state).toBe('MAINTENANCE');
    expect(standing({ ...silent, contacts: [attempt('2025-11-01'), attempt('2026-03-01')] })).toMatchObject({
      sinceOn: '2026-03-01',
    });
  });

  it('is not lost by attempts before the last contact, nor when she was reached', () => {
    const silent = { procedures: [operation('IMPLANT', '2020-05-01')], lastContactOn: '2024-06-30' };
    expect(standing({ ...silent, contacts: [attempt('2024-05-01'), attempt('2025-12-01')] }).state).toBe('MAINTENANCE');
    expect(standing({ ...silent, contacts: [attempt('2025-11-01'), attempt('2025-12-01', 'REACHED')] }).state).toBe(
      'MAINTENANCE',
    );
  });

  it('brings back whoever was lost with any new dated record', () => {
    const lost = {
      procedures: [operation('IMPLANT', '2020-05-01')],
      exitedOn: '2023-01-01',
      exitReason: 'lost-to-follow-up',
    };
    expect(standing(lost).state).toBe('LOST');
    const visit = { id: id(), purpose: 'FOLLOW_UP' as const, heldOn: '2026-03-01' };
    expect(standing({ ...lost, visits: [visit] })).toMatchObject({ state: 'MAINTENANCE', sinceOn: '2026-03-01' });
    expect(standing({ ...lost, events: [event('RETURNED', '2026-03-01')] }).state).toBe('MAINTENANCE');
  });

  it('leads to the implant of a patient of whom nothing else is recorded, without asking', () => {
    const records = { procedures: [operation('IMPLANT', '2020-05-01')] };
    expect(misstepsOf(of(records))).toHaveLength(1);
    expect(rules(records)).toEqual([]);
  });
});

describe('what the pathway does not allow', () => {
  it('refuses an implant while a system is in place', () => {
    expect(rules({ procedures: [operation('IMPLANT', '2020-05-01'), operation('IMPLANT', '2021-05-01')] })).toEqual([
      'ERROR PATHWAY:episode-open performedOn',
    ]);
  });

  it('refuses a revision and an explant without a system', () => {
    expect(rules({ procedures: [operation('CATHETER_REVISION', '2020-05-01')] })).toEqual([
      'ERROR PATHWAY:no-episode performedOn',
    ]);
    expect(rules({ procedures: [operation('EXPLANT', '2020-05-01')] })).toEqual([
      'ERROR PATHWAY:no-episode performedOn',
    ]);
  });

  it('refuses two open trials, not one after the other', () => {
    const candidacies = [candidacy('2020-03-01')];
    expect(rules({ candidacies, trials: [trial('2020-04-01'), trial('2020-05-01')] })).toContain(
      'ERROR PATHWAY:trial-open startedOn',
    );
    expect(rules({ candidacies, trials: [trial('2020-04-01', '2020-05-01', 'ABORTED'), trial('2020-05-01')] })).toEqual(
      [],
    );
  });

  it('asks for a reason where a candidate is implanted without a trial, or after a negative one', () => {
    const candidacies = [candidacy('2020-03-01')];
    const procedures = [operation('IMPLANT', '2020-05-01')];
    expect(rules({ candidacies, procedures })).toEqual(['WARNING PATHWAY:no-trial overrideReason']);
    const negative = [trial('2020-04-01', '2020-04-02', 'NEGATIVE')];
    expect(rules({ candidacies, trials: negative, procedures })).toEqual([
      'WARNING PATHWAY:negative-trial overrideReason',
    ]);
    const reasoned = procedures.map((implant) => ({ ...implant, overrideReason: 'Trial at another hospital' }));
    expect(rules({ candidacies, trials: negative, procedures: reasoned })).toEqual([]);
  });

  it('asks for a reason where a trial is open', () => {
    const records = {
      candidacies: [candidacy('2020-03-01')],
      trials: [trial('2020-04-01')],
      procedures: [operation('IMPLANT', '2020-05-01')],
    };
    expect(rules(records)).toEqual(['WARNING PATHWAY:trial-open overrideReason']);
  });

  it('refuses what lies after consent was withdrawn', () => {
    const records = {
      events: [event('CONSENT_WITHDRAWN', '2026-01-01')],
      procedures: [operation('IMPLANT', '2020-05-01')],
      visits: [{ id: id(), purpose: 'FOLLOW_UP' as const, heldOn: '2026-01-02' }],
    };
    expect(rules(records)).toEqual(['ERROR PATHWAY:withdrawn heldOn']);
  });
});

describe('after the end of follow-up', () => {
  const exit = { procedures: [operation('IMPLANT', '2020-05-01')], exitedOn: '2023-01-01', exitReason: 'transfer' };
  const contacts = [attempt('2023-02-01'), attempt('2023-02-02', 'REACHED')];

  it('care is refused until follow-up is resumed; visits and attempts to reach somebody are not', () => {
    const visit = { id: id(), purpose: 'FOLLOW_UP' as const, heldOn: '2023-02-01' };
    const goal = { id: id(), agreedOn: '2023-02-01' };
    expect(rules({ ...exit, contacts, visits: [visit] })).toEqual([]);
    expect(
      rules({ ...exit, goals: [goal], procedures: [...exit.procedures, operation('EXPLANT', '2023-02-01')] }),
    ).toEqual(['ERROR PATHWAY:exited agreedOn', 'ERROR PATHWAY:exited performedOn']);
  });

  it('by withdrawn consent nothing is taken, whoever was not reached included', () => {
    expect(rules({ ...exit, exitReason: 'consent-withdrawn', contacts })).toEqual([
      'ERROR PATHWAY:withdrawn attemptedAt',
      'ERROR PATHWAY:withdrawn attemptedAt',
    ]);
  });
});

describe('transitions', () => {
  it('lead to death and out of follow-up from every living state, and out of death nowhere', () => {
    for (const state of states) {
      if (state === 'DECEASED') expect(nextStates(state)).toEqual([]);
      else expect(transitions[state].DIED).toBe('DECEASED');
    }
  });

  it('reach every state from the first', () => {
    const reached = new Set<string>(['REFERRED']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const state of states) if (reached.has(state)) for (const next of nextStates(state)) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });
});
