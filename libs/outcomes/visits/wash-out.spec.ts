import { isClearOfBoluses, type WashOut } from './wash-out.js';

/** Given on 4 March at 09:00; 72 hours later it is 7 March, 09:00. */
const bolus: WashOut = { givenAt: '2024-03-04T09:00:00Z', fromOn: '2024-03-04', toOn: '2024-03-07' };
const held = (heldOn: string, recordedAt: string | null = null) => ({ heldOn, recordedAt });

describe('the wash-out of a test bolus', () => {
  it.each([
    ['2024-03-03', true],
    ['2024-03-05', false],
    ['2024-03-06', false],
    // Its morning still lies within 72 hours.
    ['2024-03-07', false],
    ['2024-03-08', true],
  ])('has a contact on %s clear of it: %s', (heldOn, clear) => {
    expect(isClearOfBoluses([bolus], held(heldOn))).toBe(clear);
  });

  it('lets a contact of the same day count where it was entered before the bolus was given', () => {
    expect(isClearOfBoluses([bolus], held('2024-03-04', '2024-03-04T08:30:00+00:00'))).toBe(true);
    expect(isClearOfBoluses([bolus], held('2024-03-04', '2024-03-04T10:30:00+01:00'))).toBe(false);
    expect(isClearOfBoluses([bolus], held('2024-03-04'))).toBe(false);
  });

  it('is asked of every bolus', () => {
    const second: WashOut = { givenAt: '2024-03-10T09:00:00Z', fromOn: '2024-03-10', toOn: '2024-03-13' };
    expect(isClearOfBoluses([bolus, second], held('2024-03-09'))).toBe(true);
    expect(isClearOfBoluses([bolus, second], held('2024-03-11'))).toBe(false);
    expect(isClearOfBoluses([], held('2024-03-11'))).toBe(true);
  });
});
