import { readTypedTime } from './read-typed-time.js';

describe('a typed time', () => {
  it.each([
    ['14:05', '14:05'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['0', '00:00'],
    [' 23:59 ', '23:59'],
  ])('reads %s as %s', (typed, time) => expect(readTypedTime(typed)).toBe(time));

  it.each(['', '24:00', '12:60', 'noon', '9:5', '12345', '-1'])('names no time in "%s"', (typed) => {
    expect(readTypedTime(typed)).toBeNull();
  });
});
