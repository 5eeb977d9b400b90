import { correctionInput, correctionProblems, patientFields, patientForm } from './patient-correction.js';

const identity = { familyName: 'Okafor', givenName: 'Nneka', birthDate: '1980-05-05', hospitalNumber: 'H1' };
const stored = {
  version: 4,
  pseudonym: 'TN-AAA',
  sex: 'FEMALE',
  birthYear: 1980,
  origin: null,
  enrolledOn: '2020-01-01',
  aetiology: { code: 'stroke' },
  identity,
} as const;

describe('a correction of a patient', () => {
  const opened = patientForm(stored);

  it('sends the version it was made of and only what was changed', () => {
    expect(correctionInput('7', opened.form, opened)).toEqual({ patientId: '7', expectedVersion: 4 });
    expect(correctionInput('7', { ...opened.form, sex: null, aetiology: 'other' }, opened)).toEqual({
      patientId: '7',
      expectedVersion: 4,
      sex: null,
      aetiology: 'other',
    });
  });

  it('sends the identity whole, and the birth year with the birth date', () => {
    const input = correctionInput('7', { ...opened.form, birthDate: '1981-05-05' }, opened);
    expect(input).toMatchObject({ identity: { ...identity, birthDate: '1981-05-05' }, birthYear: 1981 });
    expect(correctionInput('7', { ...opened.form, givenName: 'Ada ' }, opened)).toEqual({
      patientId: '7',
      expectedVersion: 4,
      identity: { ...identity, givenName: 'Ada' },
    });
  });

  it('knows a patient under a pseudonym by the year of birth alone', () => {
    const { form } = patientForm({ ...stored, identity: null });
    expect(form).toMatchObject({ withIdentity: false, birthYear: '1980', birthDate: null });
  });

  it('leaves nobody without a pseudonym', () => {
    expect(correctionProblems({ ...opened.form, pseudonym: ' ' }, '2024-01-01')).toHaveProperty('pseudonym');
    expect(correctionProblems(opened.form, '2024-01-01')).toEqual({});
  });

  it('is told in words, blank fields included', () => {
    const worded = patientFields([{ code: 'stroke', label: 'Stroke' }]);
    const words = worded.map(({ label, words: of }) => [label, of(opened.form)]);
    expect(words).toContainEqual(['Aetiology', 'Stroke']);
    expect(words).toContainEqual(['Enrolled on', '1 Jan 2020']);
    expect(words).toContainEqual(['Origin of the spasticity', null]);
  });
});
