import { nextHour } from './trial-clock.js';

const GIVEN = '2024-03-04T09:00:00Z';
const at = (time: string): Date => new Date(`2024-03-04T${time}:00Z`);

describe('the clock of a test bolus', () => {
  it('asks for the grades before it as soon as it is recorded', () => {
    expect(nextHour(GIVEN, [], at('09:05'))).toEqual({ hours: 0, standing: 'DUE', minutes: 5 });
  });

  it('says how long it is until the next hour', () => {
    expect(nextHour(GIVEN, [0], at('09:30'))).toEqual({ hours: 2, standing: 'UPCOMING', minutes: 90 });
  });

  it('lets an assessment begin a quarter of an hour early', () => {
    expect(nextHour(GIVEN, [0], at('10:45'))).toEqual({ hours: 2, standing: 'DUE', minutes: 15 });
    expect(nextHour(GIVEN, [0], at('10:44'))).toMatchObject({ standing: 'UPCOMING' });
  });

  it('calls one overdue after half an hour', () => {
    expect(nextHour(GIVEN, [0], at('11:30'))).toEqual({ hours: 2, standing: 'DUE', minutes: 30 });
    expect(nextHour(GIVEN, [0], at('11:31'))).toEqual({ hours: 2, standing: 'OVERDUE', minutes: 31 });
  });

  it('goes on to the next hour once it has come, whatever was missed', () => {
    expect(nextHour(GIVEN, [0], at('13:00'))).toEqual({ hours: 4, standing: 'DUE', minutes: 0 });
  });

  it('has nothing left when all is assessed, and after a day', () => {
    expect(nextHour(GIVEN, [0, 2, 4, 6, 8], at('17:10'))).toBeNull();
    expect(nextHour(GIVEN, [0], new Date('2024-03-05T09:01:00Z'))).toBeNull();
  });

  it('does not fall back on an hour that was missed when the last one is done', () => {
    expect(nextHour(GIVEN, [0, 8], at('17:10'))).toBeNull();
  });
});
