import { readInstant } from './instants.js';

describe('a moment as it is sent', () => {
  it.each([
    ['2026-03-05T09:30:00Z', '2026-03-05T09:30:00.000Z'],
    ['2026-03-05T09:30:00.123456Z', '2026-03-05T09:30:00.123Z'],
    ['2024-02-29T23:59:59+01:00', '2024-02-29T22:59:59.000Z'],
  ])('%s is read', (sent, read) => {
    expect(readInstant(sent).toISOString()).toBe(read);
  });

  it.each([
    '2026-02-29T10:00:00Z',
    '2026-06-31T10:00:00Z',
    '06/01/2026',
    'January 6 2026',
    '2026-01-06T10:00',
    '2026-01-06T10:00:00',
    '2026-01-06T24:00:00Z',
    '2026-01-06',
    '1',
    '0001-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    1_767_693_600_000,
    true,
    null,
  ])('%j is refused', (sent) => {
    expect(() => readInstant(sent)).toThrow('A moment is written like');
  });
});
