import { readPermissionSearch } from './read-permission-search.js';

describe('the address of the permissions', () => {
  it('keeps a word and a role', () => {
    expect(readPermissionSearch({ search: 'sign', role: 'CLINICIAN' })).toEqual({ search: 'sign', role: 'CLINICIAN' });
    expect(readPermissionSearch({ search: 2 })).toEqual({ search: '2' });
  });

  it('leaves out what it cannot mean', () => {
    expect(readPermissionSearch({ search: '  ', role: 'SURGEON', page: 3 })).toEqual({});
    expect(readPermissionSearch({ search: ['a'], role: ['CLINICIAN'] })).toEqual({});
  });
});
