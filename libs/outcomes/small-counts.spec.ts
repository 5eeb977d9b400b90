import { isSmall, withholdSmallCounts } from './small-counts.js';

describe('small counts', () => {
  it('are those from 1 to 4: nobody at all points at no one', () => {
    expect([0, 1, 4, 5].map((count) => isSmall(count))).toEqual([false, true, true, false]);
  });

  it('are withheld together with the next smallest, from which they would follow', () => {
    expect(withholdSmallCounts([40, 3, 12, 0])).toEqual([40, null, null, 0]);
  });

  it('need no other cell when they hide each other', () => {
    expect(withholdSmallCounts([40, 3, 4, 12])).toEqual([40, null, null, 12]);
  });

  it('take one more when together they are still few', () => {
    expect(withholdSmallCounts([40, 1, 1, 12])).toEqual([40, null, null, null]);
  });

  it('leave a table without small counts as it is', () => {
    expect(withholdSmallCounts([5, 0, 7])).toEqual([5, 0, 7]);
  });
});
