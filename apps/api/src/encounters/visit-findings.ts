import { recallDays, type InstrumentDefinition } from '#libs/instruments/index';
import type { Finding } from '#libs/therapy/index';
import type { Records } from '../access/records.js';
import { findingsAbout, including } from '../therapy/findings-about.js';
import type { Encounter } from './encounter.entity.js';

/** What the date rules say of a contact, with the longest period its answers look back on (D5, D15 and others). */
export function visitFindings(
  records: Records,
  { centreId, patientId, id, purpose, heldOn }: Encounter,
  instruments: readonly InstrumentDefinition[],
): Promise<Finding[]> {
  const visit = {
    id,
    purpose,
    heldOn,
    recallDays: Math.max(0, ...instruments.map(({ recall }) => recallDays(recall) ?? 0)),
  };
  return findingsAbout(records, { centreId, patientId, recordId: id }, (timeline) => ({
    ...timeline,
    visits: including(timeline.visits, visit),
  }));
}
