import { benjaminiHochberg, bonferroni, holm } from './adjust-p-values.js';
import { expectedFalseFlags } from './expected-false-flags.js';

describe('adjusted p-values', () => {
  it('keep their order and never exceed 1', () => {
    expect(holm([0.04, 0.01, 0.9])).toEqual([2 * 0.04, 3 * 0.01, 0.9]);
    expect(benjaminiHochberg([0.04, 0.01, 0.9])).toEqual([(3 * 0.04) / 2, 3 * 0.01, 0.9]);
    expect(bonferroni([0.04, 0.9])).toEqual([2 * 0.04, 1]);
  });

  it('do not count what was not estimable', () => {
    expect(holm([null, 0.03])).toEqual([null, 0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => holm([1.2])).toThrow(RangeError);
  });
});

describe('flags expected by chance', () => {
  it('are 5 % and 0.2 % of the checks', () => {
    expect(expectedFalseFlags(200)).toEqual({ warning: 10, action: 0.4 });
    expect(() => expectedFalseFlags(-1)).toThrow(RangeError);
  });
});
