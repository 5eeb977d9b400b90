import { findInstrument } from '#libs/instruments/index';
import { windowProblems } from '#libs/outcomes/index';
import { protocols } from '../protocol/definitions/index.js';

/** Windows of a protocol are bits of one whole number of 64 bits in the analysis tables. */
const MOST_WINDOWS = 63;

describe.each(protocols.map((protocol) => [protocol.code, protocol] as const))('the protocol %s', (_code, protocol) => {
  it('has windows in order that never overlap', () => {
    expect(windowProblems(protocol.windows)).toEqual([]);
    expect(protocol.windows.length).toBeLessThanOrEqual(MOST_WINDOWS);
  });

  it('analyses scores that its instruments have', () => {
    for (const { instrumentCode, scoreCode } of protocol.scores)
      expect(findInstrument(instrumentCode)?.scores.map(({ code }) => code)).toContain(scoreCode);
  });
});
