import { lengthHint, lengthProblem } from './password-length.js';

describe('the length of a password', () => {
  it('counts characters as a person does', () => {
    expect(lengthProblem('gravel teapot!')).toBe('1 more character: at least 15.');
    expect(lengthProblem('gravel teapot!!')).toBeNull();
    expect(lengthProblem('🔑'.repeat(14))).toBe('1 more character: at least 15.');
    expect(lengthProblem('x'.repeat(129))).toBe('At most 128 characters.');
  });

  it('is told while typing', () => {
    expect(lengthHint('')).toMatch(/^15 to 128/);
    expect(lengthHint('gravel')).toMatch(/^6 characters\. 15 to 128/);
  });
});
