import { overdispersion } from './overdispersion.js';

describe('overdispersion', () => {
  it('is none when centres vary no more than by chance', () => {
    expect(overdispersion([0.1, 0.12, 0.11], 0.11, [0.05, 0.05, 0.05])).toMatchObject({ tauSquared: 0 });
  });

  it('is none with one centre', () => {
    expect(overdispersion([0.5], 0.1, [0.01])).toMatchObject({ tauSquared: 0 });
  });

  it('of equally precise centres is the variance beyond chance', () => {
    // φ = mean z² = (4 + 4 + 4 + 4)/4; τ² = (4·4 − 3) / (Σw − Σw) with w = 1: (16 − 3)/(4 − 1).
    const { phi, tauSquared } = overdispersion([2, -2, 2, -2], 0, [1, 1, 1, 1], 0);
    expect(phi).toBe(4);
    expect(tauSquared).toBeCloseTo((16 - 3) / (4 - 1), 14);
  });

  it('has no measure without centres and refuses to draw in more than half', () => {
    expect(overdispersion([], 0, [])).toMatchObject({ phi: null, tauSquared: 0, adjustedZ: [] });
    expect(() => overdispersion([1], 0, [1], 0.6)).toThrow(RangeError);
  });
});
