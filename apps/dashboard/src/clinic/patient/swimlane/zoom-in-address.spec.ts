import { readZoom, stretchOf } from './zoom-in-address.js';

const whole = { from: '2018-01-01', until: '2026-01-01' };

describe('the zoom in the address', () => {
  it('is a span or two days in order, and nothing else', () => {
    expect(readZoom('1y')).toBe('1y');
    expect(readZoom('2020-01-01..2020-06-01')).toBe('2020-01-01..2020-06-01');
    expect(['2y', '2020-06-01..2020-01-01', '2020-13-41..2021-01-01', 'a..b', 7, '..'].map(readZoom)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('ends with the last day known, and is never longer than the whole', () => {
    expect(stretchOf('1y', whole)).toEqual({ from: '2025-01-01', until: '2026-01-01' });
    expect(stretchOf('5y', { from: '2024-01-01', until: '2026-01-01' })).toEqual({
      from: '2024-01-01',
      until: '2026-01-01',
    });
    expect(stretchOf(undefined, whole)).toEqual(whole);
  });
});
