import { describeValues } from './describe-values.js';

describe('describing values', () => {
  it('leaves missing values out and counts them; 0 is a value', () => {
    expect(describeValues([0, null, 4])).toEqual({
      n: 2,
      missing: 1,
      mean: 2,
      sd: Math.sqrt(8),
      min: 0,
      q1: 1,
      median: 2,
      q3: 3,
      max: 4,
    });
  });

  it('has no spread with one value and nothing with none', () => {
    expect(describeValues([7])).toMatchObject({ n: 1, mean: 7, sd: null, q1: 7, median: 7, q3: 7 });
    expect(describeValues([null])).toMatchObject({ n: 0, missing: 1, mean: null, sd: null, min: null, median: null });
  });
});
