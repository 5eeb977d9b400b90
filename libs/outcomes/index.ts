export type {
  ClassifierCauses,
  ComplicationType,
  ExposureRule,
  FollowUpWindow,
  Protocol,
  ProtocolScore,
  ResponderRule,
} from './protocol.js';

export { addDays, addMonths, DAYS_A_YEAR, dayNumber, daysBetween, earliest, isoDay, latest } from './day.js';
export { CONFIDENCE, type NamedInterval } from './confidence.js';
export { proportion, type Proportion } from './proportion.js';
export { SMALLEST_SHOWN } from './small-counts.js';

export { isClearOfBoluses, WASH_OUT_HOURS, type WashOut } from './visits/wash-out.js';
export { windowDates, windowOfDay, windowProblems, type WindowDates } from './visits/windows.js';
export { chooseAssessment, chosenOverTime, type Candidate, type Reign } from './visits/choose-assessment.js';
export { chosenScores, type ChosenScore, type DatedScore, type PatientVisits } from './visits/chosen-scores.js';
export { visitMatrix, type VisitMatrix, type VisitRow } from './visits/visit-matrix.js';
export { scorePairs, type Comparison } from './visits/score-pairs.js';
export { repeatedScores } from './visits/repeated-scores.js';
export {
  changeFromBaseline,
  type Change,
  type NoChange,
  type ScoredAssessment,
} from './visits/change-from-baseline.js';
export { summariseChange, type ChangeSummary } from './visits/summarise-change.js';
export { canRespond, meetsRule, responses } from './visits/responder.js';
export { completeness, isExpected } from './visits/completeness.js';
export { standingAt } from './visits/window-standing.js';
export {
  nextVisit,
  scheduleOf,
  type ScheduledPatient,
  type ScheduledWindow,
  type WindowStatus,
} from './visits/schedule.js';

export {
  catheterIntervals,
  deviceIntervals,
  followUpEnd,
  inOrder,
  isLost,
  pumpIntervals,
  type DatedProcedure,
  type DeviceInterval,
  type FollowUpFacts,
  type ProcedureType,
} from './exposure/device-time.js';
export {
  ageAtImplant,
  explantedOn,
  lastDayOnDevice,
  therapyCourse,
  type TherapyCourse,
  type TherapyFacts,
} from './exposure/therapy-course.js';
export { daysAtRisk, isAtRisk, timesAtRisk, yearsAtRisk, type TimeAtRisk } from './exposure/time-at-risk.js';
export { eventsAtRisk, rootEvents, type ComplicationEvent } from './exposure/complication-event.js';
export { eventMoments, type PatientEvents } from './exposure/event-moments.js';
export { PER_PUMP_YEARS, rate, type EventMoments, type Rate } from './exposure/rate.js';
export { firstEvent, WAIT_ENDED, type FirstEvent } from './exposure/first-event.js';
export { deviceLives, type DeviceLife } from './exposure/device-life.js';
export { followUpOf, survivalOf } from './exposure/follow-up-span.js';
export { medianFollowUp, type FollowUpBar } from './exposure/follow-up-time.js';

export {
  DAYS_AFTER_PROCEDURE,
  deviceProcedures,
  procedureBefore,
  type DeviceProcedure,
} from './procedures/after-procedure.js';
export {
  eligibleProcedures,
  INFECTION_WINDOWS_DAYS,
  watchedProcedures,
  type AfterProcedures,
  type EligibleProcedure,
  type WatchedProcedure,
} from './procedures/watched-procedure.js';
export { infectionRisk, type RiskFacts } from './procedures/infection-risk.js';
export { centreCounts, centreExpectations, type CentreProcedure } from './procedures/centre-counts.js';
export { gapsBetweenEvents, inSequence, type SequencedProcedure } from './procedures/in-sequence.js';
export { quarterCounts, quarterOf, type QuarterCount } from './procedures/quarter-counts.js';
export { instrumentsAsked } from './visits/instruments-asked.js';
