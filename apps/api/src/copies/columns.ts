import { sentenceCase } from './words.js';

/** Headings of columns that read badly as they are called in the database. */
const columns: Readonly<Record<string, string>> = {
  birth_year: 'Year of birth',
  birth_date: 'Day of birth',
  protocol_code: 'Protocol',
  enrolled_on: 'In the registry since',
  last_contact_on: 'Last contact',
  died_on: 'Day of death',
  exited_on: 'Follow-up ended',
  exit_reason: 'Why follow-up ended',
  performed_on: 'Day',
  held_on: 'Day',
  onset_on: 'Began',
  detected_on: 'Found',
  resolved_on: 'Over',
  type_code: 'Event',
  source_record: 'Number in the file it came from',
  contact: 'How',
  attestation: 'Any event since the last contact?',
  rater: 'Answered by',
  recording: 'What was recorded',
  engine_version: 'Scoring rules',
  content_hash: 'Fingerprint of what was signed',
  seal: 'Seal',
  person_id: 'By',
  printed_name: 'Signed by',
  until: 'Ended at the latest',
};

export const columnWords = (column: string): string => columns[column] ?? sentenceCase(column.replaceAll('_', ' '));

/** Columns a reader expects, so that she is told when nothing is recorded. */
const expected = new Set([
  ...['sex', 'aetiology', 'origin', 'last_contact_on', 'birth_date', 'hospital_number'],
  ...['pump_model', 'catheter_model', 'indication', 'detected_on', 'resolved_on', 'grade', 'serious'],
]);

export const tellsItsAbsence = (column: string): boolean => expected.has(column);

/** What a reader asks first, and what she asks last; everything else lies in between. */
const first = [
  ...[
    'family_name',
    'given_name',
    'birth_date',
    'hospital_number',
    'pseudonym',
    'sex',
    'birth_year',
    'aetiology',
    'origin',
  ],
  ...['protocol_code', 'enrolled_on', 'last_contact_on', 'died_on', 'exited_on', 'exit_reason', 'type', 'type_code'],
  ...[
    'performed_on',
    'held_on',
    'onset_on',
    'detected_on',
    'resolved_on',
    'grade',
    'serious',
    'outcome',
    'purpose',
    'contact',
  ],
  ...[
    'attestation',
    'pump_model',
    'catheter_model',
    'indication',
    'explant_reason',
    'rater',
    'recording',
    'printed_name',
  ],
];
const last = [
  'status',
  'version',
  'change',
  'change_category',
  'change_reason',
  'changed_by',
  'changed_at',
  'engine_version',
].concat(['source_record', 'recorded_by', 'recorded_at']);

export function placeOf(column: string): number {
  const place = first.indexOf(column);
  return place >= 0 ? place : first.length + 1 + last.indexOf(column);
}
