import type { Finding } from '#libs/therapy/index';
import type { Records } from '../access/records.js';
import { findingsAbout, including } from '../therapy/findings-about.js';
import type { Complication } from './complication.entity.js';

/** What the date rules say of an event (D6, D8, D11 and others). */
export function complicationFindings(records: Records, event: Complication): Promise<Finding[]> {
  const { centreId, patientId, id, typeCode, onsetOn, detectedOn } = event;
  const [category = ''] = typeCode.split('.');
  return findingsAbout(records, { centreId, patientId, recordId: id }, (timeline) => ({
    ...timeline,
    complications: including(timeline.complications, {
      id,
      category,
      onsetOn,
      detectedOn,
      enteredOn: timeline.complications.find((stored) => stored.id === id)?.enteredOn ?? timeline.today,
    }),
  }));
}
