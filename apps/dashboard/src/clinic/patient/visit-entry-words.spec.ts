import { entryWords, raterWords } from './visit-entry-words.js';

const nothing = { activeSeconds: null, fromPaper: false, antispastics: null, antispasticsAbsence: null };

describe('how a visit was entered', () => {
  it('is told with its time, paper and drugs', () => {
    const visit = { ...nothing, activeSeconds: 161, fromPaper: true, antispastics: ['TIZANIDINE' as const] };
    expect(entryWords(visit)).toBe(
      'Entered from paper. Entered in 2 min 41 s. Antispastic drugs beside the pump: tizanidine.',
    );
  });

  it('tells no drug and nobody asked apart, and says nothing of what is not recorded', () => {
    expect(entryWords({ ...nothing, antispastics: [] })).toMatch(/none/);
    expect(entryWords({ ...nothing, antispasticsAbsence: 'NOT_ASKED' })).toMatch(/not asked/);
    expect(entryWords(nothing)).toBe('');
  });

  it('names the clinician, or the relation of the caregiver', () => {
    expect(raterWords({ ratedBy: { id: 'a', name: 'Dr Amara Osei' }, relation: null })).toBe(': Dr Amara Osei');
    expect(raterWords({ ratedBy: null, relation: 'PARENT' })).toBe(': parent');
    expect(raterWords(undefined)).toBe('');
  });
});
