import { ofThisPump } from '../therapy/dosing/pump-of-record.sql.js';

/** The pump in place, and what of its fills and doses the dates of its reservoir follow from. */
export interface PumpRecord {
  /** IANA zone of the centre. */
  readonly timeZone: string;
  readonly componentId: string;
  readonly modelCode: string | null;
  /** Newest definition of the model; null where the model is not known. */
  readonly definition: Readonly<Record<string, { readonly value: number } | undefined>> | null;
  readonly implantedOn: string;
  /** The last fill of this pump; null without one. */
  readonly fill: RecordedFill | null;
  /** Programming sessions of this pump in order of time. */
  readonly programmings: readonly RecordedDose[];
}

interface RecordedFill {
  readonly refilledAt: string;
  readonly filledMl: number;
  readonly concentrationUgPerMl: number;
  readonly alarmOn: string | null;
}

interface RecordedDose {
  readonly programmedAt: string;
  readonly dailyDoseUg: number;
  /** As stated, else of the fill of this pump before it, else of one within a day after it; null without any. */
  readonly concentrationUgPerMl: number | null;
  readonly alarmOn: string | null;
  readonly replaceByOn: string | null;
}

/**
 * Of a patient `p` as one JSON object. What was filled or programmed before the pump was implanted was another pump, and
 * says nothing about this one.
 */
export const pumpRecordJson = `
  select json_build_object(
    'timeZone', c.time_zone, 'componentId', k.id, 'modelCode', k.model_code, 'implantedOn', k.implanted_on,
    'definition', (select m.definition from registry.device_model m where m.code = k.model_code order by m.version desc limit 1),
    'fill', (select json_build_object('refilledAt', f.refilled_at, 'filledMl', f.filled_ml,
                                      'concentrationUgPerMl', f.concentration_ug_per_ml, 'alarmOn', f.alarm_on)
             from registry.refill f
             where f.centre_id = p.centre_id and f.patient_id = p.id and f.voided_at is null
               and ${ofThisPump('f', 'refilled_at')}
             order by f.refilled_at desc limit 1),
    'programmings', coalesce((
      select json_agg(json_build_object(
               'programmedAt', d.programmed_at, 'dailyDoseUg', d.daily_dose_ug, 'alarmOn', d.alarm_on, 'replaceByOn', d.replace_by_on,
               'concentrationUgPerMl', coalesce(d.concentration_ug_per_ml, (
                 select f.concentration_ug_per_ml from registry.refill f
                 where f.centre_id = p.centre_id and f.patient_id = p.id and f.voided_at is null
                   and ${ofThisPump('f', 'refilled_at')}
                   and f.refilled_at <= d.programmed_at + interval '24 hours'
                 order by f.refilled_at <= d.programmed_at desc, abs(extract(epoch from f.refilled_at - d.programmed_at)) limit 1))) order by d.programmed_at)
      from registry.programming d
      where d.centre_id = p.centre_id and d.patient_id = p.id and d.voided_at is null
        and ${ofThisPump('d', 'programmed_at')}), '[]'))
  from registry.component k join registry.centre c on c.id = k.centre_id
  where k.centre_id = p.centre_id and k.patient_id = p.id and k.kind = 'PUMP' and k.explanted_on is null`;
