import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reservoir is computed from stays beside what follows from it, so that the dates of every pump can be computed
 * anew where no record changed: at a new version of its model, and at another time zone of its hospital.
 *
 * The same arithmetic as libs/therapy/reservoir.ts; a test compares the two.
 */
export class ComputePumps1764205000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${inputs} ${arithmetic} ${recomputed} ${present}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger recompute_pumps on registry.device_model;
      drop trigger recompute_pumps on registry.centre;
      drop function analysis.recompute_pumps_of_model(), analysis.recompute_pumps_of_centre(),
        analysis.pump_of_model(analysis.pump, jsonb, text), analysis.volume_reached(analysis.pump, double precision),
        analysis.volume_at(analysis.pump, double precision);
      delete from analysis.pump;
      alter table analysis.pump drop column stretch_from, drop column stretch_ml, drop column programmer_replace_by_on;
    `);
  }
}

const inputs = `
  alter table analysis.pump
    add column stretch_from double precision[] not null default '{}',
    add column stretch_ml double precision[] not null default '{}',
    add column programmer_replace_by_on date,
    add constraint pump_stretches_paired check (cardinality(stretch_from) = cardinality(stretch_ml));
  comment on column analysis.pump.stretch_from is 'Begin of each dose since the fill, milliseconds since 1970; the first begins with the fill. Empty where a dose is not known.';
  comment on column analysis.pump.stretch_ml is 'What each of them takes from the reservoir, mL/day.';
  comment on column analysis.pump.programmer_alarm_on is 'As last stated by the programmer since as_of, and authoritative then: one stated before a change of dose holds no longer.';
  comment on column analysis.pump.programmer_replace_by_on is 'As last stated by the programmer; without it replace_by_on is the end of the model''s service life.';
