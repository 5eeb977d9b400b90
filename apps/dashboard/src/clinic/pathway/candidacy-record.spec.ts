import { contraindications } from '#libs/therapy/index';
import {
  blankCandidacy,
  candidacyInput,
  candidacyProblems,
  numberOf,
  restAbsent,
  unusualOf,
  type CandidacyRecord,
} from './candidacy-record.js';
import { againstWords } from './candidacy-words.js';

const today = '2024-05-10';
const record = (more: Partial<CandidacyRecord> = {}): CandidacyRecord => ({
  ...blankCandidacy(today),
  outcome: 'SUITABLE',
  ...more,
});

describe('a candidacy as typed', () => {
  it('needs a day, the decision, and something it rests on', () => {
    expect(candidacyProblems(blankCandidacy(today), today)).toEqual({ outcome: 'Choose the decision.' });
    expect(Object.keys(candidacyProblems(record(), today))).toEqual(['outcomeNote']);
    expect(candidacyProblems(record({ outcomeNote: 'Agreed by the team.' }), today)).toEqual({});
    expect(candidacyProblems(record({ distanceKm: '0' }), today)).toEqual({});
    const unanswered = { pregnancy: { status: null, note: '' } };
    expect(Object.keys(candidacyProblems(record({ contraindications: unanswered }), today))).toEqual(['outcomeNote']);
    expect(Object.keys(candidacyProblems(record({ assessedOn: null, trunk: 'NO' }), today))).toEqual(['assessedOn']);
    expect(candidacyInput('p', record({ assessedOn: null }))).toBeNull();
  });

  it('sends what is blank as null and a typed 0 as 0', () => {
    expect(candidacyInput('p', record({ distanceKm: '0', edss: '0', mrs: '0' }))).toMatchObject({
      distanceKm: 0,
      edss: 0,
      mrs: 0,
      gmfcs: null,
      weightKg: null,
      trunk: null,
      contraindications: [],
    });
    expect([numberOf(''), numberOf('62,5'), numberOf('abc')]).toEqual([null, 62.5, null]);
  });

  it('sends no onset of what is congenital, and remarks only on what is present', () => {
    const sent = candidacyInput(
      'p',
      record({
        congenital: 'YES',
        onsetOn: '2019',
        contraindications: {
          coagulopathy: { status: 'PRESENT', note: ' Warfarin ' },
          pregnancy: { status: 'ABSENT', note: 'left over' },
          malnutrition: { status: null, note: '' },
        },
      }),
    );
    expect(sent).toMatchObject({
      congenital: true,
      onsetOn: null,
      contraindications: [
        { code: 'coagulopathy', status: 'PRESENT', note: 'Warfarin' },
        { code: 'pregnancy', status: 'ABSENT', note: null },
      ],
    });
  });

  it('is wrong where a number or a level cannot be', () => {
    const wrong = record({
      weightKg: '4',
      edss: '4.3',
      injuryLevel: 'T13',
      onsetOn: '2025',
      treatments: [{ code: 'oral-baclofen', maxDose: '301', stoppedBecause: null, note: '' }],
    });
    expect(Object.keys(candidacyProblems(wrong, today)).sort()).toEqual(['edss', 'injuryLevel', 'onsetOn', 'weightKg']);
    expect(Object.keys(candidacyProblems({ ...wrong, onsetOn: null }, today))).toContain('treatments.oral-baclofen');
    expect(candidacyProblems(record({ injuryLevel: 't4' }), today)).toEqual({});
  });

  it('marks absent what of the contraindications is not answered', () => {
    const checked = {
      coagulopathy: { status: 'PRESENT', note: 'Warfarin' },
      pregnancy: { status: null, note: '' },
    } as const;
    expect(restAbsent(['coagulopathy', 'pregnancy', 'malnutrition'], checked)).toEqual({
      coagulopathy: { status: 'PRESENT', note: 'Warfarin' },
      pregnancy: { status: 'ABSENT', note: '' },
      malnutrition: { status: 'ABSENT', note: '' },
    });
  });

  it('says of how many contraindications it is known that none is present', () => {
    const all = contraindications.map(({ code }) => ({ code, status: 'ABSENT' as const, note: null }));
    expect(againstWords({ contraindications: [] })).toBe('Not asked');
    expect(againstWords({ contraindications: [{ code: 'pregnancy', status: 'NOT_ASSESSED', note: null }] })).toBe(
      'Not asked',
    );
    expect(againstWords({ contraindications: all.slice(0, 2) })).toBe(`None of the 2 asked, of ${all.length}`);
    expect(againstWords({ contraindications: all })).toBe('None');
  });

  it('asks for reasons as the registry does', () => {
    const early = record({
      onsetOn: '2024-03',
      contraindications: { 'active-infection': { status: 'PRESENT', note: '' } },
    });
    expect(unusualOf(early, 'stroke').map(({ field }) => field)).toEqual([
      'onsetOn',
      'contraindications.active-infection',
    ]);
    expect(unusualOf({ ...early, outcome: 'DEFERRED' }, 'stroke')).toEqual([]);
  });
});
