import { emptyBefore, type DoseContext, type Timeline } from '#libs/therapy/index';
import { notFound } from '../errors.js';
import type { Asks } from './dosing/dose-history.query.js';
import { pumpConstantsOf, type ModelDefinition } from './pump-constants.js';
import { timelineJson } from './timeline.sql.js';

type Stored = Omit<Timeline, 'refills' | 'programmings' | 'components'> & {
  readonly refills: readonly StoredRefill[];
  readonly programmings: readonly StoredProgramming[];
  readonly components: readonly StoredComponent[];
};
type StoredRefill = Timeline['refills'][number] & {
  readonly pump: string | null;
  readonly filledMl: number;
  readonly concentrationUgPerMl: number;
};
type StoredProgramming = Timeline['programmings'][number] & {
  readonly pump: string | null;
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
export async function readTimeline(asks: Asks, centreId: number, patientId: string): Promise<Timeline> {
  const timeline = (await readTimelines(asks, centreId, [patientId])).get(patientId);
  if (!timeline) throw notFound('patient');
  return timeline;
}

/** The same of several patients in one statement, by patient; whom the person cannot see is absent. */
export async function readTimelines(
  asks: Asks,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, Timeline>> {
  const rows = await asks.query<{ id: string; timeline: Stored }[]>(
    `select p.id, ${timelineJson} as timeline from registry.patient p join registry.centre c on c.id = p.centre_id
     where p.centre_id = $1 and p.id = any($2)`,
    [centreId, patientIds],
  );
  return new Map(
    rows.map(({ id, timeline }) => {
      const refills = timeline.refills.map((refill) => {
        const context = doseContextBefore(timeline, refill.refilledAt);
        return { ...refill, emptyOn: emptyBefore(context, refill.refilledAt) };
      });
      return [id, { ...timeline, refills }];
    }),
  );
}

/** What a reservoir is computed from just before a moment; a dose set in the same act begins with it. */
function doseContextBefore(timeline: Stored, moment: string): DoseContext {
  const { timeZone, bornOn, procedures, components, refills, programmings } = timeline;
  const inOrder = <T extends { readonly at: string }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const pumps = components.filter(({ kind }) => kind === 'PUMP');
  const placeOf = (id: string | null): number | null =>
    id === null ? null : pumps.findIndex((pump) => pump.id === id);
  return {
    ...{ timeZone, birthYear: Number(bornOn.slice(0, 4)), bestBolusUg: null },
    implants: procedures.filter(({ type }) => type === 'IMPLANT').map(({ performedOn }) => performedOn),
    pumps: pumps.map(({ implantedOn, explantedOn, definition }) => ({
      ...{ implantedOn, explantedOn },
      constants: definition && pumpConstantsOf(definition),
    })),
    fills: inOrder(refills.map(({ refilledAt, pump, ...fill }) => ({ ...fill, at: refilledAt, pump: placeOf(pump) }))),
    doses: inOrder(
      programmings
        .filter(({ programmedAt }) => Date.parse(programmedAt) < Date.parse(moment))
        .map(({ programmedAt, pump, ...dose }) => ({ ...dose, at: programmedAt, pump: placeOf(pump) })),
    ),
  };
}
