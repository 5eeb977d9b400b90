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

export { binomialLimit, poissonLimit } from './funnel/exact-limit.js';
export { overdispersion, type Overdispersion } from './funnel/overdispersion.js';
export {
  type FunnelCentre,
  type FunnelFlag,
  type FunnelLimits,
  funnelPlot,
  type FunnelPlot,
  type FunnelPoint,
  type FunnelSetting,
} from './funnel/funnel-plot.js';

export { type ChartPoint, type ControlChart } from './control-charts/control-chart.js';
export {
  type ChartPeriod,
  pChart,
  type ShareChart,
  type ShareChartSetting,
  uChart,
} from './control-charts/share-charts.js';
export { individualsChart } from './control-charts/individuals-chart.js';
export { gChart, type GChart, tChart } from './control-charts/event-charts.js';
export { runChart, type RunChart } from './control-charts/run-chart.js';
export { runRules, type RunRules } from './control-charts/run-rules.js';

export { seededRandom } from './random/seeded-random.js';
export { cusumWeights, type CusumWeights } from './cusum/cusum-weights.js';
export {
  cusum,
  type Cusum,
  type CusumPoint,
  type CusumSetting,
  type ExpectedPeriod,
  poissonCusum,
  type RiskedProcedure,
} from './cusum/cusum.js';
export { vlad, type Vlad } from './cusum/vlad.js';
export { cusumRunLength, type RunLength, type RunLengthSetting } from './cusum/cusum-run-length.js';
export { cusumThreshold, type CusumThreshold, type ThresholdSetting } from './cusum/cusum-threshold.js';

export {
  type ExpectedContext,
  observedOverExpected,
  type ObservedOverExpected,
} from './risk-adjustment/observed-over-expected.js';
export { type Covariate } from './risk-adjustment/model-data.js';
export { type Coefficient } from './risk-adjustment/coefficient-table.js';
export {
  type LogisticFit,
  logisticRegression,
  type LogisticRegression,
} from './risk-adjustment/logistic-regression.js';
export { type FirthFit, firthRegression, type FirthRegression } from './risk-adjustment/firth-regression.js';
export { brierScore, cStatistic } from './risk-adjustment/discrimination.js';
export { hosmerLemeshow, type HosmerLemeshow, type RiskGroup } from './risk-adjustment/hosmer-lemeshow.js';
export { calibration, type Calibration } from './risk-adjustment/calibration.js';
export { predictedRisk, riskModel, type RiskModel } from './risk-adjustment/risk-model.js';

export { type CoxRow } from './cox/cox-data.js';
export { type CoxFit, coxRegression, type CoxRegression, type SeparatedCovariate } from './cox/cox-regression.js';
export { type Concordance } from './cox/concordance.js';
export { type BaselineHazard } from './cox/baseline-hazard.js';
export { type ChiSquareTest, type ProportionalHazardsTest } from './cox/proportional-hazards-test.js';

export {
  type PatientCovariate,
  repeatedMeasures,
  type RepeatedMeasures,
  type VisitScore,
} from './mixed-models/repeated-measures.js';
export { type ContrastTest } from './mixed-models/contrast.js';
export { type VisitContrast } from './mixed-models/contrast-inference.js';
export {
  type FixedEffect,
  type MixedModel,
  type MixedModelFit,
  type NoMixedModel,
} from './mixed-models/mixed-model.js';
export { randomInterceptModel } from './mixed-models/random-intercept-model.js';
export { unstructuredModel } from './mixed-models/unstructured-model.js';
export {
  type FallbackReason,
  repeatedMeasuresModel,
  type RepeatedMeasuresModel,
  type RepeatedMeasuresSetting,
} from './mixed-models/repeated-measures-model.js';
export { deltaSensitivity, type DeltaScenario, type DeltaSensitivity } from './mixed-models/delta-sensitivity.js';

export {
  auditTable,
  type DeducedCell,
  type DeducedRange,
  type MaskedTable,
  type TableAudit,
} from './disclosure/audit-table.js';
export { type SuppressedTable, suppressTable, type SuppressionSetting } from './disclosure/suppress-table.js';
export { mayPublishShare, publishableCurve, roundToBase } from './disclosure/small-numbers.js';
export { type AnonymityRecord, kAnonymity, type KAnonymity } from './disclosure/k-anonymity.js';

export {
  type FollowUp,
  followUpCompleteness,
  type FollowUpCompleteness,
} from './completeness/follow-up-completeness.js';
export { visitCompleteness, type VisitCompleteness, type WindowStatus } from './completeness/visit-completeness.js';
export { type FieldState, itemCompleteness, type ItemCompleteness } from './completeness/item-completeness.js';
export { standardisedDifference, standardisedDifferenceOfShares } from './completeness/standardised-difference.js';
export { benjaminiHochberg, bonferroni, holm } from './multiplicity/adjust-p-values.js';
export { expectedFalseFlags } from './multiplicity/expected-false-flags.js';
