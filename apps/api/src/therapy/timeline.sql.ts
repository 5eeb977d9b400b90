import { pumpOf } from './dosing/pump-of-record.sql.js';

/** A list of records of a patient `p` of a centre `c`, as JSON; voided ones are left out. */
const list = (fields: string, from: string, more = ''): string =>
  `coalesce((select json_agg(json_build_object(${fields})) from ${from}
    where r.centre_id = p.centre_id and r.patient_id = p.id ${more}), '[]')`;

const standing = 'and r.voided_at is null';

/** What the pathway follows from. */
const pathwayFields = `
  'today', (now() at time zone c.time_zone)::date, 'timeZone', c.time_zone, 'bornOn', p.birth_year::text,
  'enrolledOn', p.enrolled_on, 'lastContactOn', p.last_contact_on, 'diedOn', p.died_on, 'exitedOn', p.exited_on,
  'exitReason', p.exit_reason,
  'events', ${list(`'id', r.id, 'kind', r.kind, 'happenedOn', r.happened_on, 'detail', r.detail`, 'registry.pathway_event r', standing)},
  'candidacies', ${list(
    `'id', r.id, 'assessedOn', r.assessed_on, 'outcome', r.outcome, 'onsetOn', r.onset_on, 'congenital', r.congenital`,
    'registry.candidacy r',
    standing,
  )},
  'goals', ${list(`'id', r.id, 'agreedOn', r.agreed_on`, 'registry.goal r', standing)},
  'trials', ${list(
    `'id', r.id, 'startedOn', r.started_on, 'concludedOn', r.concluded_on, 'conclusion', r.conclusion,
     'boluses', coalesce((
       select json_agg(json_build_object('id', b.id, 'givenAt', b.given_at, 'doseUg', b.dose_ug)) from registry.trial_bolus b
       where b.centre_id = r.centre_id and b.trial_id = r.id and b.voided_at is null), '[]')`,
    'registry.trial r',
    standing,
  )},
  'procedures', ${list(
    `'id', r.id, 'type', r.type, 'performedOn', r.performed_on, 'overrideReason', r.override_reason,
     'reimplantPlanned', r.reimplant_planned`,
    'registry.procedure r',
  )},
  'visits', ${list(
    `'id', r.id, 'purpose', r.purpose, 'heldOn', r.held_on, 'attestation', r.attestation`,
    'registry.encounter r',
  )},
  'programmings', ${list(
    `'id', r.id, 'programmedAt', r.programmed_at, 'dailyDoseUg', r.daily_dose_ug, 'concentrationUgPerMl', r.concentration_ug_per_ml,
     'pump', ${pumpOf('r', 'programmed_at')}`,
    'registry.programming r',
    standing,
  )},
  'refills', ${list(
    `'id', r.id, 'refilledAt', r.refilled_at, 'gapAnswer', r.gap_answer, 'attestation', r.attestation, 'filledMl', r.filled_ml,
     'concentrationUgPerMl', r.concentration_ug_per_ml, 'pump', ${pumpOf('r', 'refilled_at')}`,
    'registry.refill r',
    standing,
  )},
  'complications', ${list(
    `'id', r.id, 'category', split_part(r.type_code, '.', 1), 'onsetOn', r.onset_on, 'detectedOn', r.detected_on,
     'enteredOn', (r.recorded_at at time zone c.time_zone)::date`,
    'registry.complication r',
  )},
  'contacts', ${list(
    `'id', r.id, 'attemptedAt', r.attempted_at, 'outcome', r.outcome, 'attestation', r.attestation`,
    'registry.contact_attempt r',
    standing,
  )}`;

/** What the pathway of a patient `p` of a centre `c` follows from, as one JSON object. */
export const pathwayRecordJson = `json_build_object(${pathwayFields}, 'components', '[]'::json, 'baselineUntilDay', -1)`;

/** Whatever is dated of a patient `p` of a centre `c`, as one JSON object. */
export const timelineJson = `json_build_object(${pathwayFields},
  'components', ${list(
    `'id', r.id, 'kind', r.kind, 'implantedOn', r.implanted_on, 'explantedOn', r.explanted_on, 'serial', r.serial,
     'modelCode', r.model_code,
     'definition', (select m.definition from registry.device_model m where m.code = r.model_code order by m.version desc limit 1),
     'activeElsewhere', exists (
       select from registry.component o
       where o.centre_id = r.centre_id and o.patient_id <> r.patient_id and o.kind = r.kind and o.explanted_on is null
         and upper(o.serial) = upper(r.serial))`,
    'registry.component r',
  )},
  'baselineUntilDay', coalesce((
    select max((w->>'toDay')::integer) from registry.protocol_definition d, jsonb_array_elements(d.definition->'windows') w
    where d.code = p.protocol_code and d.version = p.protocol_version and (w->>'baseline')::boolean), 0))`;
