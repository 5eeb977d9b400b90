import { PartialDayScalar } from './partial-day.scalar.js';

const read = (text: unknown): string => new PartialDayScalar().parseValue(text);

describe('partial days', () => {
  it.each(['2021', '2021-03', '2021-03-05', '2024-02-29', '1900', '2199-12'])('%s is taken as it is written', (text) =>
    expect(read(text)).toBe(text),
  );

  it.each([
    '',
    '21',
    '1899',
    '2200',
    '2021-3',
    '2021-13',
    '2021-00',
    '2023-02-29',
    '2021-03-05T00:00',
    'abcd',
    2021,
    null,
  ])('%j is none', (text) => expect(() => read(text)).toThrow(/YYYY-MM or YYYY/));
});
