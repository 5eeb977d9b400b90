import type { EntityManager } from 'typeorm';
import { checkFirstFill, doseOf, type DoseContext, type NewPump, type RefillDraft } from '#libs/therapy/index';
import type { Actor } from '../../access/actor.js';
import { Attestation } from '../../patients/attestation.js';
import type { Patient } from '../../patients/patient.entity.js';
import type { Implausibility, LimitReason } from '../../plausibility.js';
import { programmingOf, refillDraft, refillOf, storeProgrammings, storeRefills, storeStable } from './dose-records.js';
import { doseNeeded, inFuture, stableThoughStopped } from './dosing.errors.js';
import { RefillKind } from './dosing-codes.js';
import type { FirstFillInput } from './first-fill.input.js';
import type { StoredProgramming } from './programming.model.js';
import type { StoredRefill } from './refill.model.js';

/** The records of a first fill and of the programme that went with it. */
export interface FirstFill {
  readonly refill: StoredRefill;
  readonly session: StoredProgramming | null;
  /** Day the dose was declared stable with it; null: it was not. */
  readonly stable: boolean;
}

/** What of a first fill is checked. */
const draftOf = ({ filledAt, ...fill }: FirstFillInput): RefillDraft =>
  refillDraft({ ...fill, refilledAt: filledAt, attestation: Attestation.NOT_ASKED });

/**
 * What is unusual or impossible about the first fill of a pump that is about to be recorded.
 *
 * @param context everything recorded of the patient's doses before
 */
export function findingsOfFirstFill(context: DoseContext, pump: NewPump, input: FirstFillInput): Implausibility[] {
  const draft = draftOf(input);
  return [
    ...inFuture(input.filledAt, 'filledAt'),
    ...stableThoughStopped(input.programming),
    ...checkFirstFill(context, pump, draft),
    ...(draft.programming !== null && doseOf(draft.programming) === null ? [doseNeeded()] : []),
  ];
}

/** The records an accepted first fill stands for, in the operation of that id. */
export function firstFillOf(
  actor: Pick<Actor, 'personId'>,
  patient: Pick<Patient, 'centreId' | 'id'>,
  { input, procedureId, reasons }: { input: FirstFillInput; procedureId: string; reasons: readonly LimitReason[] },
): FirstFill {
  const { filledAt, programming, ...fill } = input;
  const { concentrationUgPerMl, filledMl: reservoirMl, alarmOn = null } = fill;
  const refill = refillOf(actor, patient, {
    ...fill,
    refilledAt: filledAt,
    kind: RefillKind.INITIAL_FILL,
    attestation: Attestation.NOT_ASKED,
    procedureId,
    reasons,
  });
  const beside = { programmedAt: filledAt, concentrationUgPerMl, reservoirMl, alarmOn };
  const session = programming
    ? programmingOf(actor, patient, { ...programming, ...beside, refillId: refill.id, procedureId })
    : null;
  return { refill, session, stable: programming?.declaredStable === true };
}

/** Stores them. Call inside the door for writing, after the operation and its parts. */
export async function storeFirstFill(
  tx: EntityManager,
  { refill, session, stable }: FirstFill,
  timeZone: string,
): Promise<void> {
  await storeRefills(tx, [refill]);
  if (session === null) return;
  await storeProgrammings(tx, [session]);
  if (stable) await storeStable(tx, session, timeZone);
}
