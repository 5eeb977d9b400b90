/** What the tables of the registry hold, as people call it. */
const records: Readonly<Record<string, string>> = {
  account: 'Account',
  assessment: 'Assessment',
  assessment_version: 'Earlier version of an assessment',
  centre: 'Centre',
  complication: 'Complication',
  encounter: 'Visit',
  erasure: 'Request for erasure',
  federated_identity: 'Account at an identity provider',
  glass_attempt: 'Attempt at emergency access',
  glass_use: 'Emergency access',
  membership: 'Role',
  patient: 'Patient',
  patient_identity: 'Identity',
  person: 'Person',
  procedure: 'Operation',
  score: 'Score',
  signature: 'Signature',
  tombstone: 'Note of an erasure',
  transfer: 'Transfer',
  visit_draft: 'Draft of a visit',
  visit_draft_field: 'Field of a draft',
  visit_draft_rival: 'Another value for a field of a draft',
};

const fields: Readonly<Record<string, string>> = {
  aetiology: 'Cause',
  attestation: 'Asked for events',
  birth_year: 'Year of birth',
  birth_date: 'Date of birth',
  catheter_model: 'Catheter',
  detected_on: 'Detected on',
  died_on: 'Day of death',
  disabled_at: 'Disabled since',
  display_name: 'Name',
  enrolled_on: 'Enrolled on',
  exit_reason: 'Reason for leaving',
  exited_on: 'Left on',
  held_on: 'Day of the visit',
  instrument_code: 'Instrument',
  last_contact_on: 'Last contact',
  onset_on: 'Onset',
  performed_on: 'Day of the operation',
  person_id: 'Person',
  protocol_code: 'Protocol',
  protocol_version: 'Version of the protocol',
  pump_model: 'Pump',
  resolved_on: 'Resolved on',
  source_record: 'Number in the imported file',
  type_code: 'Type',
  'score.code': 'Score',
  'score.value': 'Value',
  'score.answered': 'Items answered',
  'score.expected': 'Items asked',
  'account.name': 'Account name',
  'visit_draft_field.path': 'Place in the visit',
  'visit_draft_rival.path': 'Place in the visit',
};

/** Keys, counters and what the event itself says already. */
const technical =
  /^(id|centre_id|patient_id|draft_id|revision|value_revision|encounter_id|assessment_id|caused_by_id|version|recorded_at|recorded_by|changed_at|changed_by|engine_version|instrument_version|content_hash|salt|pseudonym_digest|persona)$/;

export const recordInWords = (relation: string): string => records[relation] ?? inWords(relation);

/** Null for what only the database needs to know. */
export function fieldInWords(relation: string, field: string): string | null {
  if (technical.test(field)) return null;
  return fields[`${relation}.${field}`] ?? fields[field] ?? inWords(field);
}

const inWords = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
