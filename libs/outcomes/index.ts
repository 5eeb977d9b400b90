export type {
  ComplicationType,
  ExposureRule,
  FollowUpWindow,
  Protocol,
  ProtocolScore,
  ResponderRule,
} from './protocol.js';

export { addDays, addMonths, dayNumber, daysBetween, earliest, isoDay } from './day.js';
export { windowDates, windowOfDay, windowProblems, type WindowDates } from './windows.js';
export { chooseAssessment, chosenOverTime, type Candidate, type Reign } from './choose-assessment.js';
export { changeFromBaseline, type Change, type NoChange, type ScoredAssessment } from './change-from-baseline.js';
export { canRespond, meetsRule, responses } from './responder.js';
export {
  catheterIntervals,
  deviceIntervals,
  exposureDays,
  followUpEnd,
  inOrder,
  isExposed,
  isLost,
  pumpIntervals,
  type DatedProcedure,
  type DeviceInterval,
  type FollowUpFacts,
  type ProcedureType,
} from './device-time.js';
export {
  DAYS_AFTER_PROCEDURE,
  deviceProcedures,
  isFollowedLongEnough,
  procedureBefore,
  type DeviceProcedure,
} from './after-procedure.js';
export { completeness, isExpected } from './completeness.js';
export {
  DAYS_OVERDUE_AFTER_CLOSE,
  nextVisit,
  scheduleOf,
  type ScheduledPatient,
  type ScheduledWindow,
  type WindowStatus,
} from './schedule.js';

export { CONFIDENCE, type NamedInterval } from './confidence.js';
export { proportion, type Proportion } from './proportion.js';
export { PER_PUMP_YEARS, rate, type EventMoments, type Rate } from './rate.js';
export { summariseChange, type ChangeSummary } from './summarise-change.js';
export { medianFollowUp, type FollowUpBar } from './follow-up-time.js';
export { isSmall, SMALLEST_SHOWN, withholdSmallCounts } from './small-counts.js';
