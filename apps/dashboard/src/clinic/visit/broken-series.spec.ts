import { brokenSeries } from './broken-series.js';

const osei = { id: 'osei', name: 'Dr Amara Osei' };
const clinician = { rater: 'CLINICIAN', ratedBy: osei, relation: null } as const;
const proxy = { rater: 'CAREGIVER_PROXY', ratedBy: null, relation: 'PARENT' } as const;

describe('the series of a measure', () => {
  it('goes on with the same clinician, and where nobody knows who rated', () => {
    const now = { rater: 'CLINICIAN', relation: null } as const;
    expect(brokenSeries(clinician, { ...now, ratedById: 'osei' })).toBeNull();
    expect(brokenSeries(clinician, { ...now, ratedById: null })).toBeNull();
    expect(brokenSeries({ ...clinician, ratedBy: null }, { ...now, ratedById: 'osei' })).toBeNull();
    expect(brokenSeries(null, { ...now, ratedById: 'osei' })).toBeNull();
  });

  it('is broken by another clinician, another relative and another kind of rater', () => {
    expect(brokenSeries(clinician, { rater: 'CLINICIAN', ratedById: 'iyer', relation: null })).toMatch(
      /Dr Amara Osei rated last time.*breaks the series/,
    );
    expect(brokenSeries(proxy, { rater: 'CAREGIVER_PROXY', ratedById: null, relation: 'PARTNER' })).toMatch(/parent/);
    expect(brokenSeries(proxy, { rater: 'PATIENT', ratedById: null, relation: null })).toMatch(/kind of rater/);
  });
});
