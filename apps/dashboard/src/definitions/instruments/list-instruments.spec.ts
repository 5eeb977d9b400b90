import { listInstruments, newestOfEach } from './list-instruments.js';
import { readInstrumentSearch, readInstrumentVersion } from './read-instrument-search.js';

const definition = (
  code: string,
  version: string,
  given: Partial<Parameters<typeof newestOfEach>[0][number]> = {},
) => ({
  code,
  version,
  title: code,
  shortTitle: code,
  domain: 'TONE' as const,
  raters: ['CLINICIAN' as const],
  recall: 'AT_EXAM',
  scoreOnly: false,
  validity: null,
  licence: { status: 'FREE' },
  scores: [],
  ...given,
});
const published = [
  definition('ashworth', '2.0.0', { title: 'Ashworth Scale' }),
  definition('ashworth', '1.0.0', { title: 'Ashworth Scale' }),
  definition('mas', '1.0.0', { title: 'Modified Ashworth Scale' }),
  definition('psfs', '1.0.0', {
    title: 'Penn Spasm Frequency Scale',
    domain: 'SPASM',
    scores: [
      { code: 'f', title: 'Spasm severity', unit: '', range: [0, 4], direction: 'LOWER_IS_BETTER', primary: true },
    ],
  }),
];
const codes = (groups: ReturnType<typeof listInstruments>) =>
  groups.map(({ domain, instruments }) => [domain, ...instruments.map(({ code }) => code)]);

describe('the list of instruments', () => {
  const instruments = newestOfEach(published);

  it('shows the newest version and counts the earlier ones', () => {
    expect(instruments.map(({ code, version, earlierVersions }) => [code, version, earlierVersions])).toEqual([
      ['ashworth', '2.0.0', 1],
      ['mas', '1.0.0', 0],
      ['psfs', '1.0.0', 0],
    ]);
  });

  it('groups by domain in the order of the interface', () => {
    expect(codes(listInstruments(instruments, {}))).toEqual([
      ['TONE', 'ashworth', 'mas'],
      ['SPASM', 'psfs'],
    ]);
  });

  it('puts totals of older data behind what is asked today', () => {
    const totals = newestOfEach([definition('TOTAL', '1.0.0', { scoreOnly: true }), ...published]);
    expect(codes(listInstruments(totals, { domains: ['TONE'] }))).toEqual([['TONE', 'ashworth', 'mas', 'TOTAL']]);
  });

  it('finds every word typed, in title, code, domain or what is scored', () => {
    expect(codes(listInstruments(instruments, { search: 'ashworth modified' }))).toEqual([['TONE', 'mas']]);
    expect(codes(listInstruments(instruments, { search: 'Severity' }))).toEqual([['SPASM', 'psfs']]);
    expect(codes(listInstruments(instruments, { search: 'tone' }))).toEqual([['TONE', 'ashworth', 'mas']]);
    expect(listInstruments(instruments, { search: 'gait' })).toEqual([]);
  });

  it('narrows to the domains chosen', () => {
    expect(codes(listInstruments(instruments, { domains: ['SPASM', 'PAIN'] }))).toEqual([['SPASM', 'psfs']]);
  });
});

describe('the address of the list', () => {
  it('keeps what it can mean and drops the rest', () => {
    expect(readInstrumentSearch({ search: 'mas', domains: ['PAIN', 'NONSENSE', 'TONE'] })).toEqual({
      search: 'mas',
      domains: ['TONE', 'PAIN'],
    });
    expect(readInstrumentSearch({ search: '  ', domains: 'nonsense', other: 1 })).toEqual({});
    expect(readInstrumentSearch({ search: 10, domains: 'GAIT' })).toEqual({ search: '10', domains: ['GAIT'] });
  });

  it('names a version or none', () => {
    expect(readInstrumentVersion({ version: '1.0.0' })).toEqual({ version: '1.0.0' });
    expect(readInstrumentVersion({ version: '' })).toEqual({});
  });
});
