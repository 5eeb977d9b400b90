import { checkDates, checkPathway, type Finding, type Timeline } from '#libs/therapy/index';
import type { Asks } from './dosing/dose-history.query.js';
import type { Implausibility } from '../plausibility.js';
import { readTimeline } from './timeline.query.js';

interface AboutToBeStored {
  readonly centreId: number;
  readonly patientId: string;
  /** Of the record that is about to be stored, or changed. */
  readonly recordId: string;
}

/**
 * What the date rules and the pathway say of a record about to be stored.
 *
 * @param withIt the patient's timeline as it will be, with the record in it
 * @throws NOT_FOUND for a patient the person cannot see
 */
export async function findingsAbout(
  asks: Asks,
  { centreId, patientId, recordId }: AboutToBeStored,
  withIt: (timeline: Timeline) => Timeline,
): Promise<Finding[]> {
  const timeline = withIt(await readTimeline(asks, centreId, patientId));
  return [...checkDates(timeline), ...checkPathway(timeline)].filter((finding) => finding.recordId === recordId);
}

/** What a record that has its id already is found under. */
export const aboutRecord = ({
  centreId,
  patientId,
  id,
}: Omit<AboutToBeStored, 'recordId'> & { readonly id: string }) => ({
  centreId,
  patientId,
  recordId: id,
});

/** A list with a record in it, in the place of the one it changes. */
export const including = <T extends { readonly id: string }>(list: readonly T[], record: T): readonly T[] => [
  ...list.filter(({ id }) => id !== record.id),
  record,
];

/** Findings, with those of others that are not among them already: what both say is said once. */
export const withOthers = (found: readonly Implausibility[], others: readonly Implausibility[]): Implausibility[] => [
  ...found,
  ...others.filter((other) => !found.some(({ rule, field }) => rule === other.rule && field === other.field)),
];
