export type { Finding } from './finding.js';
export { dayAt, daysFrom, hoursBetween, plusDays, plusMonths } from './calendar.js';
export {
  firstDay,
  isPartialDay,
  lastDay,
  order,
  precisionOf,
  type DayOrder,
  type DayPrecision,
} from './partial-day.js';
export {
  alarmDisagreement,
  dailyVolumeMl,
  doseStretches,
  expectedResidualMl,
  replaceByOn,
  reservoirDates,
  SAFETY_DAYS,
  type DoseSegment,
  type DoseStretch,
  type Missing,
  type PumpConstants,
  type ReservoirDates,
  type ReservoirGap,
  type ReservoirInput,
  type StoppedReservoir,
} from './reservoir.js';
export {
  discrepancy,
  DISCREPANCY_LIMITS,
  isReservoirEmpty,
  shownDiscrepancyMl,
  type Discrepancy,
  type DiscrepancyStanding,
} from './discrepancy.js';
export { bridgeDays, bridgeInterval, isDuringBridge, isWithin, type BridgeDays, type Interval } from './bridge.js';
export { groundOfImplant, implantDepartures, implantsWithoutGround, OVERRIDE } from './implant-ground.js';
export { checkLimits } from './check-limits.js';
export type { LimitContext } from './limit-findings.js';
export type { LimitValues } from './limit-values.js';
export { limits, RELATIVE_LIMITS, type Bounds, type Limit, type LimitBand, type LimitName } from './limits.js';
export { inWords } from './number-in-words.js';
export { levelRank, vertebralLevels } from './vertebral-levels.js';
export {
  BOLUS_CONCENTRATION_UG_PER_ML,
  contraindications,
  deciders,
  drugProducts,
  explantReasons,
  features,
  goalCategories,
  previousTreatments,
  programmingReasons,
  PUMP_CONCENTRATIONS_UG_PER_ML,
  sinceOnsetRules,
  stopReasons,
  type Code,
  type Contraindication,
  type DrugProduct,
  type SinceOnsetRule,
  type Weight,
} from './codes.js';
export {
  bodyMassIndex,
  caregivers,
  checkCandidacy,
  classifiersOf,
  type CandidacyFacts,
  type CheckedStatus,
  type Classifier,
} from './candidacy.js';
export { monthsSinceOnset, type MonthsSince } from './onset.js';
export { totalDailyDoseUg, type BolusStep, type DoseStep, type InfusionMode, type RateStep } from './dose.js';
export { checkSteps } from './check-steps.js';
export { readConcentration, readDose, type ReadNumber } from './read-dose.js';
export { answeredInField } from './answered-in-field.js';
export { BIRTH, checkDates, dateRules, DEATH, findingsOf, type DateRule } from './date-rules.js';
export { surgicalSiteDay, type SurgicalSite } from './surgical-site.js';
export {
  emptyTimeline,
  type Candidacy,
  type Complication,
  type Component,
  type ContactAttempt,
  type OperationType,
  type PathwayEvent,
  type PathwayEventKind,
  type Procedure,
  type Programming,
  type Refill,
  type Timeline,
  type Trial,
  type TrialConclusion,
  type Visit,
} from './timeline.js';
export {
  exitAct,
  LOST_ATTEMPTS,
  LOST_MONTHS,
  misstepsOf,
  pathwayOf,
  pathwayOn,
  stateBefore,
  TITRATION_MONTHS,
  type Misstep,
  type Pathway,
  type Stage,
} from './pathway.js';
export { checkPathway } from './check-pathway.js';
export { nextStates, states, transitions, type PathwayAct, type State } from './transitions.js';
export {
  ageAt,
  doseBefore,
  fillBefore,
  pumpAt,
  reservoirBefore,
  segmentsUpTo,
  type DoseContext,
  type KnownDose,
  type KnownFill,
  type PumpEpisode,
} from './dose-context.js';
export {
  afterProgramming,
  afterRefill,
  changeOf,
  changePercent,
  computedResidualMl,
  discrepancyOf,
  doseOf,
  emptyBefore,
  foundEmpty,
  type ProgrammingDraft,
  type RefillDraft,
  withLaterDoses,
} from './dose-outlook.js';
export { checkProgramming } from './check-programming.js';
export { computedFrom } from './dose-dates.js';
export { checkRefill } from './check-refill.js';
export { checkFirstFill, withPump, type NewPump } from './first-fill.js';
export { dayInWords } from './day-in-words.js';
