import { bridgeDays, bridgeInterval, dailyVolumeMl, type BridgeDays } from '#libs/therapy/index';
import type { Records } from '../../access/records.js';

interface BridgedSession {
  readonly patientId: string;
  readonly timeZone: string;
  /** ISO instant. */
  readonly programmedAt: string;
  readonly dailyDoseUg: number;
  readonly concentrationUgPerMl: number | null;
  readonly volumeMl: number | null;
  readonly durationMinutes: number | null;
}

/**
 * Days on which patients were given old drug from tubing and catheter, by patient; those never bridged are absent. One
 * query however many patients.
 */
export async function readBridges(
  records: Pick<Records, 'query'>,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, BridgeDays[]>> {
  const sessions = await records.query<BridgedSession[]>(
    `select p.patient_id as "patientId", c.time_zone as "timeZone", to_json(p.programmed_at) #>> '{}' as "programmedAt",
            p.daily_dose_ug as "dailyDoseUg",
            coalesce(p.concentration_ug_per_ml, (
              select r.concentration_ug_per_ml from registry.refill r
              where r.centre_id = p.centre_id and r.patient_id = p.patient_id and r.refilled_at <= p.programmed_at and r.voided_at is null
              order by r.refilled_at desc limit 1)) as "concentrationUgPerMl",
            coalesce((p.bridge->>'volumeMl')::numeric, (
              select k.internal_volume_ml from registry.component k
              where k.centre_id = p.centre_id and k.patient_id = p.patient_id and k.kind = 'CATHETER'
                and k.implanted_on <= registry.day_at(p.centre_id, p.programmed_at)
                and coalesce(k.explanted_on >= registry.day_at(p.centre_id, p.programmed_at), true)
              order by k.implanted_on desc limit 1)) as "volumeMl",
            (p.bridge->>'durationMinutes')::integer as "durationMinutes"
     from registry.programming p join registry.centre c on c.id = p.centre_id
     where p.centre_id = $1 and p.patient_id = any($2) and p.bridge is not null and p.voided_at is null`,
    [centreId, patientIds],
  );
  const bridges = new Map<string, BridgeDays[]>();
  for (const session of sessions)
    bridges.set(session.patientId, [...(bridges.get(session.patientId) ?? []), daysOf(session)]);
  return bridges;
}

/** Where nothing tells how long it ran, it is known of the day it began on. */
function daysOf({ programmedAt, timeZone, ...said }: BridgedSession): BridgeDays {
  const { dailyDoseUg, concentrationUgPerMl, volumeMl, durationMinutes } = said;
  const dailyMl = concentrationUgPerMl === null ? 0 : dailyVolumeMl(dailyDoseUg, concentrationUgPerMl);
  const lasts = durationMinutes !== null || (volumeMl !== null && dailyMl > 0);
  return bridgeDays(
    bridgeInterval(programmedAt, {
      volumeMl: volumeMl ?? 0,
      dailyMl: dailyMl > 0 ? dailyMl : 1,
      durationMinutes: lasts ? durationMinutes : 0,
    }),
    timeZone,
  );
}
