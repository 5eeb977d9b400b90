import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A pump that is computed anew at another version of its model is judged as when it is derived: nothing follows from a
 * fill larger than it can hold, and no date lies beyond the calendar. A test compares the two.
 */
export class JudgeOverfilledPumps1764301001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${reached(`least(${LATEST}, ${counted})`)} ${ofModel(judged)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${reached(counted)} ${ofModel('')}`);
  }
}

/** 30 December 2199, milliseconds since 1970: where the calendar of libs/therapy/reservoir.ts ends. */
const LATEST = 7257945600000;

const counted = `pump.stretch_from[i]
          + floor((analysis.volume_at(pump, pump.stretch_from[i]) - level) / pump.stretch_ml[i] + 1e-9) * 86400000`;

/** A millilitre above the nominal volume is still possible. */
const judged = `if pump.filled_ml is not null then
      pump.missing := case when pump.filled_ml > (definition #>> '{reservoirMl,value}')::double precision + 1 then array['FILL'] else array[]::text[] end
        || array_remove(pump.missing, 'FILL');
    end if;`;

const reached = (found: string): string => `
  create or replace function analysis.volume_reached(pump analysis.pump, level double precision) returns double precision
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
  declare
    doses integer := cardinality(pump.stretch_ml);
  begin
    for i in 1 .. doses loop
      continue when pump.stretch_ml[i] = 0;
      if i = doses or analysis.volume_at(pump, pump.stretch_from[i + 1]) <= level then
        return ${found};
      end if;
    end loop;
    return null;
  end $$;
`;

const ofModel = (fill: string): string => `
  create or replace function analysis.pump_of_model(pump analysis.pump, definition jsonb, zone text) returns analysis.pump
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
    ${fill}
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
`;
