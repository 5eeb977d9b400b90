import { rowAfter } from '../../ui/move-between-rows.js';
import { blankRecord, patientInput, patientProblems } from './patient-record.js';
import { changedSearch, readPatientSearch } from './read-patient-search.js';

describe('the address of the patient list', () => {
  it('keeps what it knows and drops what it cannot mean', () => {
    expect(
      readPatientSearch({ search: 'TN', states: ['LOST', 'GONE'], sort: 'LAST_CONTACT', descending: true, page: 3 }),
    ).toEqual({ search: 'TN', states: ['LOST'], sort: 'LAST_CONTACT', descending: true });
    expect(readPatientSearch({ search: ' ', sort: 'PSEUDONYM', descending: 'yes' })).toEqual({});
    expect(readPatientSearch({ states: 'ZZZ', state: 'ZZZ' })).toEqual({});
  });

  it('starts at the first page again when anything but the page changes', () => {
    const third = readPatientSearch({ trail: ['NTA', 'MTAw'], search: 'TN' });
    expect(changedSearch(third, { states: ['LOST'] })).toEqual({ search: 'TN', states: ['LOST'] });
    expect(changedSearch(third, { trail: ['NTA'] })).toEqual({ search: 'TN', trail: ['NTA'] });
  });
});

describe('moving between rows', () => {
  it('goes from the search into the list, and holds at its ends', () => {
    expect(rowAfter(-1, 'ArrowDown', 3)).toBe(0);
    expect(rowAfter(2, 'ArrowDown', 3)).toBe(2);
    expect(rowAfter(-1, 'ArrowUp', 3)).toBeNull();
    expect(rowAfter(0, 'ArrowDown', 0)).toBeNull();
  });
});

describe('registering a patient', () => {
  const today = '2024-03-01';
  const blank = blankRecord(today);

  it('asks for the whole identity, or for the year of birth alone', () => {
    expect(Object.keys(patientProblems(blank, today))).toEqual([
      'familyName',
      'givenName',
      'birthDate',
      'hospitalNumber',
    ]);
    expect(Object.keys(patientProblems({ ...blank, withIdentity: false }, today))).toEqual(['birthYear']);
    expect(patientProblems({ ...blank, withIdentity: false, birthYear: '2031' }, today)).toHaveProperty('birthYear');
  });

  it('takes the birth year from the birth date and sends no identity under a pseudonym', () => {
    const named = { ...blank, familyName: ' Osei ', givenName: 'Ada', birthDate: '1980-06-15', hospitalNumber: 'H1' };
    expect(patientInput(named)).toMatchObject({ birthYear: 1980, identity: { familyName: 'Osei' }, pseudonym: null });
    expect(patientInput({ ...named, withIdentity: false, birthYear: '1981' })).toMatchObject({
      birthYear: 1981,
      identity: null,
    });
  });
});
