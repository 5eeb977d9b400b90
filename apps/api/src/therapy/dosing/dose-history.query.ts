import {
  changePercent,
  computedResidualMl,
  discrepancyOf,
  doseBefore,
  type DoseContext,
  type PumpConstants,
} from '#libs/therapy/index';
import type { DiscrepancyStanding } from './dosing-codes.js';
import { pumpOf } from './pump-of-record.sql.js';
import type { Programming, StoredProgramming } from './programming.model.js';
import type { Refill, StoredRefill } from './refill.model.js';

/** Everything recorded of the doses of one patient; voided records are left out. */
export interface DoseHistory {
  readonly patientId: string;
  readonly context: DoseContext;
  readonly models: readonly KnownModel[];
  /** Of the catheter in place, mL; null: not known. */
  readonly catheterMl: number | null;
  /** In order of time. */
  readonly refills: readonly Refill[];
  /** In order of time. */
  readonly programmings: readonly Programming[];
}

/** The model of each pump of the context, in the same order; null where it is not known. */
export type KnownModel = { readonly name: string; readonly version: number } | null;

/** Asks within an operation: `Records`, or the transaction of a write. */
export interface Asks {
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
}

interface HistoryRow {
  readonly patientId: string;
  readonly timeZone: string;
  readonly birthYear: number;
  readonly implants: readonly string[];
  readonly pumps: readonly PumpRow[];
  readonly catheterMl: number | null;
  readonly bestBolusUg: number | null;
  readonly refills: readonly (Timed<StoredRefill, 'refilledAt'> & OfPump)[];
  readonly programmings: readonly (Timed<StoredProgramming, 'programmedAt'> & OfPump)[];
}

/** Instants travel as text within one object. */
type Timed<T, Instant extends keyof T> = Omit<T, Instant | 'recordedAt'> &
  Readonly<Record<Instant | 'recordedAt', string>>;

/** Id of the pump it was of; null: none was in place. */
interface OfPump {
  readonly pump: string | null;
}

interface PumpRow {
  readonly id: string;
  readonly implantedOn: string;
  readonly explantedOn: string | null;
  readonly model: { readonly name: string; readonly version: number; readonly definition: Definition } | null;
}

type Definition = Readonly<Record<string, { readonly value: number } | undefined>>;

