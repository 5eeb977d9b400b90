import { centreModel, syntheticCentres } from './centres.js';
import { truth } from './truth.js';

describe('syntheticCentres', () => {
  it('invents six hospitals that say they are fictional', () => {
    const centres = syntheticCentres(6);
    expect(new Set(centres.map(({ code }) => code)).size).toBe(6);
    expect(centres.every(({ name }) => name.endsWith('(fictional)'))).toBe(true);
  });

  it('numbers the ones beyond', () => {
    expect(syntheticCentres(8).at(-1)?.code).toBe('CENTRE-8');
  });

  it('gives codes the registry accepts', () => {
    expect(syntheticCentres(120).filter(({ code }) => !/^[A-Z0-9][A-Z0-9-]{0,15}$/.test(code))).toEqual([]);
  });

  it.each([0, -1, 1.5])('refuses %d', (count) => {
    expect(() => syntheticCentres(count)).toThrow(RangeError);
  });
});

describe('centreModel', () => {
  it('raises the risk of infection at the third centre alone', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => centreModel(truth, index).infection)).toEqual([1, 1, 2.5, 1, 1, 1, 1]);
  });
});
