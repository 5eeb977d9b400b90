import {
  caregivers,
  contraindications,
  features,
  previousTreatments,
  stopReasons,
  type Code,
} from '#libs/therapy/index';
import { RegistryError } from '../../errors.js';
import { CheckStatus } from './candidacy.model.js';
import type { CheckedEntryInput, PreviousTreatmentInput, RecordCandidacyInput } from './record-candidacy.input.js';

/** Neurological levels of the spinal cord; the eighth cervical one has no vertebra. */
const LEVEL = /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/;

const refuse = (rule: string, field: string, sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

function refuseUnlisted(list: readonly Code[], field: string, code: string | null | undefined): void {
  if (code == null || list.some((entry) => entry.code === code)) return;
  throw refuse('CODE_UNKNOWN', field, 'This code is not on the list.');
}

function refuseTwice(field: string, entries: readonly { code: string }[]): void {
  if (new Set(entries.map(({ code }) => code)).size === entries.length) return;
  throw refuse('DUPLICATE', field, 'An entry appears twice. Leave one of them out.');
}

/** @throws VALIDATION_FAILED for codes that are not on their list, or stand twice, and for answers that contradict each other */
export function refuseUnfitting(input: RecordCandidacyInput): void {
  const checked = input.contraindications ?? [];
  const tried = input.treatments ?? [];
  const found = input.features ?? [];
  refuseTwice('contraindications', checked);
  refuseTwice('treatments', tried);
  refuseTwice('features', found);
  for (const { code } of checked) refuseUnlisted(contraindications, 'contraindications.code', code);
  for (const { code, stoppedBecause } of tried) {
    refuseUnlisted(previousTreatments, 'treatments.code', code);
    refuseUnlisted(stopReasons, 'treatments.stoppedBecause', stoppedBecause);
  }
  for (const { code, status } of found) {
    refuseUnlisted(features, 'features.code', code);
    if (status === CheckStatus.RESOLVED)
      throw refuse('FORM', 'features.status', 'A feature is present, absent or not assessed.');
  }
  if (input.injuryLevel != null && !LEVEL.test(input.injuryLevel))
    throw refuse('FORM', 'injuryLevel', 'A level is C1 to C8, T1 to T12, L1 to L5 or S1 to S5, such as T4.');
  refuseUnlisted(caregivers, 'caregiver', input.caregiver);
  if (input.congenital === true && input.onsetOn != null)
    throw refuse('D1', 'onsetOn', 'What is congenital has no later onset. Leave one of the two out.');
  if (input.edss != null && (input.edss * 2) % 1 !== 0) throw refuse('FORM', 'edss', 'EDSS goes in halves: 4, 4.5, 5.');
}

export const checkedOf = ({ code, status, note }: CheckedEntryInput) => ({ code, status, note: note?.trim() || null });

export const treatmentOf = ({ code, maxDoseMgPerDay, stoppedBecause, note }: PreviousTreatmentInput) => ({
  code,
  maxDoseMgPerDay: maxDoseMgPerDay ?? null,
  stoppedBecause: stoppedBecause ?? null,
  note: note?.trim() || null,
});
