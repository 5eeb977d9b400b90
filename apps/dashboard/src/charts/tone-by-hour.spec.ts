import { drawToneByHour, tabulateToneByHour, type ToneOfBolus } from './tone-by-hour.js';

const bolus: ToneOfBolus = {
  label: '50 µg, 4 Mar 2024',
  dose: '50 µg',
  points: [
    { hours: 0, mean: 4, fall: null },
    { hours: 2, mean: null, fall: null },
    { hours: 4, mean: 0, fall: 4 },
  ],
};

describe('tone by hours after a bolus', () => {
  it('speaks every point, a gap and a mean of 0 among them', () => {
    expect(drawToneByHour([bolus]).points.map(({ spoken }) => spoken)).toEqual([
      '50 µg, 4 Mar 2024, Before: 4.00',
      '50 µg, 4 Mar 2024, 2 h: no value',
      '50 µg, 4 Mar 2024, 4 h: 0.00, Fall since before: 4.00',
    ]);
  });

  it('gives the same values as a table', () => {
    expect(tabulateToneByHour([bolus]).rows).toEqual([
      ['50 µg, 4 Mar 2024', 'Before', '4.00', '–'],
      ['50 µg, 4 Mar 2024', '2 h', '–', '–'],
      ['50 µg, 4 Mar 2024', '4 h', '0.00', '4.00'],
    ]);
  });
});
