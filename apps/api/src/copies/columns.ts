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
  active_seconds: 'Time of entry (seconds)',
  from_paper: 'Entered from paper',
  antispastics: 'Antispastic drugs beside the pump',
  antispastics_absence: 'Why the drugs are not known',
  relation: 'Relation of the caregiver',
  engine_version: 'Scoring rules',
  content_hash: 'Fingerprint of what was signed',
  seal: 'Seal',
  person_id: 'By',
  printed_name: 'Signed by',
  until: 'Ended at the latest',
  responsible_id: 'Clinician responsible',
  reasons: 'Why something unusual is right',
  happened_on: 'Day',
  assessed_on: 'Day',
  ais: 'AIS grade',
  edss: 'EDSS',
  gmfcs: 'GMFCS level',
  mrs: 'Modified Rankin scale',
  weight_kg: 'Weight (kg)',
  height_cm: 'Height (cm)',
  distance_km: 'Distance to the centre (km)',
  treatments: 'Treatments before',
  features: 'Conditions that matter for the pump',
  levels: 'Wording of −2, −1, 0, +1, +2',
  dose_ug: 'Dose (µg)',
  daily_dose_ug: 'Daily dose (µg/day)',
  volume_ml: 'Volume (mL)',
  concentration_ug_per_ml: 'Concentration (µg/mL)',
  opening_pressure_cmh2o: 'Opening pressure (cmH2O)',
  observed_hours: 'Observed (hours)',
  mas: 'Modified Ashworth grades',
  mas_le_mean: 'Mean lower-limb grade',
  psfs_frequency: 'Spasm frequency (PSFS)',
  heart_rate: 'Heart rate (per minute)',
  systolic_mmhg: 'Systolic blood pressure (mmHg)',
  diastolic_mmhg: 'Diastolic blood pressure (mmHg)',
  respiratory_rate: 'Breaths per minute',
  spo2_percent: 'Oxygen saturation (%)',
  duration_min: 'Duration (minutes)',
  reservoir_ml: 'Reservoir (mL)',
  implanted_length_cm: 'Implanted length (cm)',
  internal_volume_ml: 'Internal volume (mL)',
  udi: 'UDI',
  expected_residual_ml: 'Residual expected by the programmer (mL)',
  measured_residual_ml: 'Residual measured (mL)',
  filled_ml: 'Volume after filling (mL)',
  alarm_on: 'Low-reservoir alarm by the programmer',
  oral_baclofen_mg_per_day: 'Oral baclofen (mg/day)',
  replace_by_on: 'Replacement by the programmer',
  about: 'About',
};

export const columnWords = (column: string): string => columns[column] ?? sentenceCase(column.replaceAll('_', ' '));

/** Columns a reader expects, so that she is told when nothing is recorded. */
const expected = new Set([
  ...['sex', 'aetiology', 'origin', 'last_contact_on', 'birth_date', 'hospital_number'],
  ...['pump_model', 'catheter_model', 'indication', 'detected_on', 'resolved_on', 'grade', 'serious'],
  ...['measured_residual_ml', 'mas_le_mean', 'psfs_frequency'],
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
