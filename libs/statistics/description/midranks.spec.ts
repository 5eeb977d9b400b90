import fc from 'fast-check';
import { midranks } from './midranks.js';

describe('midranks', () => {
  it('share ranks between ties', () => {
    expect(midranks([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4]);
  });

  it('add up to n(n + 1)/2 with any ties', () => {
    expect(midranks([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(8)), (values) => {
        const sum = midranks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});
