import { readPatientShown } from './read-patient-shown.js';

describe('the address of a patient', () => {
  it('keeps the part chosen and the visit opened beside it', () => {
    expect(readPatientShown({ tab: 'visits', visit: 'a1' })).toEqual({ tab: 'visits', visit: 'a1' });
    expect(readPatientShown({ visit: 'a1' })).toEqual({ visit: 'a1' });
    expect(readPatientShown({ tab: 'history', show: 'EVERYTHING' })).toEqual({ tab: 'history', show: 'EVERYTHING' });
  });

  it('leaves out the overview, which is the usual choice, and what it cannot mean', () => {
    expect(readPatientShown({ tab: 'devices', act: 'model' })).toEqual({ tab: 'devices', act: 'model' });
    expect(readPatientShown({ tab: 'overview' })).toEqual({});
    expect(readPatientShown({ tab: 'visits', act: 'model' })).toEqual({ tab: 'visits' });
    expect(readPatientShown({ tab: 'letters', visit: 7, show: 'CHANGES' })).toEqual({});
    expect(readPatientShown({ tab: ['visits'], visit: '' })).toEqual({});
  });
});
