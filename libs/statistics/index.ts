export type { Interval } from './interval.js';

export type { Tail } from './distributions/tail.js';
export { logGamma } from './distributions/log-gamma.js';
export { normalCumulative, normalQuantile } from './distributions/normal.js';
export { tCumulative, tQuantile } from './distributions/student-t.js';
export { chiSquareCumulative, chiSquareQuantile } from './distributions/chi-square.js';
export { fCumulative, fQuantile } from './distributions/f.js';
export { betaCumulative, betaQuantile } from './distributions/beta.js';
export { gammaCumulative, gammaQuantile } from './distributions/gamma.js';
export { poissonCumulative, poissonMass, poissonQuantile } from './distributions/poisson.js';
export { binomialCumulative, binomialMass, binomialQuantile } from './distributions/binomial.js';
export { geometricQuantile } from './distributions/geometric.js';
export { signedRankCumulative, signedRankQuantile } from './distributions/signed-rank.js';

export { mean } from './description/mean.js';
export { standardDeviation } from './description/standard-deviation.js';
export { median, quantile } from './description/quantile.js';
export { describeValues, type Description } from './description/describe-values.js';
export { describeHistogram, type Histogram, type HistogramDescription } from './description/describe-histogram.js';
export { meanInterval, meanIntervalFromMoments, type MeanInterval } from './description/mean-interval.js';

export { wilsonInterval } from './rates/wilson-interval.js';
export { clopperPearsonInterval } from './rates/clopper-pearson-interval.js';
export { garwoodInterval } from './rates/garwood-interval.js';
export { robustRateInterval, type RobustRate } from './rates/robust-rate-interval.js';
export { proportion, type Proportion } from './rates/proportion.js';
export { rate, type Rate } from './rates/rate.js';
export { type EventsOverTime, rateRatio, type RateRatio } from './rates/rate-ratio.js';

export { roundedDifference } from './change/rounded-difference.js';
export { signedRankTest, type SignedRankTest } from './change/signed-rank-test.js';
export { hodgesLehmann, type HodgesLehmann } from './change/hodges-lehmann.js';
export { responseMeanInterval } from './change/response-mean-interval.js';
export {
  type BaselinePair,
  changeFromBaseline,
  type ChangeFromBaseline,
  type ChangeReading,
} from './change/change-from-baseline.js';

export { type LevelPair, shiftTable, type ShiftTable } from './shift/shift-table.js';
export { bowkerTest, type SymmetryTest } from './shift/bowker-test.js';
export { stuartMaxwellTest } from './shift/stuart-maxwell-test.js';

export { type ObservedTime } from './survival/observed-time.js';
export {
  kaplanMeier,
  type KaplanMeier,
  type KaplanMeierQuestions,
  type SurvivalPoint,
} from './survival/kaplan-meier.js';
export { survivalQuantile, type SurvivalQuantile } from './survival/survival-quantile.js';
export { type SurvivalAt } from './survival/survival-at.js';
export {
  type RestrictedMean,
  restrictedMeanDifference,
  type RestrictedMeanDifference,
} from './survival/restricted-mean.js';
export { type GroupedTime, logRank, type LogRank } from './survival/log-rank.js';

export { type CodedTime } from './competing-risks/coded-time.js';
export {
  cumulativeIncidence,
  type CumulativeIncidence,
  type IncidenceAt,
  type IncidencePoint,
} from './competing-risks/cumulative-incidence.js';
export { grayTest, type GrayTest } from './competing-risks/gray-test.js';
