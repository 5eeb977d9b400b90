import { kaplanMeier } from '#libs/statistics/index';
import { deviceLives } from './device-life.js';
import type { TimeAtRisk } from './time-at-risk.js';

const time = (placedOn: string, leftOn: string, enteredOn = placedOn, removed = true): TimeAtRisk => ({
  placedOn,
  enteredOn,
  leftOn,
  removed,
});
const first = time('2020-01-01', '2020-04-10');
const second = time('2020-04-10', '2020-12-31');

describe('the life of a device', () => {
  it('ends with its first failure, otherwise it is censored', () => {
    expect(deviceLives([first, second], ['2020-08-01', '2020-05-10'])).toEqual([
      { placedOn: '2020-01-01', start: 0, time: 100, event: false },
      { placedOn: '2020-04-10', start: 0, time: 30, event: true },
    ]);
  });

  it('on a day of exchange ended for the device taken out, not for the new one', () => {
    expect(deviceLives([first, second], ['2020-04-10']).map(({ event }) => event)).toEqual([true, false]);
  });

  it('joins late when the device was placed before enrolment', () => {
    const late = time('2020-01-01', '2020-04-10', '2020-02-01');
    expect(deviceLives([late], ['2020-03-01'])).toEqual([{ placedOn: '2020-01-01', start: 31, time: 60, event: true }]);
    expect(deviceLives([late], ['2020-01-15'])).toEqual([]);
  });

  it('is read by the Kaplan–Meier method as it is', () => {
    // At risk at day 60: the pump that failed and the one that left at 100; at risk at 30 the late one is not yet.
    const lives = deviceLives([time('2020-01-01', '2020-04-10', '2020-02-01')], ['2020-03-01']);
    const { curve } = kaplanMeier([...lives, ...deviceLives([first], [])]);
    expect(curve[0]).toMatchObject({ time: 60, atRisk: 2, survival: 1 - 1 / 2 });
  });

  it('lasts a day at least', () => {
    expect(deviceLives([time('2020-01-01', '2020-01-01')], [])).toMatchObject([{ time: 1, event: false }]);
  });
});
