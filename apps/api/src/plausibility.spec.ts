import { RegistryError } from './errors.js';
import { acceptOrRefuse, type Implausibility } from './plausibility.js';

const steep: Implausibility = {
  rule: 'LIMIT:dose-change',
  level: 'WARNING',
  field: 'dailyDoseUg',
  sentence: 'The dose rises by 40 %.',
};
const early: Implausibility = { rule: 'D9', level: 'WARNING', field: 'refilledAt', sentence: 'Two refills in a day.' };
const never: Implausibility = { rule: 'D6', level: 'ERROR', field: 'refilledAt', sentence: 'No pump is in place.' };

const refusalOf = (work: () => unknown): RegistryError => {
  try {
    work();
  } catch (error) {
    if (error instanceof RegistryError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('what a check found', () => {
  it('is stored with the reasons given for it, and with no others', () => {
    const given = [
      { rule: steep.rule, field: steep.field, reason: 'Status dystonicus.' },
      { rule: 'D10', field: 'refilledAt', reason: 'Nobody asked.' },
    ];
    expect(acceptOrRefuse([steep], given)).toEqual([given[0]]);
    expect(acceptOrRefuse([], given)).toEqual([]);
  });

  it('is refused when unusual and without a reason, all of it at once', () => {
    const refusal = refusalOf(() => acceptOrRefuse([steep, early], []));
    expect(refusal.code).toBe('IMPLAUSIBLE');
    expect(refusal.message).toBe(steep.sentence);
    expect(refusal.details.findings?.map(({ rule }) => rule)).toEqual(['LIMIT:dose-change', 'D9']);
  });

  it('is explained once, however often it was found at a field', () => {
    const given = [{ rule: early.rule, field: early.field, reason: 'Seen twice.' }];
    expect(acceptOrRefuse([early, { ...early, sentence: 'And the refill after it.' }], given)).toEqual(given);
  });

  it('is not explained in words where the record has a field for the answer', () => {
    const late: Implausibility = { rule: 'D10', level: 'WARNING', field: 'gapAnswer', sentence: 'It was empty.' };
    const given = [{ rule: late.rule, field: late.field, reason: 'On holiday.' }];
    expect(refusalOf(() => acceptOrRefuse([late], given))).toMatchObject({
      code: 'IMPLAUSIBLE',
      details: { rule: 'D10', field: 'gapAnswer' },
    });
  });

  it('is refused when impossible, whatever reason is given', () => {
    const given = [{ rule: never.rule, field: never.field, reason: 'It happened.' }];
    expect(refusalOf(() => acceptOrRefuse([steep, never], given))).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { rule: 'D6', field: 'refilledAt' },
    });
  });
});
