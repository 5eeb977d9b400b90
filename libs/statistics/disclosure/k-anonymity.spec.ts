import { kAnonymity } from './k-anonymity.js';

describe('k-anonymity', () => {
  it('treats a missing value as a value of its own', () => {
    const records = [
      { quasiIdentifiers: ['F', 1960], sensitive: 'CP' },
      { quasiIdentifiers: ['F', 1960], sensitive: 'MS' },
      { quasiIdentifiers: ['F', null], sensitive: 'CP' },
    ];
    expect(kAnonymity(records, 2)).toEqual({
      records: 3,
      classes: 2,
      smallestClass: 1,
      classesBelowK: 1,
      recordsBelowK: 1,
      sizes: [
        { size: 1, classes: 1 },
        { size: 2, classes: 1 },
      ],
      smallestDiversity: 1,
      classesWithOneSensitiveValue: 1,
      isReleasable: false,
    });
  });

  it('has nothing to report without records', () => {
    expect(kAnonymity([], 5)).toMatchObject({ classes: 0, smallestClass: null, smallestDiversity: null });
    expect(() => kAnonymity([], 0)).toThrow(RangeError);
  });
});
