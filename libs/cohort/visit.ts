import type { Rater } from '#libs/instruments/index';
import { careDifficultySheet } from './care-difficulty-sheet.js';
import { lssSheet, transferHelpSheet, transferSheet } from './examination-sheets.js';
import { masSheet } from './mas-sheet.js';
import { painSheet, psfsSheet, reporterOf, sittingSheet } from './report-sheets.js';
import type { Sheet, SheetContext } from './sheet.js';
import type { Contact, NotDone, SyntheticAssessment } from './synthetic-patient.js';

/** One contact while the story is still being told; the day is a day number. */
export interface Visit {
  readonly heldOn: number;
  readonly purpose: 'BASELINE' | 'FOLLOW_UP';
  readonly contact: Contact;
  readonly assessments: readonly SyntheticAssessment[];
}

/** The whole core set, what the one-month visit asks, spasms and pain only, or a talk without any instrument. */
export type Content = 'CORE' | 'EARLY' | 'BRIEF' | 'TALK';

type Fill = (context: SheetContext, reporter: 'PATIENT' | 'CAREGIVER_PROXY') => Sheet;

interface Instrument {
  readonly code: string;
  readonly fill: Fill;
  /** Needs the person in the room. */
  readonly examined: boolean;
}

const mas: Instrument = { code: 'mas', fill: masSheet, examined: true };
const psfs: Instrument = { code: 'psfs', fill: psfsSheet, examined: false };
const pain: Instrument = { code: 'nrs-pain', fill: painSheet, examined: false };
const contents: Readonly<Record<Content, readonly Instrument[]>> = {
  CORE: [
    mas,
    psfs,
    pain,
    { code: 'lss', fill: lssSheet, examined: true },
    { code: 'sitting-tolerance', fill: sittingSheet, examined: false },
    { code: 'gg-transfer', fill: transferSheet, examined: true },
    { code: 'transfer-help', fill: transferHelpSheet, examined: false },
    { code: 'care-difficulty-8', fill: careDifficultySheet, examined: false },
  ],
  EARLY: [mas, psfs, pain],
  BRIEF: [psfs, pain],
  TALK: [],
};

const reasons = ['time', 'fatigue', 'refused', 'not-testable', 'equipment', 'other'];
const reasonsOfReports = ['time', 'fatigue', 'refused', 'other'];

/** Fills in the sheets of one visit, or says why one is empty. */
export function assess(context: SheetContext, content: Content, contact: Contact): SyntheticAssessment[] {
  const reporter = reporterOf(context);
  return contents[content].map((instrument) => {
    const sheet = instrument.fill(context, reporter);
    const reason = whyNotDone(context, instrument, contact);
    if (reason !== null) return unanswered(instrument.code, sheet.rater, reason);
    return { instrumentCode: instrument.code, rater: sheet.rater, answers: sheet.answers, notDone: null };
  });
}

function unanswered(instrumentCode: string, rater: Rater, notDone: NotDone): SyntheticAssessment {
  return { instrumentCode, rater, answers: null, notDone };
}

function whyNotDone({ random, model, person }: SheetContext, instrument: Instrument, contact: Contact): NotDone | null {
  const missed = random.chance(model.attendance.sheetNotDone);
  if (instrument.code === 'care-difficulty-8' && !person.careRated) return { absence: 'NOT_APPLICABLE', reason: null };
  if (instrument.examined && contact !== 'IN_PERSON') return { absence: 'NOT_DONE', reason: 'not-testable' };
  return missed ? { absence: 'NOT_DONE', reason: random.pick(instrument.examined ? reasons : reasonsOfReports) } : null;
}
