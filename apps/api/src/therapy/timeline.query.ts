import { reservoirDates, type Timeline } from '#libs/therapy/index';
import type { Records } from '../access/records.js';
import { notFound } from '../errors.js';
import { pumpConstantsOf, type ModelDefinition } from './pump-constants.js';
import { timelineJson } from './timeline.sql.js';

type Stored = Omit<Timeline, 'refills' | 'programmings' | 'components'> & {
  readonly refills: readonly StoredRefill[];
  readonly programmings: readonly StoredProgramming[];
  readonly components: readonly StoredComponent[];
};
type StoredRefill = Timeline['refills'][number] & { readonly filledMl: number; readonly concentrationUgPerMl: number };
type StoredProgramming = Timeline['programmings'][number] & {
  readonly dailyDoseUg: number;
  readonly concentrationUgPerMl: number | null;
};
type StoredComponent = Timeline['components'][number] & {
  readonly definition: ModelDefinition | null;
};

/**
 * Whatever is dated of one patient of the own centre, for the date rules and the pathway: what the person may see, voided
 * records left out. A service adds the record it is about to store and passes on the findings that name it.
 *
 * @throws NOT_FOUND for a patient the person cannot see
 */
export async function readTimeline(records: Records, centreId: number, patientId: string): Promise<Timeline> {
  const timeline = (await readTimelines(records, centreId, [patientId])).get(patientId);
  if (!timeline) throw notFound('patient');
  return timeline;
}

/** The same of several patients in one statement, by patient; whom the person cannot see is absent. */
export async function readTimelines(
  records: Records,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, Timeline>> {
  const rows = await records.query<{ id: string; timeline: Stored }[]>(
    `select p.id, ${timelineJson} as timeline from registry.patient p join registry.centre c on c.id = p.centre_id
     where p.centre_id = $1 and p.id = any($2)`,
    [centreId, patientIds],
  );
  return new Map(
    rows.map(({ id, timeline }) => {
      const refills = timeline.refills.map((refill) => ({ ...refill, emptyOn: emptyBefore(timeline, refill) }));
      return [id, { ...timeline, refills }];
    }),
  );
}

/**
 * Day the reservoir was empty, computed of the fill before a refill; null where it cannot be, as before the first fill.
 *
 * @param refilledAt instant of the refill, stored or about to be
 */
export function emptyOnBefore(timeline: Timeline, refilledAt: string): string | null {
  return emptyBefore(timeline as Stored, { refilledAt });
}

function emptyBefore(timeline: Stored, { refilledAt }: { readonly refilledAt: string }): string | null {
  const at = Date.parse(refilledAt);
  const earlier = timeline.refills
    .filter((other) => Date.parse(other.refilledAt) < at)
    .toSorted((a, b) => Date.parse(a.refilledAt) - Date.parse(b.refilledAt));
  const fill = earlier.at(-1);
  if (!fill) return null;
  const day = fill.refilledAt.slice(0, 10);
  const pump = timeline.components.find(
    ({ kind, implantedOn, explantedOn }) =>
      kind === 'PUMP' && implantedOn <= day && (explantedOn === null || day < explantedOn),
  );
  const dates = reservoirDates({
    filledAt: fill.refilledAt,
    filledMl: fill.filledMl,
    concentrationUgPerMl: fill.concentrationUgPerMl,
    segments: timeline.programmings
      .filter(({ programmedAt }) => Date.parse(programmedAt) < at)
      .map(({ programmedAt, dailyDoseUg, concentrationUgPerMl }) => ({
        from: programmedAt,
        dailyDoseUg,
        concentrationUgPerMl: concentrationUgPerMl ?? fill.concentrationUgPerMl,
      })),
    model: pump?.definition ? pumpConstantsOf(pump.definition) : null,
    timeZone: timeline.timeZone,
  });
  return 'emptyOn' in dates ? dates.emptyOn : null;
}
