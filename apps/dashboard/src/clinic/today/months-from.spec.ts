import { monthsFrom } from './months-from.js';

describe('the months of a calendar', () => {
  it('go on over the end of a year', () => {
    expect(monthsFrom('2026-11-22', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });
});
