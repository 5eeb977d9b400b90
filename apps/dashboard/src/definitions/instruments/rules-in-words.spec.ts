import {
  ageInWords,
  missingRuleInWords,
  operationInWords,
  rangeInWords,
  scoreRangeInWords,
  thresholdInWords,
} from './rules-in-words.js';

const answers = (count: number) => Array.from({ length: count }, (_, index) => `item-${index + 1}`);
const score = (given: Partial<Parameters<typeof missingRuleInWords>[0]>) => ({
  op: 'MEAN',
  over: answers(6),
  minAnswered: null,
  minFraction: null,
  ...given,
});

describe('the missing rule in words', () => {
  it('counts the answers a share asks for when all apply', () => {
    expect(missingRuleInWords(score({ minFraction: 2 / 3 }))).toBe(
      'No score with fewer than 67\u00a0% of the answers that apply: at least 4 when all 6 do.',
    );
    expect(missingRuleInWords(score({ minFraction: 0.5, over: answers(7) }))).toContain('at least 4 when all 7 do');
  });

  it('names the least number of answers', () => {
    expect(missingRuleInWords(score({ minAnswered: 5, over: answers(8) }))).toBe(
      'No score with fewer than 5 of the 8 answers.',
    );
  });

  it('says both conditions where a score has both', () => {
    const words = missingRuleInWords(score({ minAnswered: 3, minFraction: 0.5 }));
    expect(words).toContain('fewer than 3 of the 6');
    expect(words).toContain('at least 3 when all 6 do');
  });

  it('expects everything of a sum, and of a mean only what applies', () => {
    expect(missingRuleInWords(score({ op: 'SUM' }))).toContain('“not applicable” counts as missing');
    expect(missingRuleInWords(score({ op: 'MEAN' }))).toBe('No score unless all of the 6 that apply are answered.');
  });

  it('asks one answer of a score that passes it on, every goal of a goal score and none of a total', () => {
    expect(missingRuleInWords(score({ op: 'PASS', over: answers(1) }))).toBe('No score without the answer.');
    expect(missingRuleInWords(score({ op: 'GAS_T', over: answers(5) }))).toContain('every goal of the set');
    expect(missingRuleInWords(score({ op: 'PASS', over: [] }))).toContain('none can be missing');
  });
});

describe('an operation in words', () => {
  it('says what is done with how many answers', () => {
    expect(operationInWords(score({ op: 'MEAN' }))).toBe('Mean of the values of 6 answers');
    expect(operationInWords(score({ op: 'SUM', over: answers(12) }))).toBe('Sum of the values of 12 answers');
    expect(operationInWords(score({ op: 'PASS', over: answers(1) }))).toBe('The value of one answer');
    expect(operationInWords(score({ op: 'GAS_T', over: answers(5) }))).toContain('up to 5 goals');
    expect(operationInWords(score({ op: 'MEAN_OF_GROUPS' }))).toContain('means of each group');
  });

  it('does not pretend that a total was computed', () => {
    expect(operationInWords(score({ op: 'PASS', over: [] }))).toBe('The total as it was entered');
  });

  it('shows the code of an operation it has no words for', () => {
    expect(operationInWords(score({ op: 'RASCH' }))).toBe('RASCH');
  });
});

describe('a range in words', () => {
  it('names bounds, unit and steps other than 1', () => {
    expect(rangeInWords({ min: 0, max: 10, unit: 'points', step: 1 })).toBe('0 to 10 points');
    expect(rangeInWords({ min: 0, max: 72, unit: 'h', step: 0.5 })).toBe('0 to 72 h in steps of 0.5');
    expect(rangeInWords({ min: -2, max: 2 })).toBe('−2 to 2');
  });

  it('puts the unit of a score aside', () => {
    expect(scoreRangeInWords({ range: [0, 5], unit: 'grade' })).toBe('0 to 5 (grade)');
  });

  it('keeps a bound of 0 apart from none', () => {
    expect(rangeInWords({ min: 0 })).toBe('from 0');
    expect(rangeInWords({ max: 0 })).toBe('up to 0');
    expect(rangeInWords({})).toBe('without limits');
  });
});

describe('an age range in words', () => {
  it('tells small children in months and others in years', () => {
    expect(ageInWords({ minMonths: 18, maxMonths: null, hard: false })).toBe(
      'From 18 months. Outside it an assessment is flagged, not refused.',
    );
    expect(ageInWords({ minMonths: 96, maxMonths: 216, hard: true })).toBe(
      '8 years to 18 years. Outside it an assessment is refused.',
    );
    expect(ageInWords({ minMonths: null, maxMonths: 227, hard: false })).toContain('Up to 18 years 11 months.');
  });

  it('says when any age will do', () => {
    expect(ageInWords({ minMonths: null, maxMonths: null, hard: false })).toBe('Any age');
  });
});

describe('a threshold in words', () => {
  it('is an improvement, or the level that divides', () => {
    expect(thresholdInWords({ kind: 'MCID', value: 0.45, unit: 'grade' })).toBe('At least 0.45 grade');
    expect(thresholdInWords({ kind: 'RESPONDER', value: 1, unit: 'points' })).toBe('At least 1 point');
    expect(thresholdInWords({ kind: 'CUT', value: 2, unit: 'level' })).toBe('level 2');
  });

  it('says when the literature gives none', () => {
    expect(thresholdInWords({ kind: 'MCID', value: null, unit: 'points' })).toBe('None established');
  });
});
