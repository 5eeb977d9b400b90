import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A record that moves to a hospital in another time zone keeps its instants, and their days may become others: a bolus
 * near midnight falls on the day before its trial began, a first fill on the day before the implant. What was judged by
 * the clock of the hospital that recorded it passes whole. The rules are those of the migration that holds the therapy.
 */
export class LetTherapyPass1764209000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(checks('if governance.passing() then return null; end if;'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(checks(''));
  }
}

/** Tables with the day each of their rows is about. */
const dated: readonly (readonly [table: string, day: string])[] = [
  ['pathway_event', 'registry.first_day(n.happened_on)'],
  ['candidacy', 'n.assessed_on'],
  ['goal', 'n.agreed_on'],
  ['trial', 'greatest(n.started_on, n.concluded_on)'],
  ['trial_bolus', 'registry.day_at(n.centre_id, n.given_at)'],
  ['refill', 'registry.day_at(n.centre_id, n.refilled_at)'],
  ['programming', 'registry.day_at(n.centre_id, n.programmed_at)'],
];

/** @param first what every check begins with */
const checks = (first: string): string => `
  create or replace function registry.check_life() returns trigger language plpgsql as $$
  declare
    refused boolean;
  begin
    ${first}
    -- Two writers of one patient take turns: each then sees what the other has stored.
    perform from registry.patient p where (p.centre_id, p.id) in (select centre_id, patient_id from new_rows)
      order by p.centre_id, p.id for no key update;
    execute format('select exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                                   where n.voided_at is null and %s > p.died_on)', tg_argv[0]) into refused;
    if refused then
      call registry.refuse(tg_table_name || '_after_death');
    end if;
    execute format('select exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                                   where n.voided_at is null and extract(year from %s) < p.birth_year)', tg_argv[0]) into refused;
    if refused then
      call registry.refuse(tg_table_name || '_before_birth');
    end if;
    return null;
  end $$;

  create or replace function registry.check_trials() returns trigger language plpgsql as $$
  begin
    ${first}
    if exists (
      select from registry.trial t
      join registry.trial_bolus b on b.centre_id = t.centre_id and b.trial_id = t.id and b.voided_at is null
      where t.voided_at is null and (t.centre_id, t.patient_id) in (select centre_id, patient_id from new_rows)
        and registry.day_at(b.centre_id, b.given_at) < t.started_on) then
      call registry.refuse('trial_bolus_before_start');
    end if;
    if exists (
      select from registry.trial t
      join registry.trial_bolus b on b.centre_id = t.centre_id and b.trial_id = t.id and b.voided_at is null
      where t.voided_at is null and (t.centre_id, t.patient_id) in (select centre_id, patient_id from new_rows)
        and registry.day_at(b.centre_id, b.given_at) > t.concluded_on) then
      call registry.refuse('trial_concluded_before_bolus');
    end if;
    if exists (
      select from registry.trial t
      join registry.procedure i on i.centre_id = t.centre_id and i.patient_id = t.patient_id and i.type = 'IMPLANT'
      where t.voided_at is null and (t.centre_id, t.patient_id) in (select centre_id, patient_id from new_rows)
        and t.started_on <= i.performed_on and i.performed_on < t.concluded_on) then
      call registry.refuse('implant_before_trial_conclusion');
    end if;
    return null;
  end $$;

  create or replace function registry.check_trial_of_implants() returns trigger language plpgsql as $$
  begin
    ${first}
    if exists (
      select from new_rows i
      join registry.trial t on t.centre_id = i.centre_id and t.patient_id = i.patient_id and t.voided_at is null
      where i.type = 'IMPLANT' and t.started_on <= i.performed_on and i.performed_on < t.concluded_on) then
      call registry.refuse('implant_before_trial_conclusion');
    end if;
    return null;
  end $$;

  create or replace function registry.check_pump_in_place() returns trigger language plpgsql as $$
  declare
    refused boolean;
  begin
    ${first}
    execute format('select exists (select from new_rows n where n.voided_at is null and not registry.system_in_place(n.centre_id, n.patient_id, %s))',
                   tg_argv[0]) into refused;
    if refused then
      call registry.refuse(tg_table_name || '_without_pump');
    end if;
    return null;
  end $$;

  create or replace function registry.check_therapy_deaths() returns trigger language plpgsql as $$
  begin
    ${first}
    if exists (
      select from new_rows n where n.died_on is not null and (
        ${dated
          .map(
            ([table, day]) =>
              `exists (select from registry.${table} r where r.centre_id = n.centre_id and r.patient_id = n.id and r.voided_at is null
                       and ${day.replaceAll('n.', 'r.')} > n.died_on)`,
          )
          .join(' or ')})) then
      call registry.refuse('death_before_a_record');
    end if;
    return null;
  end $$;
`;
