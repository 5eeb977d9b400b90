import { deltaSensitivity } from './delta-sensitivity.js';
import { repeatedMeasuresModel } from './repeated-measures-model.js';
import { gappy } from './simulated-scores.fixture.js';

describe('sensitivity to scores not missing at random', () => {
  const model = repeatedMeasuresModel(gappy);

  it('moves the change by delta times the share missing, towards the worse', () => {
    const result = deltaSensitivity(model, 'V2', 'lower', [0, 1])!;
    const [none, one] = result.scenarios;
    expect(one!.estimate - none!.estimate).toBeCloseTo(result.missingShare, 12);
    expect(deltaSensitivity(model, 'V2', 'higher', [1])!.scenarios[0]!.estimate).toBeLessThan(none!.estimate);
  });

  it('finds the delta at which the improvement is no longer beyond chance', () => {
    const { tippingDelta } = deltaSensitivity(model, 'V2', 'lower', [])!;
    const [atTip] = deltaSensitivity(model, 'V2', 'lower', [tippingDelta!])!.scenarios;
    expect(atTip!.test.interval.upper).toBeCloseTo(0, 10);
    expect(deltaSensitivity(model, 'V2', 'higher', [])!.tippingDelta).toBeNull();
  });

  it('needs a fitted model and a follow-up visit', () => {
    expect(deltaSensitivity(repeatedMeasuresModel([]), 'V2', 'lower', [0])).toBeNull();
    expect(() => deltaSensitivity(model, 'V0', 'lower', [0])).toThrow(RangeError);
    expect(() => deltaSensitivity(model, 'V2', 'lower', [-1])).toThrow(RangeError);
  });
});
