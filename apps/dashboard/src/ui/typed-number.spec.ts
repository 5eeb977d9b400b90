import { checkTypedNumber, rangeHint } from './typed-number.js';

const hours = { min: 0, max: 24, step: 0.5, unit: 'h' };

describe('a typed number', () => {
  it('may be blank, which is no answer and no mistake', () => {
    expect(checkTypedNumber('', hours)).toBeNull();
  });

  it('takes a point or a comma for decimals', () => {
    expect(checkTypedNumber('2.5', hours)).toBeNull();
    expect(checkTypedNumber('2,5', hours)).toBeNull();
  });

  it('says what would be right', () => {
    expect(checkTypedNumber('25', hours)).toBe('25 is outside 0 to 24 h.');
    expect(checkTypedNumber('2.4', hours)).toBe('Use steps of 0.5.');
    expect(checkTypedNumber('many', hours)).toContain('is not a number');
  });

  it('has a hint only where there are limits', () => {
    expect(rangeHint(hours)).toBe('0 to 24 h');
    expect(rangeHint({ min: null, max: null, step: null, unit: null })).toBeNull();
  });
});
