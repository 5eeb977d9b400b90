import { afterDrugKey, drugsWords, lastDrugs, noDrugs, notAsked, toggled } from './drugs.js';
import type { StatedDrugs } from './visit-draft.js';

const tizanidine: StatedDrugs = { absence: null, codes: ['TIZANIDINE'] };

describe('the drugs beside the pump', () => {
  it('are put in and taken out by their number; an empty list is no answer', () => {
    expect(afterDrugKey('2', null, null)).toEqual(tizanidine);
    expect(afterDrugKey('1', tizanidine, null)).toEqual({ absence: null, codes: ['BACLOFEN_ORAL', 'TIZANIDINE'] });
    expect(toggled(tizanidine, 'TIZANIDINE')).toBeNull();
  });

  it('are none, or not asked, by a key of their own', () => {
    expect(afterDrugKey('0', tizanidine, null)).toEqual(noDrugs);
    expect(afterDrugKey('n', tizanidine, null)).toEqual(notAsked);
    expect(afterDrugKey('Delete', tizanidine, null)).toBeNull();
    expect(afterDrugKey('7', null, null)).toBeUndefined();
  });

  it('are as last time by one key, where it is known what they were', () => {
    expect(afterDrugKey('u', null, tizanidine)).toEqual(tizanidine);
    expect(afterDrugKey('u', null, null)).toBeUndefined();
  });

  it('are those of the last visit before the day that knew', () => {
    const encounter = { antispastics: null, antispasticsAbsence: null };
    const encounters = [
      { ...encounter, heldOn: '2024-01-01', antispastics: ['DANTROLENE' as const] },
      { ...encounter, heldOn: '2024-02-01', antispastics: [] },
      { ...encounter, heldOn: '2024-03-01', antispasticsAbsence: 'NOT_ASKED' as const },
      { ...encounter, heldOn: '2024-05-01', antispastics: ['TIZANIDINE' as const] },
    ];
    expect(lastDrugs(encounters, '2024-05-01')).toEqual({ heldOn: '2024-02-01', drugs: noDrugs });
    expect(lastDrugs(encounters, '2024-01-01')).toBeNull();
  });

  it('read as people say them', () => {
    expect([noDrugs, notAsked, tizanidine].map(drugsWords)).toEqual(['None', 'Not asked', 'Tizanidine']);
  });
});
