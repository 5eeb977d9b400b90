import type { EntityManager } from 'typeorm';
import { storeDeath } from '../patients/death.js';
import { advanceLastContact, setBackLastContact } from '../patients/last-contact.js';
import type { Patient } from '../patients/patient.entity.js';
import { correctedOrKept, editRow, givenOrKept } from '../versions.js';
import { ComplicationOutcome, type Complication } from './complication.entity.js';
import type { CorrectComplicationInput } from './correct-complication.input.js';
import type { ConcludeComplicationInput } from './record-complication.input.js';

/** The event as it ended; a fatal one is of grade 5 from then on. */
export const concluded = (
  stored: Complication,
  { outcome, resolvedOn }: Pick<ConcludeComplicationInput, 'outcome' | 'resolvedOn'>,
): Complication => ({
  ...stored,
  outcome,
  resolvedOn: resolvedOn ?? null,
  grade: outcome === ComplicationOutcome.FATAL ? 5 : stored.grade,
});

/** The event as a correction leaves it. */
export const corrected = (stored: Complication, input: CorrectComplicationInput): Complication => ({
  ...stored,
  typeCode: correctedOrKept('type', input.type, stored.typeCode),
  onsetOn: correctedOrKept('onsetOn', input.onsetOn, stored.onsetOn),
  detectedOn: givenOrKept(input.detectedOn, stored.detectedOn),
  // An imported event may have none; none is taken away.
  grade: correctedOrKept('grade', input.grade, stored.grade),
  serious: givenOrKept(input.serious, stored.serious),
  outcome: correctedOrKept('outcome', input.outcome, stored.outcome),
  resolvedOn: givenOrKept(input.resolvedOn, stored.resolvedOn),
  causedById: givenOrKept(input.causedById, stored.causedById),
});

interface Change {
  /** As its editor saw it. */
  readonly complication: Complication;
  readonly changed: Complication;
  readonly patient: Pick<Patient, 'centreId' | 'id' | 'diedOn'>;
  readonly diedOn: string | null;
}

/** Stores an edited event, with what follows for the patient. Call inside the door for writing. */
export async function storeChange(
  tx: EntityManager,
  { complication, changed, patient, diedOn }: Change,
): Promise<void> {
  const { centreId, id, patientId } = complication;
  await editRow(tx, {
    what: 'complication',
    relation: 'registry.complication',
    key: { centre_id: centreId, id },
    expectedVersion: complication.version,
    set: {
      type_code: changed.typeCode,
      onset_on: changed.onsetOn,
      detected_on: changed.detectedOn,
      grade: changed.grade,
      serious: changed.serious,
      outcome: changed.outcome,
      resolved_on: changed.resolvedOn,
      caused_by_id: changed.causedById,
      reasons: JSON.stringify(changed.reasons),
    },
  });
  if (diedOn !== null && patient.diedOn === null) await storeDeath(tx, patient, diedOn);
  const [before, after] = [contactOf(complication), contactOf(changed)];
  if (before === after) return;
  await setBackLastContact(tx, { centreId, patientId, day: before });
  await advanceLastContact(tx, [{ centreId, patientId, day: after }]);
}

const contactOf = ({ detectedOn, onsetOn }: Complication): string => detectedOn ?? onsetOn;
