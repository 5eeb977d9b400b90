import { isEnough } from './missing-rule.js';

describe('the missing rule', () => {
  it('wants every answer expected unless told otherwise', () => {
    const all = { minAnswered: null, minFraction: null };
    expect(isEnough(all, { answered: 6, expected: 6 })).toBe(true);
    expect(isEnough(all, { answered: 5, expected: 6 })).toBe(false);
    expect(isEnough(all, { answered: 0, expected: 0 })).toBe(false);
  });

  it('reaches a share exactly, whatever binary makes of it', () => {
    expect(isEnough({ minAnswered: null, minFraction: 2 / 3 }, { answered: 4, expected: 6 })).toBe(true);
    expect(isEnough({ minAnswered: null, minFraction: 2 / 3 }, { answered: 3, expected: 6 })).toBe(false);
    expect(isEnough({ minAnswered: null, minFraction: 0.55 }, { answered: 11, expected: 20 })).toBe(true);
  });

  it('wants both the number and the share where both are stated', () => {
    const both = { minAnswered: 3, minFraction: 0.5 };
    expect(isEnough(both, { answered: 3, expected: 6 })).toBe(true);
    expect(isEnough(both, { answered: 2, expected: 4 })).toBe(false);
    expect(isEnough(both, { answered: 3, expected: 8 })).toBe(false);
  });
});
