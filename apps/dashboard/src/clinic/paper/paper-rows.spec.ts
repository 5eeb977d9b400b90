import { findInstrument } from '#libs/instruments/index';
import { paperRows } from './paper-rows.js';

describe('the rows of a grid on paper', () => {
  it('name the core muscles once for both sides, and leave a line for another', () => {
    const cells = findInstrument('mas')?.items[0]?.cells ?? [];
    expect(paperRows(cells).map(({ label }) => label)).toEqual([
      'Hip adductors',
      'Knee flexors',
      'Ankle plantar flexors, knee extended',
      'Elbow flexors',
      'Wrist flexors',
      'Finger flexors',
      '',
    ]);
  });

  it('name all cells where none is core', () => {
    const cells = ['a', 'b'].map((group) => ({ code: `${group}-L`, group, label: group, core: false }));
    expect(paperRows(cells)).toEqual([
      { group: 'a', label: 'a' },
      { group: 'b', label: 'b' },
    ]);
  });
});
