export type {
  ComplicationType,
  ExposureRule,
  FollowUpWindow,
  Protocol,
  ProtocolScore,
  ResponderRule,
} from './protocol.js';

export { addDays, addMonths, dayNumber, daysBetween, earliest, isoDay } from './day.js';
export { windowDates, windowOfDay, windowProblems, type WindowDates } from './visits/windows.js';
export { chooseAssessment, chosenOverTime, type Candidate, type Reign } from './visits/choose-assessment.js';
export { changeFromBaseline, type Change, type NoChange, type ScoredAssessment } from './visits/change-from-baseline.js';
export { canRespond, meetsRule, responses } from './visits/responder.js';
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
} from './exposure/device-time.js';
export {
  DAYS_AFTER_PROCEDURE,
  deviceProcedures,
  isFollowedLongEnough,
  procedureBefore,
  type DeviceProcedure,
} from './procedures/after-procedure.js';
export { completeness, isExpected } from './visits/completeness.js';
export {
  DAYS_OVERDUE_AFTER_CLOSE,
  nextVisit,
  scheduleOf,
  type ScheduledPatient,
  type ScheduledWindow,
  type WindowStatus,
} from './visits/schedule.js';

export { CONFIDENCE, type NamedInterval } from './confidence.js';
export { proportion, type Proportion } from './proportion.js';
export { PER_PUMP_YEARS, rate, type EventMoments, type Rate } from './exposure/rate.js';
export { summariseChange, type ChangeSummary } from './visits/summarise-change.js';
export { medianFollowUp, type FollowUpBar } from './exposure/follow-up-time.js';
export { isSmall, SMALLEST_SHOWN, withholdSmallCounts } from './small-counts.js';
