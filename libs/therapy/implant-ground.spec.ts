import { groundOfImplant, implantsWithoutGround } from './implant-ground.js';
import { emptyTimeline, type Timeline, type TrialConclusion } from './timeline.js';

const trial = (id: string, startedOn: string, concludedOn: string | null, conclusion: TrialConclusion | null) => ({
  ...{ id, startedOn, concludedOn, conclusion, boluses: [] },
});
const implant = (performedOn = '2020-06-01', overrideReason: string | null = null) => ({
  ...{ id: 'implant', type: 'IMPLANT' as const, performedOn, overrideReason },
});
const of = (records: Partial<Timeline>): Timeline =>
  emptyTimeline({ today: '2026-01-01', timeZone: 'Europe/London', bornOn: '1980', ...records });
const asked = (records: Partial<Timeline>): string[] => groundOfImplant(of(records), implant()).map(({ rule }) => rule);

const positive = trial('positive', '2020-04-01', '2020-04-02', 'POSITIVE');
const negative = trial('negative', '2020-05-01', '2020-05-02', 'NEGATIVE');
const open = trial('open', '2020-05-10', null, null);
const decision = (assessedOn: string, outcome: 'SUITABLE' | 'NOT_SUITABLE' | 'DEFERRED') => ({
  ...{ id: assessedOn, assessedOn, outcome },
});

describe('the ground of an implant', () => {
  it.each<[string, Partial<Timeline>, string[]]>([
    ['nothing', {}, ['PATHWAY:no-trial']],
    ['a positive trial', { trials: [positive] }, []],
    ['a later negative one', { trials: [positive, negative] }, ['PATHWAY:negative-trial']],
    ['an aborted one alone', { trials: [{ ...negative, conclusion: 'ABORTED' }] }, ['PATHWAY:no-trial']],
    [
      'tone that fell with the loss of function',
      { trials: [{ ...negative, conclusion: 'POSITIVE_TONE_NEGATIVE_FUNCTION' }] },
      ['PATHWAY:negative-trial'],
    ],
    ['an open trial after a positive one', { trials: [positive, open] }, ['PATHWAY:trial-open']],
    ['an open trial of after the implant', { trials: [positive, { ...open, startedOn: '2020-07-01' }] }, []],
    [
      'a decision against it after the trial',
      { trials: [positive], candidacies: [decision('2020-05-01', 'NOT_SUITABLE')] },
      ['PATHWAY:not-suitable'],
    ],
    [
      'a decision that the trial answered',
      { trials: [positive], candidacies: [decision('2020-03-01', 'DEFERRED')] },
      [],
    ],
    [
      'a decision that was revised',
      {
        trials: [positive],
        candidacies: [decision('2020-05-01', 'NOT_SUITABLE'), decision('2020-05-20', 'SUITABLE')],
      },
      [],
    ],
  ])('of %s is asked about where it is none', (_, records, rules) => {
    expect(asked(records)).toEqual(rules);
  });

  const left = (before: Partial<Timeline>, after: Partial<Timeline>) => implantsWithoutGround(of(before), of(after));

  it('is lost with the positive trial, unless the implant has a reason of its own', () => {
    const procedures = [implant()];
    expect(left({ procedures, trials: [positive] }, { procedures })).toEqual(['implant']);
    const reasoned = [implant('2020-06-01', 'Tried elsewhere.')];
    expect(left({ procedures: reasoned, trials: [positive] }, { procedures: reasoned })).toEqual([]);
  });

  it('is lost with the negative trial another clinician confirms, unless a positive one stands', () => {
    const procedures = [implant('2020-06-01', 'No other choice.')];
    const before = { procedures, trials: [positive, negative] };
    expect(left({ procedures, trials: [negative] }, { procedures })).toEqual(['implant']);
    expect(left(before, { procedures, trials: [positive] })).toEqual([]);
  });

  it('is lost with a day before the trial', () => {
    const before = { procedures: [implant()], trials: [positive] };
    expect(left(before, { ...before, procedures: [implant('2020-03-01')] })).toEqual(['implant']);
    expect(left(before, { ...before, procedures: [implant('2020-06-02')] })).toEqual([]);
  });
});
