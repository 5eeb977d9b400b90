import { generateCohort } from './generate-cohort.js';
import { truth } from './truth.js';

const options = { seed: 11, patients: 40, centres: 6, today: '2026-06-30' };

describe('generateCohort', () => {
  it('makes the same patients from the same options', () => {
    expect([...generateCohort(options)]).toEqual([...generateCohort(options)]);
  });

  it('makes the same patient at a place, however many are asked for', () => {
    const few = [...generateCohort({ ...options, patients: 10 })];
    expect([...generateCohort(options)].slice(0, 10)).toEqual(few);
  });

  it('makes other patients from another seed', () => {
    const [one] = generateCohort(options);
    const [other] = generateCohort({ ...options, seed: 12 });
    expect(other?.encounters).not.toEqual(one?.encounters);
  });

  it('makes one patient at a time', () => {
    const cohort = generateCohort({ ...options, patients: 1_000_000 });
    expect(cohort.next().value?.centreCode).toBeDefined();
    expect(cohort.return().done).toBe(true);
  });

  it('gives every patient a pseudonym and a hospital number of their own', () => {
    const patients = [...generateCohort({ ...options, patients: 500 })];
    expect(new Set(patients.map(({ pseudonym }) => pseudonym)).size).toBe(500);
    expect(new Set(patients.map(({ identity }) => identity.hospitalNumber)).size).toBe(500);
  });

  it('spreads patients over the centres asked for', () => {
    const patients = [...generateCohort({ ...options, patients: 300, centres: 3 })];
    expect(new Set(patients.map(({ centreCode }) => centreCode)).size).toBe(3);
  });

  it('believes another model when told to', () => {
    const model = { ...truth, operativeRisks: [], ratesPer100Years: noEvents };
    const patients = [...generateCohort({ ...options, patients: 100, model })];
    expect(patients.flatMap(({ complications }) => complications).filter(({ type }) => type !== 'death')).toEqual([]);
  });

  it('makes nobody when nobody is asked for', () => {
    expect([...generateCohort({ ...options, patients: 0 })]).toEqual([]);
  });

  it.each([{ seed: 0.5 }, { patients: -1 }, { centres: 0 }, { today: '2026-02-30' }])('refuses %j', (wrong) => {
    expect(() => generateCohort({ ...options, ...wrong }).next()).toThrow(RangeError);
  });
});

const noEvents = {
  catheterFirstYear: 0,
  catheterLater: 0,
  pump: 0,
  lateInfection: 0,
  drugEffect: 0,
  refillOrProgramming: 0,
  lossOfEffect: 0,
  explantByChoice: 0,
  transferToOtherCentre: 0,
  consentWithdrawn: 0,
};
