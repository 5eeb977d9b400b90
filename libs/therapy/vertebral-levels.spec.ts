import { levelRank, vertebralLevels } from './vertebral-levels.js';

describe('vertebral levels', () => {
  it('run from the head down', () => {
    expect(vertebralLevels).toHaveLength(29);
    expect(levelRank('C7')!).toBeLessThan(levelRank('T1')!);
    expect(levelRank('T12')!).toBeLessThan(levelRank('L1')!);
  });

  it('include the spaces between, however they are written', () => {
    for (const text of ['L3-4', 'l3–4', 'L3-L4', 'L3/4']) expect(levelRank(text)).toBe(levelRank('L3')! + 0.5);
    expect(levelRank('C7/T1')).toBe(levelRank('C7')! + 0.5);
  });

  it('are none of anything else', () => {
    for (const text of ['', 'T13', 'C0', 'L3-5', 'L4-3', 'X1', 'high']) expect(levelRank(text)).toBeNull();
  });
});
