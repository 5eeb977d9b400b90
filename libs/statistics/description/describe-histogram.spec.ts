import fc from 'fast-check';
import { describeHistogram } from './describe-histogram.js';
import { describeValues } from './describe-values.js';

describe('describing a histogram', () => {
  it('gives what the single values give', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 }), (tenths) => {
        const values = tenths.map((value) => value / 10);
        const histogram = [...new Set(values)].map((value) => {
          return { value, count: values.filter((other) => other === value).length };
        });
        const fromHistogram = describeHistogram(histogram);
        const single = describeValues(values);
        for (const [name, value] of Object.entries(fromHistogram)) {
          const wanted = single[name as keyof typeof fromHistogram];
          if (value === null || wanted === null) expect(value).toBe(wanted);
          else expect(value).toBeCloseTo(wanted, 10);
        }
      }),
    );
  });

  it('ignores bars without anyone and refuses negative ones', () => {
    expect(describeHistogram([{ value: 3, count: 0 }])).toMatchObject({ n: 0, mean: null, min: null });
    expect(() => describeHistogram([{ value: 3, count: -1 }])).toThrow(RangeError);
  });
});
