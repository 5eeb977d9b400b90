import { findInstrument, instruments } from '#libs/instruments/index';
import { instrumentsAsked, windowProblems } from '#libs/outcomes/index';
import { protocols, registryCore } from '../protocol/definitions/index.js';

/** Windows of a protocol are bits of one whole number of 64 bits in the analysis tables. */
const MOST_WINDOWS = 63;

describe.each(protocols.map((protocol) => [`${protocol.code}@${protocol.version}`, protocol] as const))(
  'the protocol %s',
  (_code, protocol) => {
    it('has windows in order that never overlap', () => {
      expect(windowProblems(protocol.windows)).toEqual([]);
      expect(protocol.windows.length).toBeLessThanOrEqual(MOST_WINDOWS);
    });

    it('analyses scores that its instruments have', () => {
      for (const { instrumentCode, scoreCode } of protocol.scores)
        expect(findInstrument(instrumentCode)?.scores.map(({ code }) => code)).toContain(scoreCode);
    });

    it('asks and offers instruments that are published, classifiers apart', () => {
      const roleOf = (code: string) => findInstrument(code)?.role;
      for (const { instruments: asked, classifiers = [] } of protocol.windows) {
        expect(asked.map(roleOf)).toEqual(asked.map(() => 'OUTCOME'));
        expect(classifiers.map(roleOf)).toEqual(classifiers.map(() => 'CLASSIFIER'));
      }
      for (const code of protocol.optional ?? []) expect(roleOf(code)).toBe('OUTCOME');
    });

    it('analyses no classifier, and one comparability group where an instrument has several', () => {
      for (const { instrumentCode, comparability } of protocol.scores) {
        const versions = instruments.filter(({ code }) => code === instrumentCode);
        expect(versions.every(({ role }) => role === 'OUTCOME')).toBe(true);
        const groups = new Set(versions.map((version) => version.comparability));
        if (comparability !== undefined) expect(groups).toContain(comparability);
        else expect(groups.size).toBe(1);
      }
    });
  },
);

describe('the protocol of the registry', () => {
  const asked = (window: string, aetiology: string | null = null) => {
    const found = registryCore.windows.find(({ code }) => code === window);
    return found === undefined ? [] : instrumentsAsked(registryCore, found, aetiology);
  };
  const core = [
    ...['mas', 'psfs', 'nrs-pain', 'lss', 'sitting-tolerance', 'gg-transfer', 'transfer-help', 'care-difficulty-8'],
    ...['fac', 'sleep-nrs'],
  ];

  it('asks the core set at its windows, global change after the implant, goals at baseline, 6 months and yearly', () => {
    expect(asked('BASELINE')).toEqual([...core, 'gas']);
    expect(asked('M1')).toEqual(['mas', 'psfs', 'nrs-pain']);
    expect(asked('M3')).toEqual([...core, 'pgic']);
    for (const window of ['M6', 'M12', 'Y2', 'Y30']) expect(asked(window)).toEqual([...core, 'pgic', 'gas']);
  });

  it('asks the classifiers of the cause at baseline and yearly', () => {
    expect(asked('BASELINE', 'cerebral-palsy').slice(-3)).toEqual(['gmfcs', 'macs', 'cfcs']);
    expect(asked('Y2', 'multiple-sclerosis').at(-1)).toBe('edss');
    expect(asked('M12', 'spinal-cord-injury-traumatic').at(-1)).toBe('ais');
    expect(asked('M6', 'cerebral-palsy')).not.toContain('gmfcs');
  });

  it('asks every core instrument somewhere and offers every other outcome with items, but totals of older data', () => {
    const somewhere = new Set([
      ...registryCore.windows.flatMap(({ instruments: codes, classifiers = [] }) => [...codes, ...classifiers]),
      ...(registryCore.optional ?? []),
    ]);
    const left = instruments.filter(({ code }) => !somewhere.has(code)).map(({ code }) => code);
    expect(left).toEqual(['MAS_MEAN', 'PAIN_NRS', 'CARE_BURDEN', 'SITTING', 'TRANSFER']);
  });
});
