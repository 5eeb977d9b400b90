import { formatInterval, formatNumber, formatShare, formatShareInterval, formatSigned } from './format-number.js';

describe('numbers on screen', () => {
  it('show a missing value as a dash and a measured 0 as 0', () => {
    expect(formatNumber(null)).toBe('–');
    expect(formatNumber(0)).toBe('0');
  });

  it('carry a true minus sign and, as a change, always their sign', () => {
    expect(formatNumber(-1.25, 2)).toBe('−1.25');
    expect(formatSigned(0.94)).toBe('+0.9');
    expect(formatSigned(0)).toBe('0.0');
  });

  it('show shares as per cent with their bounds', () => {
    expect(formatShare(0.456)).toBe('46\u00a0%');
    expect(formatShareInterval({ lower: 0.12, upper: 0.314 })).toBe('12 to 31\u00a0%');
    expect(formatInterval(null)).toBe('–');
  });
});
