import { vlad } from './vlad.js';

const procedure = (event: boolean | null, risk: number | null) => ({ event, risk });

describe('a VLAD', () => {
  it('lets an outcome that is not yet known wait', () => {
    expect(vlad([procedure(null, 0.1), procedure(true, 0.25)])).toMatchObject({ n: 1, excluded: 1, avoided: [-0.75] });
  });

  it('is at 0 before the first procedure', () => {
    expect(vlad([])).toEqual({ avoided: [], n: 0, excluded: 0, observed: 0, expected: 0, variance: 0 });
  });

  it('refuses an impossible risk', () => {
    expect(() => vlad([procedure(true, 2)])).toThrow(RangeError);
  });
});
