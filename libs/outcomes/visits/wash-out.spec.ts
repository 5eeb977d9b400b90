import { isClearOfBoluses, type WashOut } from './wash-out.js';

/** Given on 4 March at 09:00; 72 hours later it is 7 March, 09:00. */
const bolus: WashOut = { fromOn: '2024-03-04', toOn: '2024-03-07' };

describe('the wash-out of a test bolus', () => {
  it.each([
    ['2024-03-03', true],
    // May have been before the bolus: its hour is not known.
    ['2024-03-04', true],
    ['2024-03-05', false],
    ['2024-03-06', false],
    // May have been after 09:00.
    ['2024-03-07', true],
    ['2024-03-08', true],
  ])('has a contact on %s clear of it: %s', (heldOn, clear) => {
    expect(isClearOfBoluses([bolus], heldOn)).toBe(clear);
  });

  it('is asked of every bolus', () => {
    const second: WashOut = { fromOn: '2024-03-10', toOn: '2024-03-13' };
    expect(isClearOfBoluses([bolus, second], '2024-03-09')).toBe(true);
    expect(isClearOfBoluses([bolus, second], '2024-03-11')).toBe(false);
    expect(isClearOfBoluses([], '2024-03-11')).toBe(true);
  });
});
