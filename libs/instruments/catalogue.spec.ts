import { findInstrument, instruments } from './catalogue.js';

describe('catalogue', () => {
  it('holds only published definitions, each code and version once', () => {
    const names = instruments.map(({ code, version }) => `${code}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(instruments.every(({ status }) => status === 'PUBLISHED')).toBe(true);
  });

  it('finds a definition by code, in the newest version unless one is named', () => {
    expect(findInstrument('mas')?.version).toBe('1.0.0');
    expect(findInstrument('mas', '1.0.0')?.code).toBe('mas');
    expect(findInstrument('mas', '9.0.0')).toBeUndefined();
    expect(findInstrument('no-such-measure')).toBeUndefined();
  });

  it('survives JSON unchanged, so that it can be sent to a form', () => {
    for (const instrument of instruments) expect(JSON.parse(JSON.stringify(instrument))).toEqual(instrument);
  });

  it('cannot be changed after loading', () => {
    expect(() => Object.assign(instruments[0]?.scores[0] ?? {}, { decimals: 9 })).toThrow(TypeError);
  });
});
