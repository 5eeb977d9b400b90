import { alphabeticalPositions } from './alphabetical-positions.js';

describe('alphabetical positions', () => {
  it('number the different names in their order', () => {
    const { names, positions } = alphabeticalPositions(['pump', 'catheter', 'pump', 'battery']);
    expect(names).toEqual(['battery', 'catheter', 'pump']);
    expect([...positions]).toEqual([2, 1, 2, 0]);
  });
});