/** One query however many patients. */
export async function readDoseHistories(
  asks: Asks,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, DoseHistory>> {
  const rows = await asks.query<HistoryRow[]>(
    `select p.id as "patientId", c.time_zone as "timeZone", p.birth_year as "birthYear",
            coalesce((select json_agg(q.performed_on order by q.performed_on) from registry.procedure q
                      where q.centre_id = p.centre_id and q.patient_id = p.id and q.type = 'IMPLANT'), '[]') as implants,
            coalesce((select json_agg(json_build_object(
                        'id', k.id, 'implantedOn', k.implanted_on, 'explantedOn', k.explanted_on,
                        'model', (select json_build_object('name', m.name, 'version', m.version, 'definition', m.definition)
                                  from registry.device_model m where m.code = k.model_code order by m.version desc limit 1)) order by k.implanted_on, k.id)
                      from registry.component k where k.centre_id = p.centre_id and k.patient_id = p.id and k.kind = 'PUMP'), '[]') as pumps,
            (select k.internal_volume_ml from registry.component k
             where k.centre_id = p.centre_id and k.patient_id = p.id and k.kind = 'CATHETER' and k.explanted_on is null) as "catheterMl",
            (select max(b.dose_ug) from registry.trial_bolus b
             where b.centre_id = p.centre_id and b.voided_at is null and b.trial_id = (
               select t.id from registry.trial t where t.centre_id = p.centre_id and t.patient_id = p.id and t.voided_at is null
               order by t.started_on desc limit 1)) as "bestBolusUg",
            coalesce((select json_agg(f order by f."refilledAt") from (
              select centre_id as "centreId", id, patient_id as "patientId", kind, refilled_at as "refilledAt", procedure_id as "procedureId",
                     expected_residual_ml as "expectedResidualMl", measured_residual_ml as "measuredResidualMl", filled_ml as "filledMl",
                     concentration_ug_per_ml as "concentrationUgPerMl", drug_product as "drugProduct", lot, drug_expires_on as "drugExpiresOn",
                     attempts, imaging_guided as "imagingGuided", alarm_on as "alarmOn", next_appointment_on as "nextAppointmentOn", attestation,
                     discrepancy_review as "discrepancyReview", gap_answer as "gapAnswer", reasons, recorded_at as "recordedAt",
                     recorded_by as "recordedBy", version, ${pumpOf('r', 'refilled_at')} as pump
              from registry.refill r where r.centre_id = p.centre_id and r.patient_id = p.id and r.voided_at is null) f), '[]') as refills,
            coalesce((select json_agg(d order by d."programmedAt") from (
              select centre_id as "centreId", id, patient_id as "patientId", programmed_at as "programmedAt", refill_id as "refillId",
                     procedure_id as "procedureId", mode, steps, daily_dose_ug as "dailyDoseUg", concentration_ug_per_ml as "concentrationUgPerMl",
                     reservoir_ml as "reservoirMl", alarm_on as "alarmOn", reason, bridge, oral_baclofen_mg_per_day as "oralBaclofenMgPerDay",
                     replace_by_on as "replaceByOn", reasons, recorded_at as "recordedAt", recorded_by as "recordedBy", version, ${pumpOf('r', 'programmed_at')} as pump
              from registry.programming r where r.centre_id = p.centre_id and r.patient_id = p.id and r.voided_at is null) d), '[]') as programmings
     from registry.patient p join registry.centre c on c.id = p.centre_id
     where p.centre_id = $1 and p.id = any($2)`,
    [centreId, patientIds],
  );
  return new Map(rows.map((row) => [row.patientId, historyOf(row)]));
}

function historyOf(row: HistoryRow): DoseHistory {
  const { patientId, timeZone, birthYear, implants, bestBolusUg, catheterMl } = row;
  const placeOf = (id: string | null): number | null =>
    id === null ? null : row.pumps.findIndex((pump) => pump.id === id);
  const context: DoseContext = {
    timeZone,
    birthYear,
    implants,
    bestBolusUg,
    pumps: row.pumps.map(({ implantedOn, explantedOn, model }) => ({
      implantedOn,
      explantedOn,
      constants: model && constantsOf(model.definition),
    })),
    fills: row.refills.map(({ refilledAt: at, filledMl, concentrationUgPerMl, measuredResidualMl, pump }) => ({
      ...{ at, filledMl, concentrationUgPerMl, measuredResidualMl },
      pump: placeOf(pump),
    })),
    doses: row.programmings.map(({ programmedAt: at, dailyDoseUg, concentrationUgPerMl, pump }) => ({
      ...{ at, dailyDoseUg, concentrationUgPerMl },
      pump: placeOf(pump),
    })),
  };
  return {
    patientId,
    context,
    models: row.pumps.map(({ model }) => model && { name: model.name, version: model.version }),
    catheterMl,
    refills: row.refills.map((refill) => seenRefill(context, refill)),
    programmings: row.programmings.map(({ pump: _, ...session }) => ({
      ...session,
      programmedAt: new Date(session.programmedAt),
      recordedAt: new Date(session.recordedAt),
      changePercent: changePercent(doseBefore(context, session.programmedAt)?.dailyDoseUg ?? null, session.dailyDoseUg),
    })),
  };
}

function seenRefill(context: DoseContext, { pump: _, ...refill }: HistoryRow['refills'][number]): Refill {
  const at = refill.refilledAt;
  const found = discrepancyOf(context, { ...refill, at });
  return {
    ...refill,
    refilledAt: new Date(at),
    recordedAt: new Date(refill.recordedAt),
    computedResidualMl: computedResidualMl(context, at),
    discrepancyMl: found?.ml ?? null,
    discrepancyPercent: found?.percent ?? null,
    discrepancyStanding: (found?.standing as DiscrepancyStanding | undefined) ?? null,
  };
}

function constantsOf(definition: Definition): PumpConstants {
  const valueOf = (name: keyof PumpConstants): number | null => definition[name]?.value ?? null;
  return {
    reservoirMl: valueOf('reservoirMl'),
    alarmMl: valueOf('alarmMl'),
    unusableMl: valueOf('unusableMl'),
    stabilityDays: valueOf('stabilityDays'),
    serviceLifeYears: valueOf('serviceLifeYears'),
    minDailyMl: valueOf('minDailyMl'),
    maxDailyMl: valueOf('maxDailyMl'),
  };
}
