import fc from 'fast-check';
import { cusumWeights } from './cusum-weights.js';

describe('the weights of a CUSUM', () => {
  it('balance when the accepted odds are the true ones: E[e^weight] = 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (risk, ratio) => {
          const { event, noEvent } = cusumWeights(risk, ratio);
          expect(risk * Math.exp(event) + (1 - risk) * Math.exp(noEvent)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('refuse impossible risks and odds ratios', () => {
    expect(() => cusumWeights(1.2, 2)).toThrow(RangeError);
    expect(() => cusumWeights(0.2, 0)).toThrow(RangeError);
    expect(() => cusumWeights(NaN, 2)).toThrow(RangeError);
  });
});
