import { daysBetween, isCalendarDay, refuseFuture, todayAt } from './calendar-day.js';

describe('calendar days', () => {
  it.each(['2024-02-29', '2023-12-31', '1900-01-01'])('%s is a day', (text) => expect(isCalendarDay(text)).toBe(true));

  it.each([
    '0000-01-01',
    '1899-12-31',
    '9999-12-31',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '2024-02-30',
    '24-02-01',
    '2024-02-01T00:00',
    '',
  ])('"%s" is none', (text) => expect(isCalendarDay(text)).toBe(false));

  it('are counted across a change of clocks as whole days', () => {
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2024-04-01', '2024-03-30')).toBe(-2);
  });

  it('are those of the place: just before midnight in London it is already tomorrow in Auckland', () => {
    const instant = new Date('2024-06-30T22:30:00Z');
    expect(todayAt('Europe/London', instant)).toBe('2024-06-30');
    expect(todayAt('Pacific/Auckland', instant)).toBe('2024-07-01');
  });

  it('after today are refused by rule D13', () => {
    expect(() => refuseFuture('2024-07-02', '2024-07-01', 'heldOn')).toThrow(/today is 2024-07-01/);
    expect(() => refuseFuture('2024-07-01', '2024-07-01', 'heldOn')).not.toThrow();
  });
});
