import { filtersSentence } from './filters-sentence.js';

const choices = {
  centres: [{ code: 'NORTH', name: 'Northern Clinic' }],
  aetiologies: [{ code: 'ms', label: 'Multiple sclerosis' }],
  protocols: [],
};

describe('the filters in words', () => {
  it('name what was chosen, with the days', () => {
    expect(filtersSentence({ centres: ['NORTH'], sexes: ['FEMALE'], from: '2022-01-01' }, choices)).toBe(
      'Filters: Centre: Northern Clinic; Sex: Female; Implanted from: 1 Jan 2022.',
    );
  });

  it('say nothing when nothing is chosen, and the code while names are on the way', () => {
    expect(filtersSentence({}, choices)).toBeNull();
    expect(filtersSentence({ aetiologies: ['ms'] }, undefined)).toBe('Filters: Aetiology: ms.');
  });
});
