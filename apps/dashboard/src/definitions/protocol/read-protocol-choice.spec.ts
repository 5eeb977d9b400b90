import { chosenProtocol, readProtocolChoice } from './read-protocol-choice.js';

const protocols = [
  { code: 'registry-core', version: '2.0.0' },
  { code: 'registry-core', version: '1.0.0' },
  { code: 'export', version: '1.0.0' },
];

describe('the protocol an address means', () => {
  it('is the registry’s own, newest version, when none is named', () => {
    expect(chosenProtocol(protocols, {})).toBe(protocols[0]);
  });

  it('is the newest version of the one named, or the version named', () => {
    expect(chosenProtocol(protocols, { protocol: 'export' })).toBe(protocols[2]);
    expect(chosenProtocol(protocols, { protocol: 'registry-core', version: '1.0.0' })).toBe(protocols[1]);
  });

  it('is none when it is not published', () => {
    expect(chosenProtocol(protocols, { protocol: 'gone' })).toBeNull();
    expect(chosenProtocol(protocols, { protocol: 'export', version: '9.0.0' })).toBeNull();
  });

  it('ignores what it cannot mean', () => {
    expect(readProtocolChoice({ protocol: ['a'], version: 3, other: 'x' })).toEqual({});
    expect(readProtocolChoice({ protocol: 'export', version: '' })).toEqual({ protocol: 'export' });
  });
});
