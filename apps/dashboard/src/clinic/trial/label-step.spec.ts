import { dayAfter, nextLabelDose } from './label-step.js';

describe('the sequence of the label', () => {
  it.each([
    [[], 50],
    [[50], 75],
    [[50, 75], 100],
    // 25 µg, as for very small children, comes before the first of the sequence.
    [[25], 50],
    [[60], 75],
    [[50, 75, 100], null],
  ])('goes on from %j with %s', (given, next) => {
    expect(nextLabelDose(given)).toBe(next);
  });

  it('waits 24 hours of elapsed time', () => {
    expect(dayAfter('2024-03-30T09:00:00.000Z')).toBe('2024-03-31T09:00:00.000Z');
  });
});
