import { itemCompleteness } from './item-completeness.js';

describe('completeness of a field', () => {
  it('keeps unknown and not applicable apart', () => {
    expect(itemCompleteness(['recorded', 'unknown', 'not-applicable', 'missing'])).toMatchObject({
      expected: 4,
      recorded: { successes: 1 },
      unknown: 1,
      notApplicable: 1,
      missing: 1,
    });
  });

  it('has no share where the field is expected nowhere', () => {
    expect(itemCompleteness([])).toMatchObject({ expected: 0, recorded: { n: 0, share: null, interval: null } });
    expect(() => itemCompleteness(['recorded'], 1)).toThrow(RangeError);
  });
});
