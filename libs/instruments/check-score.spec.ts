import { checkScore } from './check-score.js';
import { ggTransfer } from './definitions/gg-transfer.js';
import { mas } from './definitions/mas.js';
import { careBurden, masMean } from './definitions/sample-cohort.js';
import { sittingTolerance } from './definitions/sitting-tolerance.js';

describe('checking a total', () => {
  it('accepts totals within the range, the lowest and the highest included', () => {
    for (const value of [0, 1.83, 4]) expect(checkScore(masMean, 'MAS_MEAN', value)).toBeNull();
    expect(checkScore(careBurden, 'CARE_BURDEN', 0)).toBeNull();
    expect(checkScore(mas, 'mas.le.mean', 2.17)).toBeNull();
  });

  it.each([
    [4.01, 'OUT_OF_RANGE'],
    [-0.01, 'OUT_OF_RANGE'],
    [1.835, 'NOT_A_STEP'],
    [NaN, 'NOT_A_NUMBER'],
    [Infinity, 'NOT_A_NUMBER'],
  ])('refuses a mean Modified Ashworth grade of %d as %s', (value, code) => {
    expect(checkScore(masMean, 'MAS_MEAN', value)).toMatchObject({ key: 'MAS_MEAN', code });
  });

  it('refuses values between the levels of a scale', () => {
    expect(checkScore(ggTransfer, 'gg-transfer.level', 3)).toBeNull();
    expect(checkScore(ggTransfer, 'gg-transfer.level', 3.5)?.code).toBe('NOT_A_STEP');
    expect(checkScore(sittingTolerance, 'sitting-tolerance.hours', 2.5)).toBeNull();
    expect(checkScore(sittingTolerance, 'sitting-tolerance.hours', 2.4)?.code).toBe('NOT_A_STEP');
  });

  it('refuses a score the instrument does not have', () => {
    expect(checkScore(masMean, 'mas.le.mean', 2)?.code).toBe('UNKNOWN_ITEM');
  });
});
