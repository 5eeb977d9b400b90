import { expectedFalseFlags } from './expected-false-flags.js';

describe('flags expected by chance', () => {
  it('are 5 % and 0.2 % of the checks', () => {
    expect(expectedFalseFlags(200)).toEqual({ warning: 10, action: 0.4 });
    expect(() => expectedFalseFlags(-1)).toThrow(RangeError);
  });

  it('are none without checks; half a check is refused', () => {
    expect(expectedFalseFlags(0)).toEqual({ warning: 0, action: 0 });
    expect(() => expectedFalseFlags(0.5)).toThrow(RangeError);
  });
});
