import { checkScore, type InstrumentDefinition } from '#libs/instruments/index';
import { groupBy } from '../../batches.js';
import { ContactMode, EncounterPurpose } from '../../encounters/encounter.entity.js';
import { looksLikeThousands } from '../column.js';
import type { Ledger } from '../ledger.js';
import type { Fault } from '../problem.js';
import { faultOfRecordDay } from './day-faults.js';
import type { PlannedEncounter, Subject } from './plan.js';
import type { Candidate } from './plan-procedures.js';
import { patientRejected, type Roster } from './roster.js';
import type { StoredRecords } from './stored-records.js';
import type { RowOf, Said } from './tables.js';

interface Course {
  readonly roster: Roster;
  readonly firstImplants: ReadonlyMap<Subject, string | null>;
  readonly stored: StoredRecords;
  readonly findInstrument: (code: string) => InstrumentDefinition;
}

/** Totals to add, one contact a patient and day. */
export function planAssessments(
  rows: readonly RowOf<'assessments'>[],
  course: Course,
  ledger: Ledger,
): { encounters: PlannedEncounter[]; rows: RowOf<'assessments'>[] } {
  const candidates: Candidate<'assessments'>[] = [];
  for (const row of rows) {
    if (row.values === null || !ledger.isOpen(row)) continue;
    const subject = course.roster.find(row.values);
    const verdict = 'code' in subject ? subject : judge(subject, row.values, course);
    if (verdict === 'unchanged') ledger.settle(row, 'unchanged');
    else if (verdict !== null) ledger.reject(row, verdict);
    else if (!('code' in subject)) candidates.push({ row, said: row.values, subject });
  }
  const days = groupBy(candidates, ({ subject, said }) => `${subject.id}/${said.heldOn}`);
  return {
    encounters: [...days.values()].map((totals) => encounterOf(totals, course)),
    rows: candidates.map(({ row }) => row),
  };
}

/** Null when it can be added. */
function judge(
  subject: Subject,
  said: Said<'assessments'>,
  { roster, stored, findInstrument }: Course,
): Fault | 'unchanged' | null {
  const instrument = findInstrument(said.instrumentCode);
  const { value, text } = said.score;
  const score = instrument.scores.find(({ code }) => code === said.instrumentCode);
  if (score?.decimals === 0 && looksLikeThousands(text)) return oneOrThousand;
  const problem = checkScore(instrument, said.instrumentCode, value);
  if (problem) {
    const code = problem.code === 'OUT_OF_RANGE' ? 'OUT_OF_RANGE' : 'NUMBER_INVALID';
    return { code, column: 'score', message: problem.message };
  }
  const known = stored
    .encountersOf(subject.id)
    .filter(({ heldOn }) => heldOn === said.heldOn)
    .flatMap(({ assessments }) => assessments)
    .filter(({ instrumentCode }) => instrumentCode === said.instrumentCode);
  const standing = known.find(({ voided }) => !voided);
  if (standing) return standing.value === value ? 'unchanged' : storedDiffers;
  // What was voided does not come back with the same file; another value in its place may.
  if (known.some((voided) => voided.value === value)) return 'unchanged';
  if (roster.isRefused(subject)) return patientRejected;
  return faultOfRecordDay(subject.said, said.heldOn, 'visit_date');
}

function encounterOf(totals: readonly Candidate<'assessments'>[], { firstImplants, stored }: Course): PlannedEncounter {
  const [{ subject, said }] = totals as [Candidate<'assessments'>];
  const firstImplant = firstImplants.get(subject) ?? null;
  const storedContact = stored
    .encountersOf(subject.id)
    .find(({ heldOn, contact }) => heldOn === said.heldOn && contact === ContactMode.IN_PERSON);
  return {
    subject,
    heldOn: said.heldOn,
    purpose:
      firstImplant === null || said.heldOn <= firstImplant ? EncounterPurpose.BASELINE : EncounterPurpose.FOLLOW_UP,
    storedId: storedContact?.id ?? null,
    totals: totals.map(({ said: { instrumentCode, score } }) => ({ instrumentCode, value: score.value })),
  };
}

const oneOrThousand: Fault = {
  code: 'NUMBER_INVALID',
  column: 'score',
  message: 'This score has no decimals, so three digits after a point may mean thousands. Write whole numbers.',
};

const storedDiffers: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'score',
  message: 'This assessment is already stored with another score. What is stored is left as it is.',
};
