// Every word of the interface in British English, grouped by where it is read. Each group is a file of its own that
// arrives with the pages which say it: add a line here for a new one.
export { enGBDrafts as drafts } from './en-GB-drafts.js';
export { enGBToday as today } from './en-GB-today.js';
export { enGBPatientPage as patientPage } from './en-GB-patient.js';
export { enGBPaper as paper } from './en-GB-paper.js';
export { enGBPathway as pathway } from './en-GB-pathway.js';
export { enGBDevices as devices } from './en-GB-devices.js';
export { enGBConflict as conflict } from './en-GB-corrections.js';
export { enGBCorrections as corrections } from './en-GB-corrections.js';
export { enGBMoment as moment } from './en-GB-dosing.js';
export { enGBDosing as dosing } from './en-GB-dosing.js';
export { enGBAccess as access } from './en-GB-access.js';
export { enGBQuality as quality } from './en-GB-quality.js';
export { enGBCaregiverLinks as caregiverLinks } from './en-GB-caregiver-links.js';
export * as clinic from './en-GB-clinic.js';
export { visitEntry } from './en-GB-visit-entry.js';
export { enGBSigning as signing } from './en-GB-signing.js';
export { enGBTrial as trial } from './en-GB-trial.js';
export { enGBDefinitions as definitions } from './en-GB-definitions.js';
export { enGBOffice as office } from './en-GB-office.js';
export { enGBTrail as trail } from './en-GB-trail.js';
export { enGBGovernance as governance } from './en-GB-governance.js';
export { enGBResearch as research } from './en-GB-research.js';

export const locale = 'en-GB';

export const missing = '–';

export const of = (part: string, whole: string) => `${part} of ${whole}`;

export const range = (lower: string, upper: string) => `${lower} to ${upper}`;

export const product = { name: 'Tonus', tagline: 'Outcomes registry for intrathecal baclofen therapy' };

export const problems = {
  offline: 'The registry cannot be reached. Check the connection and try again.',
  uncertainTitle: 'Not certain whether it was saved',
  uncertain: 'The registry could not be reached, so it is not certain whether this was saved.',
  unreadable:
    'The registry answered in a way this page cannot read. Reload the page; if it stays, tell the registry office.',
  withheld: 'Withheld to protect patients',
  notOpen: 'Not open to you',
  partFailed: 'This part could not be loaded',
  notRefreshed: (at: string) => `This part could not be refreshed and is shown as of ${at}`,
  pageFailed: 'This page ran into a problem',
  pageFailedText:
    'Nothing you saved is lost. Reload the page; if it happens again, tell the registry office what you did.',
  pageNotLoaded: 'This page could not be loaded',
  pageNotLoadedText:
    'The registry cannot be reached. Check the connection and try again; if it still fails then, reload the page.',
  retry: 'Try again',
  reload: 'Reload the page',
  code: (code: string) => `Code ${code}`,
};

export const close = 'Close';

/** Asked where a panel is left with something typed in it. */
export const discardTyped = {
  question: 'What you entered here is not saved.',
  stay: 'Go on entering',
  discard: 'Discard it',
};

export const notFound = {
  title: 'No such page',
  text: 'The address may be mistyped, or what it named is not in the part of the registry you may see.',
  home: 'Go to the start page',
};

export const shell = {
  skip: 'Skip to content',
  synthetic: 'Synthetic data',
  syntheticText: 'Every patient here is made up. Do not enter anything about a real person.',
  mainNavigation: 'Areas',
  allCentres: 'Registry office',
  signedInAs: 'Signed in as',
  person: (name: string) => `Signed in as ${name}`,
  ownAccount: 'Your account',
  signOut: 'Sign out',
  staySignedIn: 'Stay signed in',
  signOutAnyway: 'Sign out',
  scheme: 'Colour scheme',
  schemes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  search: 'Search',
  searchHint: 'Find a patient or a page',
  searchLabel: 'Patient by pseudonym or name, or page',
  searchPerson: (pseudonym: string, familyName: string, givenName: string) =>
    `${pseudonym}, ${givenName} ${familyName}`,
  searchPatient: 'Patient',
  searchAct: 'Act',
  searchPageHint: 'Find a page',
  searchPageLabel: 'Page',
  searchNothing: (typed: string) => `No patient or page found for “${typed}”.`,
  searchNoPage: (typed: string) => `No page found for “${typed}”.`,
  searchLooking: 'Looking…',
  searchKeys: 'Arrow keys to move, Enter to open, Escape to close',
  nothingForRole: 'No page for your role yet',
  nothingForRoleText: 'This release has no page your role may open. Ask the registry office which role fits your work.',
};

