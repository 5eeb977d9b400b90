import { createHash } from 'node:crypto';
import { generateCohort } from './generate-cohort.js';

/** Of everything but the therapy, as it was made before there was any. */
const before = {
  11: '41506322200d8788fcf482da3f4b8fd7062a4a25aae543e6fa55695e49f5e3b9',
  20_040: '22d086233d67b84c7e74a9e899def1b36f5ed776d611045066736187662f2a28',
};

describe('the records of a synthetic patient besides the therapy', () => {
  it.each([11, 20_040] as const)('are what they were before there was a therapy, of seed %i', (seed) => {
    const records = [...generateCohort({ seed, patients: 60, centres: 6, today: '2026-06-30' })].map(
      ({ therapy, ...others }) => {
        expect(therapy.pathwayEvents.length).toBeGreaterThan(0);
        return others;
      },
    );
    expect(createHash('sha256').update(JSON.stringify(records)).digest('hex')).toBe(before[seed]);
  });
});
