import { noncentralTCumulative } from './noncentral-t.js';
import { normalCumulative } from './normal.js';
import { tCumulative } from './student-t.js';

describe('the noncentral t distribution', () => {
  it('without noncentrality is Student’s', () => {
    expect(noncentralTCumulative(1.3, 7, 0)).toBeCloseTo(tCumulative(1.3, 7), 12);
    expect(noncentralTCumulative(-1.3, 7, 0)).toBeCloseTo(tCumulative(-1.3, 7), 12);
    expect(noncentralTCumulative(0, 7, 1.5)).toBeCloseTo(normalCumulative(-1.5), 14);
  });

  it('refuses a noncentrality beyond the range of its series', () => {
    expect(() => noncentralTCumulative(1, 3, 50)).toThrow(RangeError);
    expect(() => noncentralTCumulative(1, 0, 1)).toThrow(RangeError);
  });
});
