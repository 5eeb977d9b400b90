import { changedPeopleSearch, isNarrowed, readPeopleSearch } from './read-people-search.js';

describe('the address of the list of people', () => {
  it('keeps what it knows and drops what it cannot mean', () => {
    expect(readPeopleSearch({ search: 'osei', roles: ['CLINICIAN', 'KING'], states: 'INVITED', page: 2 })).toEqual({
      search: 'osei',
      roles: ['CLINICIAN'],
      states: ['INVITED'],
    });
    expect(readPeopleSearch({ search: ' ', roles: 'NONE', centres: '' })).toEqual({});
  });

  it('starts at the first page when a filter changes', () => {
    const second = { roles: ['QUALITY'] as const, trail: ['a'] };
    expect(changedPeopleSearch(second, { centres: ['NORTH'] })).toEqual({ roles: ['QUALITY'], centres: ['NORTH'] });
    expect(changedPeopleSearch(second, { trail: ['a', 'b'] })).toEqual({ roles: ['QUALITY'], trail: ['a', 'b'] });
  });

  it('knows a later page from a narrower list', () => {
    expect(isNarrowed({ trail: ['a'] })).toBe(false);
    expect(isNarrowed({ states: ['DISABLED'] })).toBe(true);
  });
});