`;

const arithmetic = `
  create function analysis.volume_at(pump analysis.pump, at double precision) returns double precision
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
  declare
    taken double precision := 0;
  begin
    for i in 1 .. cardinality(pump.stretch_ml) loop
      -- The last dose runs until the year 9999.
      taken := taken + pump.stretch_ml[i] * greatest(0, least(coalesce(pump.stretch_from[i + 1], 253402214400000), at) - pump.stretch_from[i]) / 86400000;
    end loop;
    return greatest(0, pump.filled_ml - taken);
  end $$;
  comment on function analysis.volume_at is 'Volume expected in a reservoir at an instant, milliseconds since 1970, mL.';

  create function analysis.volume_reached(pump analysis.pump, level double precision) returns double precision
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
  declare
    doses integer := cardinality(pump.stretch_ml);
  begin
    for i in 1 .. doses loop
      continue when pump.stretch_ml[i] = 0;
      if i = doses or analysis.volume_at(pump, pump.stretch_from[i + 1]) <= level then
        return pump.stretch_from[i]
          + floor((analysis.volume_at(pump, pump.stretch_from[i]) - level) / pump.stretch_ml[i] + 1e-9) * 86400000;
      end if;
    end loop;
    return null;
  end $$;
  comment on function analysis.volume_reached is 'When a level, mL, is reached, milliseconds since 1970: whole days after the begin of a dose, never late.';

  create function analysis.pump_of_model(pump analysis.pump, definition jsonb, zone text) returns analysis.pump
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
  declare
    doses integer := cardinality(pump.stretch_ml);
    alarm double precision;
    empty double precision;
    stable_until date;
  begin
    pump.alarm_ml := (definition #>> '{alarmMl,value}')::double precision;
    pump.unusable_ml := (definition #>> '{unusableMl,value}')::double precision;
    pump.stability_days := (definition #>> '{stabilityDays,value}')::integer;
    pump.replace_by_on := coalesce(pump.programmer_replace_by_on, (pump.implanted_on
      + make_interval(months => floor((definition #>> '{serviceLifeYears,value}')::double precision * 12 + 0.5)::integer))::date);
    pump.missing := array_remove(array_remove(pump.missing, 'MODEL'), 'MODEL_CONSTANTS')
      || case when definition is null then array['MODEL']
              when pump.alarm_ml is null or pump.unusable_ml is null then array['MODEL_CONSTANTS'] else array[]::text[] end;
    pump.as_of := null;
    pump.volume_ml := null;
    pump.alarm_on := null;
    pump.empty_on := null;
    pump.due_by_on := null;
    pump.state := 'CANNOT_COMPUTE';
    if cardinality(pump.missing) > 0 then
      return pump;
    end if;
    pump.as_of := to_timestamp(pump.stretch_from[doses] / 1000);
    pump.volume_ml := analysis.volume_at(pump, pump.stretch_from[doses]);
    stable_until := (pump.filled_at at time zone zone)::date + pump.stability_days;
    alarm := analysis.volume_reached(pump, pump.alarm_ml);
    empty := analysis.volume_reached(pump, pump.unusable_ml);
    if pump.stretch_ml[doses] = 0 or alarm is null or empty is null then
      pump.state := 'STOPPED';
      pump.due_by_on := stable_until;
      return pump;
    end if;
    pump.state := 'COMPUTED';
    pump.alarm_on := (to_timestamp(alarm / 1000) at time zone zone)::date;
    pump.empty_on := (to_timestamp(empty / 1000) at time zone zone)::date;
    pump.due_by_on := least(coalesce(pump.programmer_alarm_on, pump.alarm_on) - 7, stable_until);
    return pump;
  end $$;
  comment on function analysis.pump_of_model is 'A pump with the dates that follow from the constants of its model, at the calendar of its hospital. Null definition: the model is not known.';
`;

/** The office publishes for all hospitals, and may not look into any: only a function of the owner can do both. */
const recomputed = `
  create function analysis.recompute_pumps_of_model() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    -- Derivations under way were made with the former version.
    perform pg_advisory_xact_lock(7286009);
    if exists (select from registry.device_model m where m.code = new.code and m.version > new.version) then
      return null;
    end if;
    update analysis.pump known
    set (state, missing, as_of, volume_ml, alarm_ml, unusable_ml, stability_days, alarm_on, empty_on, due_by_on, replace_by_on)
      = (select p.state, p.missing, p.as_of, p.volume_ml, p.alarm_ml, p.unusable_ml, p.stability_days, p.alarm_on, p.empty_on, p.due_by_on, p.replace_by_on
         from registry.centre c cross join lateral analysis.pump_of_model(known, new.definition, c.time_zone) p where c.id = known.centre_id)
    where known.model_code = new.code;
    return null;
  end $$;
  revoke execute on function analysis.recompute_pumps_of_model() from public;
  create trigger recompute_pumps after insert on registry.device_model
    for each row when (new.kind = 'PUMP') execute function analysis.recompute_pumps_of_model();

  create function analysis.recompute_pumps_of_centre() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update analysis.pump known
    set (alarm_on, empty_on, due_by_on)
      = (select p.alarm_on, p.empty_on, p.due_by_on
         from analysis.pump_of_model(known, (select m.definition from registry.device_model m where m.code = known.model_code
                                           order by m.version desc limit 1), new.time_zone) p)
    where known.centre_id = new.id and known.state <> 'CANNOT_COMPUTE';
    return null;
  end $$;
  revoke execute on function analysis.recompute_pumps_of_centre() from public;
  create trigger recompute_pumps after update of time_zone on registry.centre
    for each row when (new.time_zone <> old.time_zone) execute function analysis.recompute_pumps_of_centre();
`;

/** Pumps recorded before fills were: of none of them is any known. */
const present = `
  insert into analysis.pump (centre_id, patient_id, component_id, model_code, implanted_on, state, missing, stretch_from, stretch_ml)
  select k.centre_id, k.patient_id, k.id, k.model_code, k.implanted_on, 'CANNOT_COMPUTE', array['FILL', 'CONCENTRATION', 'DOSE'], '{}', '{}'
  from registry.component k join registry.patient p on p.centre_id = k.centre_id and p.id = k.patient_id
  where k.kind = 'PUMP' and k.explanted_on is null and p.died_on is null and p.exited_on is null;
  update analysis.pump old
  set (missing, alarm_ml, unusable_ml, stability_days, replace_by_on)
    = (select p.missing, p.alarm_ml, p.unusable_ml, p.stability_days, p.replace_by_on
       from analysis.pump_of_model(old, (select m.definition from registry.device_model m where m.code = old.model_code
                                         order by m.version desc limit 1), 'UTC') p);
`;