export const areas = {
  clinic: 'Clinic',
  quality: 'Quality',
  research: 'Research',
  definitions: 'Definitions',
  office: 'Office',
};

export const pages = {
  today: 'Today',
  patients: 'Patients',
  outcomes: 'Outcomes',
  research: 'Overview',
  instruments: 'Instruments',
  protocol: 'Protocol',
  people: 'People',
  centres: 'Centres',
  deviceModels: 'Device models',
  requests: 'Requests',
  permissions: 'Rights',
  auditTrail: 'Audit trail',
};

export const roles = {
  CLINICIAN: 'Clinician',
  QUALITY: 'Quality lead',
  RESEARCHER: 'Researcher',
  COORDINATOR: 'Coordinator',
  ADMINISTRATOR: 'Administrator',
};

/** Units that change with the number, by their name in the definitions. */
export const units = {
  grade: { one: 'grade', many: 'grades' },
  level: { one: 'level', many: 'levels' },
  points: { one: 'point', many: 'points' },
  helpers: { one: 'helper', many: 'helpers' },
} as Readonly<Record<string, { one: string; many: string } | undefined>>;

export const roleDoes = {
  CLINICIAN: 'Records visits and complications of her own patients, sees who is due.',
  QUALITY: 'Reads outcomes and complication rates, with interval and completeness.',
  RESEARCHER: 'Reads the protocol and the instruments; cohorts are not open yet.',
  COORDINATOR: 'Registers patients of her centre and keeps follow-up complete.',
  ADMINISTRATOR: 'Keeps centres, people and the protocol; sees no clinical values.',
};

export const signIn = {
  title: 'Sign in',
  demoTitle: 'Whose desk would you like to sit at?',
  demoText: 'This is the demonstration with a synthetic cohort. Choose a person; no password is needed.',
  as: (name: string) => `Sign in as ${name}`,
  wholeRegistry: 'Whole registry',
  noPersonas: 'The demonstration has no people to sign in as yet. Load the synthetic cohort, then reload this page.',
};

export const states = { due: 'Due', overdue: 'Overdue', done: 'Done', info: 'Note' };

export const table = {
  rows: (shown: string) => (shown === '1' ? '1 row' : `${shown} rows`),
  rowsOf: (shown: string, total: string) => `${shown} of ${total}`,
  sortBy: (column: string) => `Sort by ${column}`,
  ascending: 'ascending',
  descending: 'descending',
};

export const fields = {
  dateHint: ['For instance 3 feb 24 or ', '2024-02-03'],
  dateUnreadable: (typed: string) => `“${typed}” names no day. Type it like 3 feb 24 or 2024-02-03.`,
  partialDateHint: 'As far as it is known: 2021, mar 2021 or 3 mar 2021',
  partialDateUnreadable: (typed: string) =>
    `“${typed}” names no day, month or year. Type it like 2021, mar 2021 or 3 mar 2021.`,
  dateRequired: 'Enter a day, for instance 3 feb 24.',
  dateTooEarly: (earliest: string) => `The day is before ${earliest}, the earliest possible.`,
  dateTooLate: (latest: string) => `The day is after ${latest}, the latest possible.`,
  openCalendar: 'Open calendar',
  range: (lower: string, upper: string, unit: string) => `${lower} to ${upper}${unit ? ` ${unit}` : ''}`,
  notANumber: (typed: string) => `“${typed}” is not a number. Type digits, with a point for decimals.`,
  outOfRange: (value: string, lower: string, upper: string, unit: string) =>
    `${value} is outside ${lower} to ${upper}${unit ? ` ${unit}` : ''}.`,
  notAStep: (step: string) => `Use steps of ${step}.`,
  previous: (value: string, day: string) => `Before: ${value} on ${day}`,
  noPrevious: 'No earlier value',
  notDone: 'Not done',
  notApplicable: 'Not applicable',
  withoutValue: (label: string) => `${label}: no value because`,
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  enterValue: 'Enter a value instead',
  noValue: 'No value',
  notDoneBecause: (reason: string) => `Not done: ${reason}`,
  unusualReason: 'Why is this right?',
  unusualMissed: 'Say why this is right, or correct the value.',
  unusualReasonOf: (label: string) => `${label}: why is this right?`,
};

