import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Date rules of the therapy that span tables (D3, D6, D12), held by the database as those of visits and operations are.
 * Voided rows are bound by none.
 */
export class HoldTherapy1764200001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${lives} ${trials} ${inPlace} ${deaths}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger therapy_update on registry.patient;
      drop trigger trial_before_implant_update on registry.procedure;
      drop trigger trial_before_implant_insert on registry.procedure;
      ${dated.map(([table]) => untriggered(table, 'life')).join('\n')}
      ${['trial', 'trial_bolus'].map((table) => untriggered(table, 'trial')).join('\n')}
      ${['programming', 'refill'].map((table) => untriggered(table, 'pump')).join('\n')}
      drop function registry.check_therapy_deaths(), registry.check_trial_of_implants(), registry.check_pump_in_place(),
        registry.check_trials(), registry.check_life(), registry.system_in_place(integer, uuid, date);
    `);
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

/** As after triggers of statements, so that an import pays for one query, not one per row. */
const triggered = (table: string, name: string, check: string, argument = ''): string =>
  (['insert', 'update'] as const)
    .map(
      (act) => `create trigger ${name}_${act} after ${act} on registry.${table} referencing new table as new_rows
                for each statement execute function registry.${check}(${argument});`,
    )
    .join('\n');

const untriggered = (table: string, name: string): string =>
  `drop trigger ${name}_insert on registry.${table}; drop trigger ${name}_update on registry.${table};`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const lives = `
  create function registry.check_life() returns trigger language plpgsql as $$
  declare
    refused boolean;
  begin
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
  ${dated.map(([table, day]) => triggered(table, 'life', 'check_life', quoted(day))).join('\n')}
`;

const trials = `
  create function registry.check_trials() returns trigger language plpgsql as $$
  begin
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
  ${triggered('trial', 'trial', 'check_trials')}
  ${triggered('trial_bolus', 'trial', 'check_trials')}

  create function registry.check_trial_of_implants() returns trigger language plpgsql as $$
  begin
    if exists (
      select from new_rows i
      join registry.trial t on t.centre_id = i.centre_id and t.patient_id = i.patient_id and t.voided_at is null
      where i.type = 'IMPLANT' and t.started_on <= i.performed_on and i.performed_on < t.concluded_on) then
      call registry.refuse('implant_before_trial_conclusion');
    end if;
    return null;
  end $$;
  ${triggered('procedure', 'trial_before_implant', 'check_trial_of_implants')}
`;

const inPlace = `
  -- The day of an explant still counts: a last refill or programme may be of that day.
  create function registry.system_in_place(centre integer, patient uuid, day date) returns boolean language sql stable as $$
    select coalesce(sum(case when q.type = 'IMPLANT' and q.performed_on <= day then 1
                             when q.type = 'EXPLANT' and q.performed_on < day then -1 else 0 end), 0) > 0
    from registry.procedure q where q.centre_id = centre and q.patient_id = patient
  $$;

  create function registry.check_pump_in_place() returns trigger language plpgsql as $$
  declare
    refused boolean;
  begin
    execute format('select exists (select from new_rows n where n.voided_at is null and not registry.system_in_place(n.centre_id, n.patient_id, %s))',
                   tg_argv[0]) into refused;
    if refused then
      call registry.refuse(tg_table_name || '_without_pump');
    end if;
    return null;
  end $$;
  ${triggered('programming', 'pump', 'check_pump_in_place', quoted('registry.day_at(n.centre_id, n.programmed_at)'))}
  ${triggered('refill', 'pump', 'check_pump_in_place', quoted('registry.day_at(n.centre_id, n.refilled_at)'))}
`;

const deaths = `
  create function registry.check_therapy_deaths() returns trigger language plpgsql as $$
  begin
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
  create trigger therapy_update after update on registry.patient referencing new table as new_rows
    for each statement execute function registry.check_therapy_deaths();
`;
