import fc from 'fast-check';
import { walshAverage } from './walsh-average.js';

describe('a Walsh average', () => {
  it('is the order statistic that sorting all of them gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 40 }), (tenths) => {
        const ascending = Float64Array.from(tenths, (value) => value / 10).sort();
        const all = [...ascending]
          .flatMap((a, i) => [...ascending.slice(i)].map((b) => (a + b) / 2))
          .sort((a, b) => a - b);
        all.forEach((average, i) => expect(walshAverage(ascending, i + 1)).toBe(average));
      }),
      { numRuns: 60 },
    );
  });
});
