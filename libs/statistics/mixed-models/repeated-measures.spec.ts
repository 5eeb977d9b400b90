import { repeatedMeasures } from './repeated-measures.js';

describe('repeated measures', () => {
  const score = (patient: string, visit: string, value: number | null) => ({ patient, visit, score: value });

  it('counts rows, patients and those seen together, and leaves missing scores out', () => {
    const measures = repeatedMeasures(
      [score('a', 'V0', 4), score('a', 'V1', 2), score('b', 'V0', 6), score('b', 'V1', null)],
      [],
    );
    expect(measures).toMatchObject({
      visits: ['V0', 'V1'],
      visitMeans: [5, 2],
      rows: 3,
      patients: 2,
      excluded: 1,
      rowsByVisit: [2, 1],
      patientsWithTwoVisits: 1,
      seenTogether: [
        [2, 1],
        [1, 1],
      ],
    });
  });

  it('of nobody is empty', () => {
    expect(repeatedMeasures([], [])).toMatchObject({ visits: [], rows: 0, patients: 0, patterns: [] });
  });

  it('leaves patients without a covariate out', () => {
    const ages = { name: 'age', values: new Map([['a', 30]]) };
    expect(repeatedMeasures([score('a', 'V0', 4), score('b', 'V0', 6)], [ages])).toMatchObject({
      rows: 1,
      excluded: 1,
    });
  });

  it('refuses two scores at one visit, unknown visits and values that are not finite', () => {
    expect(() => repeatedMeasures([score('a', 'V0', 4), score('a', 'V0', 5)], [])).toThrow(RangeError);
    expect(() => repeatedMeasures([score('a', 'V9', 4)], [], ['V0'])).toThrow(RangeError);
    expect(() => repeatedMeasures([score('a', 'V0', NaN)], [])).toThrow(RangeError);
    const broken = { name: 'age', values: new Map([['a', Infinity]]) };
    expect(() => repeatedMeasures([score('a', 'V0', 4)], [broken])).toThrow(RangeError);
  });
});
