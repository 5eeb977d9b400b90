import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The therapy itself: from referral to exit, the parts implanted, each dose and each refill, and what follows from them.
 * Records entered in error are voided, never removed: everything that reads them leaves voided ones out.
 */
export class RecordTherapy1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `${days} ${deviceModels} ${beforeImplant} ${operations} ${dosing} ${contacts} ${derived} ${held} ${watched}`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table analysis.pump, analysis.pathway;
      drop table registry.contact_attempt, registry.programming, registry.refill, registry.procedure_component, registry.component,
        registry.trial_response, registry.trial_bolus, registry.trial, registry.goal, registry.candidacy, registry.pathway_event,
        registry.device_model;
      alter table registry.procedure
        drop column surgeon_role, drop column anaesthesia, drop column duration_min, drop column antibiotic_prophylaxis,
        drop column discharged_on, drop column override_reason, drop column second_sign_off_by, drop column second_sign_off_at,
        drop column reimplant_planned, drop column reasons, drop column version;
      alter table registry.patient drop column responsible_id;
      drop domain registry.partial_day;
      drop function registry.day_at(integer, timestamptz), registry.first_day(text);
    `);
  }
}

const days = `
  -- A day as far as it is known: 2021, 2021-03 or 2021-03-05. Its length is its precision (D16).
  create function registry.first_day(partial text) returns date language sql immutable set search_path = pg_catalog, pg_temp as $$
    select (partial || case length(partial) when 4 then '-01-01' when 7 then '-01' else '' end)::date
  $$;
  create domain registry.partial_day as text check (value is null or
    value ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' and registry.first_day(value) is not null);

  create function registry.day_at(centre integer, at timestamptz) returns date language sql stable set search_path = pg_catalog, pg_temp as $$
    select (at at time zone c.time_zone)::date from registry.centre c where c.id = centre
  $$;
  comment on function registry.day_at(integer, timestamptz) is 'Calendar day of an instant at a centre.';
`;

const deviceModels = `
  create table registry.device_model (
    id           uuid not null default gen_random_uuid() constraint device_model_id_unique unique,
    code         text not null constraint device_model_code_form check (code ~ '^[a-z0-9][a-z0-9-]{1,38}$'),
    version      integer not null constraint device_model_version_range check (version > 0),
    kind         text not null constraint device_model_kind_known check (kind in ('PUMP', 'CATHETER')),
    manufacturer text not null check (length(trim(manufacturer)) between 1 and 80),
    name         text not null check (length(trim(name)) between 1 and 80),
    definition   jsonb not null,
    retired      boolean not null default false,
    published_at timestamptz not null default now(),
    published_by uuid references access.person (id),
    primary key (code, version)
  );
  comment on table registry.device_model is 'Pumps and catheters as versioned data. Of a model the newest version counts.';
  comment on column registry.device_model.definition is 'Constants by name: {"reservoirMl": {"value": 20, "source": "…", "verified": true}}. One that is not known is left out.';
  comment on column registry.device_model.published_by is 'Null: shipped with the registry.';
  create trigger never_edited before update or delete or truncate on registry.device_model
    for each statement execute function registry.refuse_published_edit();
  call sec.hold_reference('registry.device_model');
  create policy office_adds on registry.device_model for insert to tonus_app with check (
    (select sec.role()) = 'ADMINISTRATOR' and published_by = (select sec.person()));
  grant insert on registry.device_model to tonus_app, tonus_steward;
`;

/** Columns every record of the therapy ends with. */
const recorded = `
    reasons     jsonb not null default '[]',
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references access.person (id),
    version     integer not null default 1,
    voided_at   timestamptz,
    void_reason text check (length(trim(void_reason)) between 3 and 500)`;

/** And the constraints they share. */
const named = (table: string): string => `
    primary key (centre_id, id),
    foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
    constraint ${table}_of_patient unique (centre_id, patient_id, id),
    constraint ${table}_void_stated check ((voided_at is null) = (void_reason is null))`;

const key = `
    centre_id   integer not null,
    id          uuid not null,
    patient_id  uuid not null,`;

const beforeImplant = `
  create table registry.pathway_event (${key}
    kind        text not null constraint pathway_event_kind_known check (kind in (
                  'REFERRED', 'CONSENT_GIVEN', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN', 'DECLINED', 'DOSE_STABLE', 'EXITED', 'RETURNED')),
    happened_on registry.partial_day not null,
    detail      text check (length(detail) <= 80),
    note        text check (length(note) <= 500), ${recorded},
    ${named('pathway_event')},
    constraint pathway_event_day_known check (kind = 'REFERRED' or length(happened_on) = 10),
    constraint pathway_event_not_future check (registry.not_future(registry.first_day(happened_on), recorded_at))
  );
  comment on table registry.pathway_event is 'Dated decisions the state of a patient follows from, where no other record holds them.';
  comment on column registry.pathway_event.detail is 'Code: of CONSENT_GIVEN whether earlier data may be used (RETROSPECTIVE), of DECLINED who declined, of EXITED why.';
  create index on registry.pathway_event (centre_id, patient_id);

  create table registry.candidacy (${key}
    assessed_on date not null,
    outcome     text not null constraint candidacy_outcome_known check (outcome in ('SUITABLE', 'NOT_SUITABLE', 'DEFERRED')),
    outcome_note text check (length(outcome_note) <= 500),
    onset_on    registry.partial_day,
    congenital  boolean,
    distribution text constraint candidacy_distribution_known check (distribution in ('UNILATERAL', 'DIPLEGIA', 'TRIPLEGIA', 'QUADRIPLEGIA')),
    trunk       boolean,
    dystonia    boolean,
    gmfcs       smallint check (gmfcs between 1 and 5),
    ais         text check (ais in ('A', 'B', 'C', 'D', 'E')),
    injury_level text check (length(injury_level) <= 4),
    edss        numeric(3, 1) check (edss between 0 and 10),
    mrs         smallint check (mrs between 0 and 6),
    weight_kg   numeric(5, 1) check (weight_kg between 5 and 250),
    height_cm   numeric(5, 1) check (height_cm between 30 and 250),
    contraindications jsonb not null default '[]',
    treatments  jsonb not null default '[]',
    features    jsonb not null default '[]',
    caregiver   text check (length(caregiver) <= 40),
    distance_km numeric(6, 1) check (distance_km >= 0), ${recorded},
    ${named('candidacy')},
    constraint candidacy_not_future check (registry.not_future(assessed_on, recorded_at)),
    constraint candidacy_onset_once check (not (coalesce(congenital, false) and onset_on is not null))
  );
  comment on column registry.candidacy.contraindications is '[{"code", "status": ABSENT | PRESENT | RESOLVED | NOT_ASSESSED, "note"}]';
  comment on column registry.candidacy.treatments is '[{"code", "maxDoseMgPerDay", "stoppedBecause", "note"}]';
  comment on column registry.candidacy.features is '[{"code", "status": PRESENT | ABSENT | NOT_ASSESSED}]: feeding tube, seizures and others linked to complications.';
  create index on registry.candidacy (centre_id, patient_id);

  create table registry.goal (${key}
    number      smallint not null constraint goal_number_range check (number between 1 and 5),
    agreed_on   date not null,
    category    text not null check (length(category) <= 40),
    statement   text not null check (length(trim(statement)) between 3 and 300),
    levels      jsonb not null constraint goal_has_five_levels check (jsonb_array_length(levels) = 5),
    baseline_level smallint not null constraint goal_baseline_level_range check (baseline_level in (-2, -1)),
    importance  smallint check (importance between 1 and 3),
    difficulty  smallint check (difficulty between 1 and 3),
    locked_at   timestamptz,
    locked_by   uuid references access.person (id), ${recorded},
    ${named('goal')},
    constraint goal_not_future check (registry.not_future(agreed_on, recorded_at)),
    constraint goal_lock_stated check (num_nonnulls(locked_at, locked_by) <> 1)
  );
  comment on table registry.goal is 'Goals agreed before the implant; what is reached is rated at visits with the instrument GAS, by number.';
  comment on column registry.goal.levels is 'Wording of −2, −1, 0, +1, +2 in that order. Never changed once locked.';
  create unique index goal_number_unique on registry.goal (centre_id, patient_id, number) where voided_at is null;
  create function registry.refuse_locked_goal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if old.locked_at is not null and (new.levels, new.statement, new.category, new.baseline_level, new.number, new.agreed_on, new.locked_at)
         is distinct from (old.levels, old.statement, old.category, old.baseline_level, old.number, old.agreed_on, old.locked_at) then
      call registry.refuse('goal_locked');
    end if;
    return new;
  end $$;
  create trigger hold_locked before update on registry.goal for each row execute function registry.refuse_locked_goal();

  create table registry.trial (${key}
    started_on  date not null,
    route       text not null constraint trial_route_known check (route in ('LP_BOLUS', 'EXTERNAL_CATHETER')),
    criterion   text check (length(criterion) <= 40),
    criterion_met boolean,
    concluded_on date,
    conclusion  text constraint trial_conclusion_known check (conclusion in (
                  'POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'ABORTED', 'POSITIVE_TONE_NEGATIVE_FUNCTION')),
    decided_by  text check (length(decided_by) <= 40),
    note        text check (length(note) <= 500), ${recorded},
    ${named('trial')},
    constraint trial_conclusion_dated check (num_nonnulls(concluded_on, conclusion) <> 1),
    constraint trial_concluded_after_start check (concluded_on >= started_on),
    constraint trial_not_future check (registry.not_future(greatest(started_on, concluded_on), recorded_at))
  );
  create unique index trial_open_once on registry.trial (centre_id, patient_id) where concluded_on is null and voided_at is null;
  create index on registry.trial (centre_id, patient_id);

  create table registry.trial_bolus (${key}
    trial_id    uuid not null,
    given_at    timestamptz not null,
    dose_ug     numeric(8, 3) not null constraint trial_bolus_dose_range check (dose_ug > 0 and dose_ug <= 300),
    volume_ml   numeric(6, 2) check (volume_ml > 0),
    concentration_ug_per_ml numeric(8, 2) check (concentration_ug_per_ml between 25 and 5000),
    puncture_level text check (length(puncture_level) <= 8),
    opening_pressure_cmh2o numeric(4, 1) check (opening_pressure_cmh2o between 0 and 100),
    observed_hours numeric(4, 1) check (observed_hours between 0 and 96),
    adverse     text constraint trial_bolus_adverse_known check (adverse in ('NONE', 'EVENTS', 'NOT_ASKED')), ${recorded},
    ${named('trial_bolus')},
    foreign key (centre_id, patient_id, trial_id) references registry.trial (centre_id, patient_id, id),
    constraint trial_bolus_not_future check (given_at <= recorded_at + interval '15 minutes')
  );
  create unique index trial_bolus_once on registry.trial_bolus (centre_id, patient_id, given_at) where voided_at is null;
  create index on registry.trial_bolus (centre_id, trial_id);

  create table registry.trial_response (${key}
    bolus_id    uuid not null,
    hours       numeric(4, 1) not null constraint trial_response_hours_range check (hours between 0 and 96),
    mas         jsonb,
    mas_le_mean numeric(6, 4),
    psfs_frequency smallint check (psfs_frequency between 0 and 4),
    function    text constraint trial_response_function_known check (function in ('BETTER', 'SAME', 'WORSE', 'LOST')),
    heart_rate  smallint check (heart_rate between 20 and 250),
    systolic_mmhg smallint check (systolic_mmhg between 40 and 300),
    diastolic_mmhg smallint check (diastolic_mmhg between 20 and 200),
    respiratory_rate smallint check (respiratory_rate between 4 and 80),
    spo2_percent smallint check (spo2_percent between 40 and 100), ${recorded},
    ${named('trial_response')},
    foreign key (centre_id, patient_id, bolus_id) references registry.trial_bolus (centre_id, patient_id, id)
  );
  comment on column registry.trial_response.hours is 'Hours after the bolus; 0 is before it.';
  comment on column registry.trial_response.mas is 'Answers of the instrument MAS, as in registry.assessment; mas_le_mean is its lower-limb mean.';
  create unique index trial_response_once on registry.trial_response (centre_id, bolus_id, hours) where voided_at is null;
`;

const operations = `
  alter table registry.procedure
    add column surgeon_role text check (length(surgeon_role) <= 40),
    add column anaesthesia text check (length(anaesthesia) <= 40),
    add column duration_min smallint check (duration_min between 1 and 1440),
    add column antibiotic_prophylaxis boolean,
    add column discharged_on date constraint procedure_discharged_after check (discharged_on >= performed_on),
    add column override_reason text check (length(trim(override_reason)) between 3 and 500),
    add column second_sign_off_by uuid references access.person (id)
      constraint procedure_second_person check (second_sign_off_by <> recorded_by),
    add column second_sign_off_at timestamptz,
    add column reimplant_planned boolean constraint procedure_reimplant_of_explant check (reimplant_planned is null or type = 'EXPLANT'),
    add column reasons jsonb not null default '[]',
    add column version integer not null default 1,
    add constraint procedure_of_patient unique (centre_id, patient_id, id);
  comment on column registry.procedure.override_reason is 'Why an implant was done without a trial, or after one that was negative.';
  comment on column registry.procedure.second_sign_off_by is 'Whoever confirmed an implant after a negative trial; another person than the one who recorded it.';

  create table registry.component (${key}
    kind        text not null constraint component_kind_known check (kind in ('PUMP', 'CATHETER')),
    model_code  text check (length(model_code) <= 40),
    model_text  text check (length(model_text) <= 80),
    serial      text constraint component_serial_form check (length(trim(serial)) between 1 and 40),
    udi         text check (length(udi) <= 200),
    side        text constraint component_side_known check (side in ('LEFT', 'RIGHT')),
    placement   text constraint component_placement_known check (placement in ('SUBCUTANEOUS', 'SUBFASCIAL')),
    reservoir_ml numeric(5, 2) check (reservoir_ml between 1 and 100),
    pieces      text constraint component_pieces_known check (pieces in ('ONE', 'TWO')),
    entry_level text check (length(entry_level) <= 8),
    tip_level   text check (length(tip_level) <= 8),
    implanted_length_cm numeric(5, 1) constraint component_length_range check (implanted_length_cm > 0 and implanted_length_cm <= 120),
    internal_volume_ml numeric(5, 3) check (internal_volume_ml between 0 and 5),
    implanted_on date not null,
    explanted_on date,
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references access.person (id),
    version     integer not null default 1,
    primary key (centre_id, id),
    foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
    constraint component_of_patient unique (centre_id, patient_id, id),
    constraint component_explanted_after check (explanted_on >= implanted_on)
  );
  comment on table registry.component is 'A pump or a catheter, with a clock of its own from implanted_on to explanted_on (null: in place).';
  comment on column registry.component.model_code is 'Of registry.device_model, null where the model is known only as text, or not at all.';
  create unique index component_in_place_once on registry.component (centre_id, patient_id, kind) where explanted_on is null;
  create unique index component_serial_active_once on registry.component (centre_id, kind, upper(serial)) where explanted_on is null and serial is not null;
  create index on registry.component (centre_id, patient_id);

  create table registry.procedure_component (${key}
    procedure_id uuid not null,
    component_id uuid not null,
    action      text not null constraint procedure_component_action_known check (action in ('IMPLANTED', 'EXPLANTED', 'KEPT', 'REVISED')),
    primary key (centre_id, id),
    foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
    foreign key (centre_id, patient_id, procedure_id) references registry.procedure (centre_id, patient_id, id),
    foreign key (centre_id, patient_id, component_id) references registry.component (centre_id, patient_id, id),
    constraint procedure_component_once unique (centre_id, procedure_id, component_id)
  );
  create index on registry.procedure_component (centre_id, patient_id);
`;

const dosing = `
  create table registry.refill (${key}
    kind        text not null constraint refill_kind_known check (kind in ('INITIAL_FILL', 'REFILL')),
    refilled_at timestamptz not null,
    procedure_id uuid,
    expected_residual_ml numeric(5, 2) check (expected_residual_ml >= 0),
    measured_residual_ml numeric(5, 2) constraint refill_residual_not_negative check (measured_residual_ml >= 0),
    filled_ml   numeric(5, 2) not null constraint refill_volume_positive check (filled_ml > 0),
    concentration_ug_per_ml numeric(8, 2) not null constraint refill_concentration_range check (concentration_ug_per_ml between 25 and 5000),
    drug_product text check (length(drug_product) <= 80),
    lot         text check (length(lot) <= 40),
    drug_expires_on registry.partial_day,
    attempts    smallint check (attempts between 1 and 20),
    imaging_guided boolean,
    alarm_on    date,
    next_appointment_on date,
    attestation text not null constraint refill_attestation_known check (attestation in ('NONE', 'EVENTS', 'NOT_ASKED')),
    discrepancy_review text check (length(trim(discrepancy_review)) between 3 and 500),
    gap_answer  text constraint refill_gap_answer_known check (gap_answer in ('RESERVOIR_EMPTY', 'MISSING_RECORD', 'ESTIMATE_WRONG')), ${recorded},
    ${named('refill')},
    foreign key (centre_id, patient_id, procedure_id) references registry.procedure (centre_id, patient_id, id),
    constraint refill_not_future check (refilled_at <= recorded_at + interval '15 minutes'),
    constraint refill_residual_of_refill check (measured_residual_ml is null or kind = 'REFILL')
  );
  comment on column registry.refill.filled_ml is 'Volume in the reservoir after filling, mL.';
  comment on column registry.refill.expected_residual_ml is 'As the programmer shows it, mL; the registry computes its own.';
  comment on column registry.refill.alarm_on is 'Low-reservoir alarm date as the programmer shows it: authoritative.';
  create unique index refill_once on registry.refill (centre_id, patient_id, refilled_at) where voided_at is null;

  create table registry.programming (${key}
    programmed_at timestamptz not null,
    refill_id   uuid,
    procedure_id uuid,
    mode        text not null constraint programming_mode_known check (mode in (
                  'SIMPLE_CONTINUOUS', 'FLEX', 'SCHEDULED_BOLUSES', 'PATIENT_ACTIVATED', 'MINIMUM_RATE', 'STOPPED')),
    steps       jsonb not null default '[]',
    daily_dose_ug numeric(8, 2) not null constraint programming_dose_range check (daily_dose_ug >= 0 and daily_dose_ug <= 4000),
    concentration_ug_per_ml numeric(8, 2) constraint programming_concentration_range check (concentration_ug_per_ml between 25 and 5000),
    reservoir_ml numeric(5, 2) check (reservoir_ml >= 0),
    alarm_on    date,
    reason      text check (length(reason) <= 40),
    bridge      jsonb,
    oral_baclofen_mg_per_day numeric(5, 1) check (oral_baclofen_mg_per_day between 0 and 300),
    replace_by_on date, ${recorded},
    ${named('programming')},
    foreign key (centre_id, patient_id, refill_id) references registry.refill (centre_id, patient_id, id),
    foreign key (centre_id, patient_id, procedure_id) references registry.procedure (centre_id, patient_id, id),
    constraint programming_not_future check (programmed_at <= recorded_at + interval '15 minutes'),
    constraint programming_stopped_has_no_dose check ((mode = 'STOPPED') = (daily_dose_ug = 0))
  );
  comment on column registry.programming.steps is '[{"fromMinute", "toMinute", "rateUgPerHour"}] of flex, [{"atMinute", "doseUg"}] of boluses, minutes after midnight on the pump clock.';
  comment on column registry.programming.daily_dose_ug is 'Sum of all steps and boluses in 24 hours, µg.';
  comment on column registry.programming.bridge is '{"oldConcentrationUgPerMl", "volumeMl", "durationMinutes"}: while it runs the delivered dose is not the programmed one.';
  comment on column registry.programming.replace_by_on is 'Elective replacement date as the programmer shows it; null: not shown.';
  create unique index programming_once on registry.programming (centre_id, patient_id, programmed_at) where voided_at is null;
`;

const contacts = `
  alter table registry.patient add column responsible_id uuid references access.person (id);
  comment on column registry.patient.responsible_id is 'Clinician who looks after the patient; null: nobody in particular.';

  create table registry.contact_attempt (${key}
    attempted_at timestamptz not null,
    about       text not null constraint contact_attempt_about_known check (about in ('REFILL', 'FOLLOW_UP', 'REPLACEMENT', 'OTHER')),
    channel     text not null constraint contact_attempt_channel_known check (channel in ('TELEPHONE', 'MESSAGE', 'LETTER', 'CAREGIVER', 'OTHER_HOSPITAL')),
    outcome     text not null constraint contact_attempt_outcome_known check (outcome in (
                  'REACHED', 'NO_ANSWER', 'MESSAGE_LEFT', 'WRONG_NUMBER', 'MOVED', 'DECLINED', 'REPORTED_DEAD')),
    attestation text constraint contact_attempt_attestation_known check (attestation in ('NONE', 'EVENTS', 'NOT_ASKED')),
    appointment_on date,
    note        text check (length(note) <= 500), ${recorded},
    ${named('contact_attempt')},
    constraint contact_attempt_not_future check (attempted_at <= recorded_at + interval '15 minutes'),
    constraint contact_attempt_attested_when_reached check (attestation is null or outcome = 'REACHED')
  );
  create index on registry.contact_attempt (centre_id, patient_id, attempted_at);
`;

const derived = `
  create table analysis.pump (
    centre_id    integer not null,
    patient_id   uuid not null,
    component_id uuid not null,
    model_code   text,
    implanted_on date not null,
    replace_by_on date,
    state        text not null check (state in ('COMPUTED', 'STOPPED', 'CANNOT_COMPUTE')),
    missing      text[] not null default '{}',
    filled_at    timestamptz,
    filled_ml    double precision,
    as_of        timestamptz,
    volume_ml    double precision,
    concentration_ug_per_ml double precision,
    daily_dose_ug double precision,
    alarm_ml     double precision,
    unusable_ml  double precision,
    stability_days integer,
    alarm_on     date,
    empty_on     date,
    due_by_on    date,
    programmer_alarm_on date,
    check (state <> 'COMPUTED' or num_nulls(filled_at, filled_ml, as_of, volume_ml, concentration_ug_per_ml, daily_dose_ug, alarm_ml,
                                            unusable_ml, alarm_on, empty_on, due_by_on) = 0),
    check ((state = 'CANNOT_COMPUTE') = (cardinality(missing) > 0)),
    primary key (centre_id, patient_id)
  );
  comment on table analysis.pump is 'The pump in place of each patient in follow-up: what its reservoir is computed from, and the days that follow. None where no pump is in place, or the patient died or left.';
  comment on column analysis.pump.volume_ml is 'Computed volume at as_of, the last programming session or refill.';
  comment on column analysis.pump.missing is 'What the computation lacks: FILL, DOSE, CONCENTRATION, MODEL, MODEL_CONSTANTS.';
  comment on column analysis.pump.due_by_on is 'Latest planned refill: safety days before the alarm, or the end of the drug''s stability.';
  comment on column analysis.pump.programmer_alarm_on is 'As last stated by the programmer since the fill; authoritative.';
  create index pump_due on analysis.pump (centre_id, due_by_on);
  create index pump_uncomputed on analysis.pump (centre_id, patient_id) where state = 'CANNOT_COMPUTE';
  create index pump_replacement on analysis.pump (centre_id, replace_by_on);

  create table analysis.pathway (
    centre_id        integer not null,
    patient_id       uuid not null,
    state            text not null,
    since_on         date,
    maintenance_from date,
    lost_from        date,
    primary key (centre_id, patient_id)
  );
  comment on table analysis.pathway is 'Where each patient stands. What only passing time changes is told by days: TITRATION is MAINTENANCE from maintenance_from, a living state is LOST from lost_from.';
  create index on analysis.pathway (centre_id, state);
`;

const held = `
  call sec.hold_patients('registry.pathway_event', 'patient_id');
  call sec.hold_patients('registry.candidacy', 'patient_id');
  call sec.hold_patients('registry.goal', 'patient_id');
  call sec.hold_patients('registry.trial', 'patient_id');
  call sec.hold_patients('registry.trial_bolus', 'patient_id');
  call sec.hold_patients('registry.trial_response', 'patient_id');
  call sec.hold_patients('registry.component', 'patient_id');
  call sec.hold_patients('registry.procedure_component', 'patient_id');
  call sec.hold_patients('registry.refill', 'patient_id');
  call sec.hold_patients('registry.programming', 'patient_id');
  call sec.hold_patients('registry.contact_attempt', 'patient_id');
  call sec.hold_derived('analysis.pump');
  call sec.hold_derived('analysis.pathway');
`;

const watched = `
  call audit.watch('registry.pathway_event');
  call audit.watch('registry.candidacy');
  call audit.watch('registry.goal');
  call audit.watch('registry.trial');
  call audit.watch('registry.trial_bolus');
  call audit.watch('registry.trial_response');
  call audit.watch('registry.component');
  call audit.watch('registry.procedure_component');
  call audit.watch('registry.refill');
  call audit.watch('registry.programming');
  call audit.watch('registry.contact_attempt');
`;
