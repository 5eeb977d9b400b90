import { niceTicks } from './nice-ticks.js';

describe('ticks of a rate axis', () => {
  it('start at 0 and reach the greatest bound', () => {
    expect(niceTicks(17)).toEqual([0, 5, 10, 15, 20]);
    expect(niceTicks(0.9)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('exist when every rate is 0', () => {
    expect(niceTicks(0)).toEqual([0, 1]);
  });
});
