import { followUpCompleteness } from './follow-up-completeness.js';
import { itemCompleteness } from './item-completeness.js';
import { standardisedDifference, standardisedDifferenceOfShares } from './standardised-difference.js';
import { visitCompleteness } from './visit-completeness.js';

describe('completeness of follow-up', () => {
  it('ends potential time at death', () => {
    const result = followUpCompleteness([
      { observed: 2, potential: 5, died: true },
      { observed: 3, potential: 4, died: false },
      { observed: null, potential: 4, died: false },
    ]);
    expect(result).toMatchObject({ n: 2, excluded: 1, clarkC: (2 + 3) / (2 + 4), medianObserved: 2.5 });
    expect(result.reverseKaplanMeier.events).toBe(1);
  });

  it('without patients is not estimable', () => {
    expect(followUpCompleteness([])).toMatchObject({ n: 0, clarkC: null, medianObserved: null });
    expect(() => followUpCompleteness([{ observed: -1, potential: 1, died: false }])).toThrow(RangeError);
  });
});

describe('completeness of visits and fields', () => {
  it('counts against those who are due, never against all', () => {
    const result = visitCompleteness([
      { status: 'due', recorded: true },
      { status: 'due', recorded: false },
      { status: 'died', recorded: true },
      { status: 'not-due-yet', recorded: false },
      { status: 'lost', recorded: false },
      { status: 'explanted', recorded: false },
    ]);
    expect(result).toMatchObject({ due: 2, recorded: { share: 1 / 2 }, notDueYet: 1, died: 1, explanted: 1, lost: 1 });
    expect(visitCompleteness([]).recorded.share).toBeNull();
  });

  it('keeps unknown and not applicable apart', () => {
    expect(itemCompleteness(['recorded', 'unknown', 'not-applicable', 'missing'])).toMatchObject({
      expected: 4,
      recorded: { successes: 1 },
      unknown: 1,
      notApplicable: 1,
      missing: 1,
    });
  });
});

describe('standardised differences', () => {
  it('divide by the root mean variance', () => {
    // Means 2 and 4, variances 2 and 2.
    expect(standardisedDifference([1, 3], [3, 5])).toBeCloseTo((2 - 4) / Math.sqrt(2), 14);
    expect(standardisedDifferenceOfShares(0.5, 0.3)).toBeCloseTo(0.2 / Math.sqrt((0.25 + 0.21) / 2), 14);
  });

  it('are not estimable without spread', () => {
    expect(standardisedDifference([1], [2, 3])).toBeNull();
    expect(standardisedDifference([1, 1], [2, 2])).toBeNull();
    expect(standardisedDifferenceOfShares(0, 1)).toBeNull();
    expect(() => standardisedDifferenceOfShares(2, 1)).toThrow(RangeError);
  });
});
