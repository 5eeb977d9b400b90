import { cohortFilter } from './cohort-filter.js';
import { isBackwards, readFilters, withoutAbsent } from './read-filters.js';

describe('filters in the address', () => {
  it('are read as they were written', () => {
    expect(readFilters({ centres: ['NB', 'ST'], origins: ['SPINAL'], from: '2020-01-01' })).toEqual({
      centres: ['NB', 'ST'],
      origins: ['SPINAL'],
      from: '2020-01-01',
    });
  });

  it('take one value for a list, and a code that looks like a number', () => {
    expect(readFilters({ centres: 'NB', aetiologies: [12] })).toEqual({ centres: ['NB'], aetiologies: ['12'] });
  });

  it('leave out what they cannot mean', () => {
    expect(readFilters({ origins: ['NOWHERE'], sexes: [], from: 'soon', to: 3, protocol: '' })).toEqual({});
    expect(readFilters({ from: '9999-99-99', to: '2023-02-29' })).toEqual({});
  });

  it('leave the address when cleared', () => {
    expect(withoutAbsent({ centres: undefined, sexes: ['MALE'] })).toEqual({ sexes: ['MALE'] });
  });

  it('reach the API under its own names', () => {
    expect(cohortFilter({ protocol: 'registry-core', centres: ['NB'], to: '2024-12-31' })).toEqual({
      protocolCode: 'registry-core',
      centreCodes: ['NB'],
      implantedTo: '2024-12-31',
    });
  });

  it('know when the first day lies after the last', () => {
    expect(isBackwards({ from: '2024-01-01', to: '2023-12-31' })).toBe(true);
    expect(isBackwards({ from: '2024-01-01', to: '2024-01-01' })).toBe(false);
    expect(isBackwards({ from: '2024-01-01' })).toBe(false);
  });
});
