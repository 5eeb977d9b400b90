import { type Coefficient } from './coefficient-table.js';
import { logistic } from './logistic-likelihood.js';
import { logisticRegression } from './logistic-regression.js';

/** How predicted risks fit outcomes of later data. */
export interface Calibration {
  readonly n: number;
  readonly events: number;
  /** Sum of the predicted risks. */
  readonly expected: number;
  /** 1 when predictions are neither too extreme nor too moderate; null when not estimable. */
  readonly slope: Coefficient | null;
  /** Intercept beside the slope. */
  readonly intercept: Coefficient | null;
  /** Log odds by which risks are too low on the whole (slope held at 1); null with one outcome only. */
  readonly inTheLarge: number | null;
}

/**
 * Calibration of predicted risks: outcome regressed on the log odds of the prediction.
 *
 * @param outcomes whether the event happened
 * @param risks predicted risks in the same order, strictly between 0 and 1
 * @throws RangeError when the lengths differ or a risk is not strictly between 0 and 1
 * @see Steyerberg 2019, ch. 15; R: glm(y ~ qlogis(p), binomial); glm(y ~ offset(qlogis(p)), binomial)
 */
export function calibration(outcomes: readonly boolean[], risks: readonly number[], confidence = 0.95): Calibration {
  if (outcomes.length !== risks.length) throw new RangeError(`${outcomes.length} outcomes, ${risks.length} risks`);
  const bad = risks.find((risk) => !(risk > 0 && risk < 1));
  if (bad !== undefined) throw new RangeError(`risk ${bad}`);
  const logOdds = risks.map((risk) => Math.log(risk) - Math.log1p(-risk));
  const { n, events, fit } = logisticRegression(outcomes, [{ name: 'log-odds', values: logOdds }], confidence);
  const [intercept = null, slope = null] = fit?.coefficients ?? [];
  const expected = risks.reduce((sum, risk) => sum + risk, 0);
  const inTheLarge = events === 0 || events === n ? null : shiftToMatch(logOdds, events);
  return { n, events, expected, slope, intercept, inTheLarge };
}

/** The shift of all log odds at which as many events are expected as were observed. */
function shiftToMatch(logOdds: readonly number[], events: number): number {
  let shift = 0;
  for (let step = 0; step < 100; step++) {
    let [expected, variance] = [0, 0];
    for (const value of logOdds) {
      const risk = logistic(value + shift);
      expected += risk;
      variance += risk * (1 - risk);
    }
    const move = Math.max(-2, Math.min(2, (events - expected) / variance));
    shift += move;
    if (Math.abs(move) < 1e-12) break;
  }
  return shift;
}