export const charts = {
  showTable: 'Show table',
  showChart: 'Show chart',
  download: 'Download',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  roleDescription: 'chart',
  keys: 'Arrow keys move from point to point. T shows the table.',
  pointOf: (index: number, count: number) => `Point ${index} of ${count}`,
  lanes: {
    keys: 'Arrow keys move from day to day, plus and minus look closer or further, Shift with an arrow moves along the time axis, 0 shows everything. T shows the table.',
    said: (row: string, words: string) => `${row}: ${words}`,
    since: (words: string, day: string) => `${words}, since ${day}`,
    measuredOn: (words: string, day: string) => `${words}, measured on ${day}`,
    goesOn: (event: string) => `${event} goes on`,
    notMeasured: 'not measured',
    unitBetter: (unit: string, better: string) => `${unit}, ${better}`,
    noneRecorded: 'None recorded',
    latest: 'Known last',
    latestOn: (day: string) => `Known on ${day}`,
  },
  tooFew: 'Not enough data to draw.',
  noValue: 'no value',
  implant: 'Implant',
  improvementAxis: (unit: string) => `Improvement, ${unit} (up is better)`,
  rowPaired: 'compared',
  rowRecorded: 'recorded',
  rowExpected: 'of expected',
  rowComplete: 'complete',
  meanWithInterval: (mean: string, interval: string) => `Mean ${mean} (95 % CI ${interval})`,
  medianOf: (median: string) => `Median ${median}`,
  compared: (paired: string) => `${paired} compared with baseline`,
  outOf: (part: string, whole: string) => `${part} / ${whole}`,
  recordedOfExpected: (recorded: string, expected: string, completeness: string) =>
    `${recorded} recorded of ${expected} expected, ${completeness} complete`,
  columns: {
    window: 'Window',
    day: 'Day',
    rater: 'Answered by',
    note: 'Note',
    type: 'Type',
    counts: 'events / denominator',
    value: (unit: string) => `Value, ${unit}`,
    median: (unit: string) => `Median, ${unit}`,
    mean: (unit: string) => `Mean, ${unit}`,
    q1: 'Middle half from',
    q3: 'Middle half to',
    lower: '95 % CI from',
    upper: '95 % CI to',
    paired: 'Compared',
    sd: 'SD',
    recorded: 'Recorded',
    expected: 'Of expected',
    complete: 'Complete',
    responders: 'Responders',
    responderShare: 'Responders, %',
  },
};

export const domains = {
  TONE: 'Tone',
  SPASM: 'Spasms',
  PAIN: 'Pain',
  SITTING: 'Sitting',
  TRANSFER: 'Transfer',
  CAREGIVING: 'Caregiving',
  GAIT: 'Gait',
  SLEEP: 'Sleep',
  GOAL: 'Goals',
  QOL: 'Quality of life',
  GLOBAL: 'Global impression',
  CLASSIFIER: 'Classification',
};

export const origins = { CEREBRAL: 'Cerebral', SPINAL: 'Spinal', BOTH: 'Both' };

export const sexes = { FEMALE: 'Female', MALE: 'Male', OTHER: 'Other' };
