import { whatVoidingDoes } from './what-voiding-does.js';

const refill = { id: 'r1', refilledAt: '2026-06-30T23:30:00Z' };
const empty = { onsetOn: '2026-07-01', type: { code: 'refill.reservoir-empty', label: 'Reservoir empty' } };

describe('voiding a refill', () => {
  it('takes the programme of the same act along, and no other', () => {
    const said = (refillId: string | null) =>
      whatVoidingDoes(refill, { programmings: [{ refillId }], complications: [] }, 'Europe/London');
    expect(said('r1')).toMatch('The programming recorded with it is voided as well.');
    expect(said('r2')).not.toMatch('programming recorded');
    expect(said(null)).not.toMatch('programming recorded');
  });

  it('says that the event of an empty reservoir stays, by the calendar of the centre', () => {
    const said = (timeZone: string) => whatVoidingDoes(refill, { programmings: [], complications: [empty] }, timeZone);
    expect(said('Europe/London')).toMatch('“Reservoir empty” of 1 Jul 2026 stays');
    expect(said('America/New_York')).not.toMatch('stays');
  });
});
