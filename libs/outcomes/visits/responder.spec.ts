import type { Change } from './change-from-baseline.js';
import type { ResponderRule } from '../protocol.js';
import { canRespond, meetsRule, responses } from './responder.js';

const rule = (conditions: Partial<ResponderRule>): ResponderRule => ({
  minImprovement: 1,
  baselineAtLeast: null,
  minShareOfBaseline: null,
  followUpAtMost: null,
  consecutiveVisits: 1,
  description: '',
  provisional: false,
  source: '',
  ...conditions,
});
const change = (baseline: number, followUp: number, improvement = baseline - followUp): Change => ({
  baseline,
  followUp,
  improvement,
  pairs: null,
  absence: null,
});
const pain = rule({ minImprovement: 2, baselineAtLeast: 4, minShareOfBaseline: 0.3 });
const spasms = rule({ baselineAtLeast: 1, followUpAtMost: 2 });
const lower = 'LOWER_IS_BETTER';

describe('the responder rule', () => {
  it.each([
    [7, 5, false], // 2 points, but 2/7 = 28.6 %
    [6, 4, true], // 2 points, 33 %
    [10, 7, true], // 30 % exactly
    [5, 4, false], // 1 point
  ])('of pain says of %i to %i: %s', (from, to, met) => {
    expect(meetsRule(pain, lower, change(from, to))).toBe(met);
  });

  it('does not judge who started outside it', () => {
    expect(canRespond(pain, lower, 3)).toBe(false);
    expect(meetsRule(pain, lower, change(3, 0))).toBeNull();
  });

  it('takes "or worse" by the direction of the score', () => {
    expect(canRespond(rule({ baselineAtLeast: 3 }), 'HIGHER_IS_BETTER', 2)).toBe(true);
    expect(canRespond(rule({ baselineAtLeast: 3 }), 'HIGHER_IS_BETTER', 4)).toBe(false);
  });

  it('of spasms asks for a low value at follow-up too', () => {
    expect(meetsRule(spasms, lower, change(4, 3))).toBe(false);
    expect(meetsRule(spasms, lower, change(4, 2))).toBe(true);
  });

  it('is not lost to binary fractions', () => {
    // 2.4 − 1.9 is 0.49999999999999978
    expect(meetsRule(rule({ minImprovement: 0.5 }), lower, change(2.4, 1.9, 2.4 - 1.9))).toBe(true);
  });

  it('has nothing to judge without a change', () => {
    const none: Change = { improvement: null, baseline: 7, followUp: 5, pairs: null, absence: 'OTHER_RATER' };
    expect(meetsRule(pain, lower, none)).toBeNull();
  });
});

describe('response at two visits in a row', () => {
  const twice = rule({ consecutiveVisits: 2 });

  it('cannot be judged at the first visit', () => {
    expect(responses(twice, [true, true])).toEqual([null, true]);
  });

  it('is broken by a visit without it and by a missed one', () => {
    expect(responses(twice, [true, false, true, null, true, true])).toEqual([null, false, false, null, false, true]);
  });

  it('is each visit on its own when the rule asks for one', () => {
    expect(responses(rule({}), [true, null, false])).toEqual([true, null, false]);
  });
});
