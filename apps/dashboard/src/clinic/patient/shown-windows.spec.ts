import type { WindowStatus } from '../../graphql/generated/graphql.js';
import { ageWords, yearsBetween } from './patient-facts.js';
import { shownWindows } from './shown-windows.js';

const windows = (...statuses: WindowStatus[]) =>
  statuses.map((status, index) => ({
    code: `W${index}`,
    label: `${index} years`,
    opensOn: '2024-01-01',
    targetOn: '2024-02-01',
    closesOn: '2024-03-01',
    status,
    encounterId: null,
  }));

describe('the schedule people look at', () => {
  it('ends two windows ahead and counts the rest', () => {
    const { shown, later, asked, filled } = shownWindows(
      windows('FILLED', 'MISSED', 'DUE', 'UPCOMING', 'UPCOMING', 'UPCOMING', 'UPCOMING'),
    );
    expect(shown.map(({ code }) => code)).toEqual(['W0', 'W1', 'W2', 'W3', 'W4']);
    expect([later, asked, filled]).toEqual([2, 3, 1]);
  });

  it('leaves out windows that are not expected any more', () => {
    expect(shownWindows(windows('FILLED', 'NOT_EXPECTED', 'NOT_EXPECTED'))).toMatchObject({ notExpected: 2, later: 0 });
  });
});

describe('the age of a patient', () => {
  it('counts whole years', () => {
    expect(yearsBetween('1980-06-15', '2024-06-14')).toBe(43);
    expect(yearsBetween('1980-06-15', '2024-06-15')).toBe(44);
  });

  it('is not made up from a year of birth alone', () => {
    expect(ageWords({ identity: null, birthYear: 1980, diedOn: null }, '2024-06-14')).toBe('born 1980');
  });
});
