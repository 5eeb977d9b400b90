import { bodyMassIndex, checkCandidacy, classifiersOf, type CandidacyFacts } from './candidacy.js';
import { monthsSinceOnset } from './onset.js';

const facts: CandidacyFacts = {
  assessedOn: '2024-05-10',
  outcome: 'SUITABLE',
  aetiology: 'stroke',
  onsetOn: '2023-05-10',
  weightKg: 70,
  contraindications: [],
  treatments: [],
};
const found = (more: Partial<CandidacyFacts>) =>
  checkCandidacy({ ...facts, ...more }).map(({ rule, level, field }) => `${level} ${rule} ${field}`);

describe('the time since onset', () => {
  it('counts whole months from a known day', () => {
    expect(monthsSinceOnset('2023-11-10', '2024-05-10')).toEqual({ least: 6, most: 6 });
    expect(monthsSinceOnset('2023-11-11', '2024-05-10')).toEqual({ least: 5, most: 5 });
  });

  it('lies between two counts where only month or year is known', () => {
    // From 30 November five whole months, from 1 November six.
    expect(monthsSinceOnset('2023-11', '2024-05-10')).toEqual({ least: 5, most: 6 });
    expect(monthsSinceOnset('2023', '2024-05-10')).toEqual({ least: 4, most: 16 });
  });

  it('may be no time at all in the month of the onset, and is none before it', () => {
    expect(monthsSinceOnset('2024-05', '2024-05-10')).toEqual({ least: 0, most: 0 });
    expect(monthsSinceOnset('2024-06', '2024-05-10')).toBeNull();
  });
});

describe('a decision on candidacy', () => {
  it('finds nothing in what is usual', () => expect(found({})).toEqual([]));

  it('cannot be before the onset, and may be where the onset is known too roughly to tell', () => {
    expect(found({ onsetOn: '2024-05-11' })).toEqual(['ERROR D1 onsetOn']);
    expect(found({ onsetOn: '2025' })).toEqual(['ERROR D1 onsetOn']);
    expect(found({ onsetOn: '2024', outcome: 'DEFERRED' })).toEqual([]);
  });

  it('asks why it is tried earlier than the cause asks for, and only if it is to be tried', () => {
    expect(found({ onsetOn: '2023-11-11' })).toEqual(['WARNING LIMIT:since-onset onsetOn']);
    expect(found({ onsetOn: '2023-11-10' })).toEqual([]);
    expect(found({ onsetOn: '2023-11' })).toEqual([]);
    expect(found({ onsetOn: '2023-11-11', outcome: 'DEFERRED' })).toEqual([]);
    expect(found({ onsetOn: '2023-11-11', aetiology: 'multiple-sclerosis' })).toEqual([]);
  });

  it('names both rules of a brain injury, which ask for 6 months and for a year', () => {
    const [first] = checkCandidacy({ ...facts, aetiology: 'traumatic-brain-injury', onsetOn: '2024-04-01' });
    expect(first?.sentence).toMatch(/1 month has passed.*6 months \(Registry founders\), 12 months \(US product/);
    expect(found({ aetiology: 'traumatic-brain-injury', onsetOn: '2023-08-01' })).toHaveLength(1);
  });

  it('asks about every absolute contraindication that is present, and about no other', () => {
    const contraindications = [
      { code: 'active-infection', status: 'PRESENT' },
      { code: 'spinal-anomaly', status: 'RESOLVED' },
      { code: 'baclofen-hypersensitivity', status: 'NOT_ASSESSED' },
      { code: 'coagulopathy', status: 'PRESENT' },
    ] as const;
    expect(found({ contraindications })).toEqual(['WARNING CONTRAINDICATION contraindications.active-infection']);
    expect(found({ contraindications, outcome: 'NOT_SUITABLE' })).toEqual([]);
  });

  it('knows the limits of weight and of oral baclofen, which 0 mg does not break', () => {
    expect(found({ weightKg: 14.9 })).toEqual(['WARNING LIMIT:weight-at-implant weightKg']);
    const oral = (maxDoseMgPerDay: number | null) =>
      found({ treatments: [{ code: 'oral-baclofen', maxDoseMgPerDay }] });
    expect(oral(121)).toEqual(['WARNING LIMIT:oral-baclofen treatments.oral-baclofen']);
    expect(oral(301)).toEqual(['ERROR LIMIT:oral-baclofen treatments.oral-baclofen']);
    expect([oral(0), oral(120), oral(null)]).toEqual([[], [], []]);
  });
});

it('the body-mass index needs weight and height', () => {
  // 70 / 1.75² = 22.857
  expect(bodyMassIndex(70, 175)).toBe(22.9);
  expect(bodyMassIndex(70, null)).toBeNull();
  expect(bodyMassIndex(null, 175)).toBeNull();
});

it('classifiers fit the cause', () => {
  expect(classifiersOf('cerebral-palsy')).toEqual(['gmfcs']);
  expect(classifiersOf('spinal-cord-injury')).toEqual(['ais']);
  expect(classifiersOf('unknown')).toEqual([]);
  expect(classifiersOf(null)).toEqual([]);
});
