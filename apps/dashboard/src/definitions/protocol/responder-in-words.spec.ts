import { responderRuleInWords } from './responder-in-words.js';

const rule = (given: Partial<Parameters<typeof responderRuleInWords>[0]>) => ({
  minImprovement: 1,
  baselineAtLeast: null,
  minShareOfBaseline: null,
  followUpAtMost: null,
  consecutiveVisits: 1,
  ...given,
});
const lower = (unit: string) => ({ direction: 'LOWER_IS_BETTER' as const, unit });
const higher = (unit: string) => ({ direction: 'HIGHER_IS_BETTER' as const, unit });

describe('a responder rule in words', () => {
  it('says which way the score must go', () => {
    expect(responderRuleInWords(rule({}), lower('grade'))).toBe('Falls by at least 1 grade.');
    expect(responderRuleInWords(rule({ minImprovement: 0.5 }), higher('h/day'))).toBe('Rises by at least 0.5 h/day.');
    expect(responderRuleInWords(rule({}), lower('helpers'))).toBe('Falls by at least 1 helper.');
  });

  it('adds the share of the baseline and who is judged at all', () => {
    expect(
      responderRuleInWords(rule({ minImprovement: 2, baselineAtLeast: 4, minShareOfBaseline: 0.3 }), lower('points')),
    ).toBe(
      'Falls by at least 2 points and by at least 30\u00a0% of the baseline value. Only patients starting at 4 or more are judged.',
    );
  });

  it('turns the condition on the start round where higher is better', () => {
    expect(responderRuleInWords(rule({ baselineAtLeast: 3 }), higher('level'))).toContain('starting at 3 or less');
  });

  it('keeps a bound of 0 apart from none', () => {
    expect(responderRuleInWords(rule({ followUpAtMost: 0 }), lower('grade'))).toBe(
      'Falls by at least 1 grade, to 0 or less.',
    );
  });

  it('asks for visits in a row only when there is more than one', () => {
    expect(responderRuleInWords(rule({ consecutiveVisits: 2 }), higher('level'))).toBe(
      'Rises by at least 1 level, at 2 scheduled visits in a row.',
    );
  });
});
