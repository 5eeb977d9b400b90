import { followUpCompleteness } from './follow-up-completeness.js';

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
