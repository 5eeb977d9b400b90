import { findInstrument, instruments } from './catalogue.js';

describe('catalogue', () => {
  it('holds only published definitions, each code and version once', () => {
    const names = instruments.map(({ code, version }) => `${code}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(instruments.every(({ status }) => status === 'PUBLISHED')).toBe(true);
  });

  it('finds a definition by code, in the newest version unless one is named', () => {
    expect(findInstrument('mas')?.version).toBe('2.0.0');
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

  it.each([
    ['mas', 'mas.le.mean', [0, 5]],
    ['psfs', 'psfs.frequency', [0, 4]],
    ['nrs-pain', 'nrs-pain.average7d', [0, 10]],
    ['lss', 'lss.level', [1, 8]],
    ['sitting-tolerance', 'sitting-tolerance.hours', [0, 24]],
    ['gg-transfer', 'gg-transfer.level', [1, 6]],
    ['transfer-help', 'transfer-help.helpers', [0, 3]],
    ['care-difficulty-8', 'care-difficulty-8.mean', [0, 10]],
    ['fac', 'fac.category', [0, 5]],
    ['sleep-nrs', 'sleep-nrs.disturbance', [0, 10]],
    ['gas', 'gas.t', [19.85, 80.15]],
    ['pgic', 'pgic.change', [1, 7]],
    ['MAS_MEAN', 'MAS_MEAN', [0, 4]],
    ['PAIN_NRS', 'PAIN_NRS', [0, 10]],
    ['CARE_BURDEN', 'CARE_BURDEN', [0, 10]],
    ['SITTING', 'SITTING', [0, 3]],
    ['TRANSFER', 'TRANSFER', [0, 4]],
  ])('analyses %s by %s over %j', (code, scoreCode, range) => {
    const primary = findInstrument(code)?.scores.find((score) => score.primary);
    expect(primary).toMatchObject({ code: scoreCode, range });
  });

  it('warns that items of the registry itself are not validated', () => {
    const warned = instruments.filter(({ validity }) => validity === 'registry item, not a validated instrument');
    expect(warned.map(({ code }) => code)).toEqual([
      'sitting-tolerance',
      'transfer-help',
      'care-difficulty-8',
      'sleep-nrs',
    ]);
  });

  it('keeps both codings of the Ashworth scale, and all other measures, in groups of their own', () => {
    const groups = [...new Set(instruments.map(({ code, comparability }) => `${comparability} ${code}`))];
    expect(new Set(groups.map((group) => group.split(' ')[0])).size).toBe(groups.length);
    expect(findInstrument('ashworth', '1.0.0')?.comparability).toBe('ashworth-1to5');
    expect(findInstrument('ashworth', '2.0.0')?.comparability).toBe('ashworth-0to4');
  });
});
