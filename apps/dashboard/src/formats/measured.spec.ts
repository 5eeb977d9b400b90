import { measured } from './measured.js';

describe('a measured quantity', () => {
  it.each([
    ['1', 1, 'level', '1 level'],
    ['2', 2, 'grade', '2 grades'],
    ['1.65', 1.65, 'grade', '1.65 grades'],
    ['0', 0, 'helpers', '0 helpers'],
    ['1', 1, 'points', '1 point'],
    ['2.1', 2.1, 'h/day', '2.1 h/day'],
  ])('%s (%d) of %s is "%s"', (text, value, unit, said) => expect(measured(text, value, unit)).toBe(said));
});
