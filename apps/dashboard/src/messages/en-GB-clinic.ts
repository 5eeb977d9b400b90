// Words of the clinic's pages. What one page says stands in a file of its own, which arrives with that page.
export { today } from './en-GB-follow-ups.js';
export { patients, register } from './en-GB-patients.js';
export { patient, visitDetail, trajectory, procedure, death, complication } from './en-GB-record.js';
export { visit, saved } from './en-GB-visit.js';

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const states = {
  REFERRED: 'Referred',
  CANDIDATE: 'Candidate',
  NOT_SUITABLE: 'Not suitable',
  DEFERRED: 'Deferred',
  IN_TRIAL: 'In trial',
  TRIAL_POSITIVE: 'Trial positive',
  TRIAL_NEGATIVE: 'Trial negative',
  DECLINED: 'Declined',
  TITRATION: 'Titration',
  MAINTENANCE: 'Maintenance',
  SUSPENDED: 'Pump stopped',
  EXPLANTED: 'Explanted',
  TRANSFERRED: 'Transferred',
  LOST: 'Lost to follow-up',
  EXITED: 'Follow-up ended',
  WITHDRAWN: 'Consent withdrawn',
  DECEASED: 'Deceased',
};
export const sexes = { FEMALE: 'Female', MALE: 'Male', OTHER: 'Other' };
export const origins = { CEREBRAL: 'Cerebral', SPINAL: 'Spinal', BOTH: 'Cerebral and spinal' };
export const raters = {
  CLINICIAN: 'Clinician',
  PATIENT: 'Patient',
  CAREGIVER_PROXY: 'Caregiver as proxy',
  CAREGIVER_SELF: 'Caregiver about self',
};
export const windowStates = {
  FILLED: 'Done',
  DUE: 'Due',
  OVERDUE: 'Overdue',
  MISSED: 'Missed',
  UPCOMING: 'Upcoming',
  NOT_EXPECTED: 'Not expected',
};
export const procedureTypes = {
  IMPLANT: 'Implant',
  CATHETER_REVISION: 'Catheter revision',
  PUMP_REPLACEMENT: 'Pump replacement',
  EXPLANT: 'Explant',
};
export const outcomes = {
  RECOVERED: 'Recovered',
  RECOVERED_WITH_SEQUELAE: 'Recovered with lasting effects',
  RECOVERING: 'Recovering',
  NOT_RECOVERED: 'Not recovered',
  FATAL: 'Fatal',
  UNKNOWN: 'Unknown',
};
export const grades = ['Mild', 'Moderate', 'Severe', 'Life-threatening', 'Death'];
export const gradeOf = (grade: number, word: string) => `${grade} ${word.toLowerCase()}`;
/** A baseline visit that no schedule has taken up yet. */
export const waitingBaseline = 'Baseline, counts once the implant is recorded';
export const purposes = { BASELINE: 'Baseline', FOLLOW_UP: 'Follow-up' };
/** What staff record; answers by a link record themselves. */
export const contactsOfStaff = { IN_PERSON: 'In person', VIDEO: 'Video', TELEPHONE: 'Telephone' };
export const contacts = { ...contactsOfStaff, CAREGIVER_LINK: 'Answered by link' };
export const attestations = { NONE: 'No event', EVENTS: 'Events reported', NOT_ASKED: 'Not asked' };
export const absences = {
  NOT_DONE: 'not done',
  NOT_APPLICABLE: 'not applicable',
  MISSING: 'nothing entered',
  INSUFFICIENT: 'too few answers',
};
/** Reasons that definitions carry in codes of their own. */
export const ownReasons = {
  REFUSED: 'refused',
  NOT_APPLICABLE: 'not applicable',
  ENVIRONMENT: 'surroundings',
  MEDICAL_OR_SAFETY: 'medical or safety reasons',
  NOT_ASSESSED: 'not assessed',
  CRAWLS: 'crawls',
  DISTANCE_NOT_COVERED: 'distance not covered',
};
export const absentBecause = (absence: string, reason: string) => `${absence}: ${reason}`;
/** "1 point", "2 points"; levels stand before their number: "level 3". */
export const singular = { points: 'point', helpers: 'helper', nights: 'night', people: 'person' };
export const namedLevels = ['level', 'grade', 'category'];
export const withUnit = (value: string, unit: string) => `${value} ${unit}`;
export const fullName = (family: string, given: string) => `${family}, ${given}`;
export const years = (age: number) => plural(age, 'year', 'years');
export const days = (days: number) => plural(days, 'day', 'days');
export const since = (day: string) => `since ${day}`;
export const recordVisit = 'Record visit';
export const recordVisitOf = (pseudonym: string) => `Record visit of ${pseudonym}`;
export const notRecorded = 'Not recorded';
export const better = 'better';
export const worse = 'worse';
export const same = 'same';
export const betterBy = (amount: string) => `${amount} better`;
export const worseBy = (amount: string) => `${amount} worse`;
export const unchanged = 'unchanged';
export const thanBaseline = (change: string) => `${change} than at baseline`;
export const fromBaseline = (change: string) => `${change} from baseline`;
