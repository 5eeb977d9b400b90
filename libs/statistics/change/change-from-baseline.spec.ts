import { changeFromBaseline } from './change-from-baseline.js';

const lower = { better: 'lower', meaningfulChange: 1 } as const;

describe('change from baseline', () => {
  it('counts a change equal to the threshold as a response, though binary rounding hides it', () => {
    const result = changeFromBaseline([{ baseline: 2.3, followUp: 1.3 }], lower);
    expect(result.responders).toMatchObject({ successes: 1, n: 1 });
  });

  it('uses pairs only, and says how many there are', () => {
    const result = changeFromBaseline(
      [
        { baseline: 3, followUp: 1 },
        { baseline: 2, followUp: null },
        { baseline: null, followUp: 1 },
      ],
      lower,
    );
    expect(result).toMatchObject({ patients: 3, withBaseline: 2, withFollowUp: 2, paired: 1 });
    expect(result.responders.n).toBe(1);
    expect(result.respondersMissingAsNonResponse).toMatchObject({ successes: 1, n: 2 });
  });

  it('reads improvement by the direction of the scale', () => {
    const pairs = [
      { baseline: 1, followUp: 3 },
      { baseline: 1, followUp: 1 },
      { baseline: 1, followUp: 0 },
    ];
    expect(changeFromBaseline(pairs, lower)).toMatchObject({ improved: 1, unchanged: 1, worsened: 1 });
    expect(changeFromBaseline(pairs, { ...lower, better: 'higher' }).responders.successes).toBe(1);
  });

  it('without pairs gives nulls and counts of 0', () => {
    const result = changeFromBaseline([], lower);
    expect(result).toMatchObject({
      patients: 0,
      paired: 0,
      standardisedResponseMean: null,
      effectSize: null,
      improved: 0,
    });
    expect(result.hodgesLehmann).toMatchObject({ estimate: null, interval: null, method: 'none' });
  });

  it('refuses a threshold of 0', () => {
    expect(() => changeFromBaseline([], { better: 'lower', meaningfulChange: 0 })).toThrow(RangeError);
  });
});
