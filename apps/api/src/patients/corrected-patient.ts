import type { EntityManager } from 'typeorm';
import { correctedOrKept, givenOrKept } from '../versions.js';
import type { CorrectPatientInput } from './correct-patient.input.js';
import { PatientIdentity } from './patient-identity.entity.js';
import type { Patient } from './patient.entity.js';
import type { PatientIdentityInput } from './patient.model.js';
import { aetiologyOf, type PatientFacts } from './patient-rules.js';

/** The patient as a correction leaves them: what must fit together, and the columns to store. */
export function correctedPatient(
  patient: Patient,
  identity: Pick<PatientIdentity, 'birthDate'> | null,
  input: CorrectPatientInput,
): PatientFacts & { readonly columns: Readonly<Record<string, unknown>> } {
  const birthYear = correctedOrKept('birthYear', input.birthYear, patient.birthYear);
  const enrolledOn = correctedOrKept('enrolledOn', input.enrolledOn, patient.enrolledOn);
  const who = correctedOrKept<{ birthDate: string } | undefined>('identity', input.identity, identity ?? undefined);
  const aetiology = givenOrKept(input.aetiology, patient.aetiologyCode);
  return {
    birthYear,
    enrolledOn,
    birthDate: who?.birthDate ?? null,
    columns: {
      pseudonym: correctedOrKept('pseudonym', input.pseudonym, patient.pseudonym).trim(),
      sex: givenOrKept(input.sex, patient.sex),
      birth_year: birthYear,
      // What is stored stays, even if it is no longer on the list.
      aetiology: aetiology === null || aetiology === patient.aetiologyCode ? aetiology : aetiologyOf(aetiology).code,
      origin: givenOrKept(input.origin, patient.origin),
      enrolled_on: enrolledOn,
    },
  };
}

/** Call inside the door for writing, once the patient is held: the identity has no version of its own. */
export async function storeIdentity(
  tx: EntityManager,
  { centreId, id: patientId }: Pick<Patient, 'centreId' | 'id'>,
  { known, familyName, givenName, birthDate, hospitalNumber }: PatientIdentityInput & { known: boolean },
): Promise<void> {
  const identity = { familyName, givenName, birthDate, hospitalNumber };
  if (known) await tx.update(PatientIdentity, { centreId, patientId }, identity);
  else await tx.insert(PatientIdentity, { centreId, patientId, ...identity });
}
