import { readAuditSearch, toFilter } from './read-audit-search.js';

const person = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the address of the audit trail', () => {
  it('keeps what it can mean and leaves out the rest', () => {
    expect(
      readAuditSearch({
        patient: ' NF-7 ',
        from: '2024-02-30x',
        to: '2024-03-01',
        kinds: ['VIEW', 'NOISE'],
        person: 'me',
      }),
    ).toEqual({ patient: 'NF-7', to: '2024-03-01', kinds: ['VIEW'] });
  });

  it('looks for a pseudonym, or for an identifier where one was given', () => {
    expect(toFilter(readAuditSearch({ patient: 1234 }))).toEqual({ pseudonym: '1234' });
    expect(toFilter(readAuditSearch({ patient: person }))).toEqual({ patientId: person });
  });

  it('asks for a person by identifier, not by the name shown', () => {
    expect(toFilter(readAuditSearch({ person, name: 'Anna' }))).toEqual({ personId: person });
  });
});
