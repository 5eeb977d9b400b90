import { compare } from './compare.js';

const tolerance = { rel: 1e-9, abs: 1e-11 };

describe('comparing with expected values', () => {
  it('allows the absolute and the relative tolerance', () => {
    expect(compare({ rate: 2 }, { rate: 2 + 1e-9 }, tolerance)).toEqual([]);
    expect(compare({ rate: 2 }, { rate: 2 + 1e-8 }, tolerance)).toHaveLength(1);
  });

  it('wants counts exactly', () => {
    expect(compare({ n: 1e6 }, { n: 1e6 + 1e-5 }, { rel: 1e-3 })).toHaveLength(1);
  });

  it('holds p-values to 1e-12 where the absolute tolerance is wider', () => {
    expect(compare({ p: 0 }, { p: 1e-11 }, { abs: 1e-7 })).toHaveLength(1);
  });

  it('tells null from 0 and a missing field from null', () => {
    expect(compare({ sd: null }, { sd: 0 }, tolerance)).toEqual([{ path: 'sd', expected: null, got: 0 }]);
    expect(compare({ sd: null }, {}, tolerance)).toEqual([{ path: 'sd', expected: null, got: undefined }]);
  });

  it('reads the text Infinity as a number', () => {
    expect(compare({ high: 'Infinity' }, { high: Infinity }, tolerance)).toEqual([]);
  });

  it('never takes NaN for a number', () => {
    expect(compare({ low: 1 }, { low: NaN }, tolerance)).toHaveLength(1);
  });

  it('names the place of a difference in a nested list', () => {
    expect(compare({ curve: { s: [1, 0.5] } }, { curve: { s: [1, 0.4] } }, tolerance)).toEqual([
      { path: 'curve.s[1]', expected: 0.5, got: 0.4 },
    ]);
  });

  it('reports lists of another length once', () => {
    expect(compare([1, 2], [1], tolerance)).toEqual([{ path: '.length', expected: 2, got: 1 }]);
  });
});
