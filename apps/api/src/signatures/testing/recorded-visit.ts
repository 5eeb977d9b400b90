import { randomUUID } from 'node:crypto';
import type { GraphqlClient } from '../../../../../test/registry/graphql-client.js';
import { startRegistry, type Registry } from '../../../../../test/registry/registry.js';
import { Role } from '../../access/role.js';

/** A registry with the two people who deal with assessments at Northfield. */
export interface SigningRegistry extends Registry {
  readonly ada: GraphqlClient;
  readonly coordinator: GraphqlClient;
  /** Of Ada, the clinician. */
  readonly adaId: string;
  /** Lets what somebody proved at signing in be long ago. */
  forgetProof(personId: string): Promise<void>;
}

export async function startSigningRegistry(): Promise<SigningRegistry> {
  const registry = await startRegistry();
  const clinician = await registry.actor(Role.CLINICIAN, registry.northfield);
  const coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
  return {
    ...registry,
    adaId: clinician.personId,
    ada: registry.clientOf(clinician),
    coordinator: registry.clientOf(coordinator),
    async forgetProof(personId) {
      await registry.behind.query(
        `update access.login_session set authenticated_at = now() - interval '2 hours' where person_id = $1`,
        [personId],
      );
    },
  };
}

/** One visit of a new patient: pain as answers, function as a total, and one not done. */
export interface RecordedVisit {
  readonly patientId: string;
  readonly encounterId: string;
  readonly assessmentId: string;
  /** Of the second assessment of the visit. */
  readonly otherId: string;
}

export async function recordVisit(client: GraphqlClient, pain = '7'): Promise<RecordedVisit> {
  const { recordPatient } = await client.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    {
      input: {
        pseudonym: `P-${randomUUID().slice(-12).toUpperCase()}`,
        birthYear: 1980,
        sex: 'FEMALE',
        aetiology: 'stroke',
        enrolledOn: '2024-01-02',
      },
    },
  );
  const patientId = recordPatient.id;
  const { recordEncounter } = await client.ask<{
    recordEncounter: { id: string; assessments: { id: string; instrumentCode: string }[] };
  }>(
    'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id instrumentCode } } }',
    {
      input: {
        patientId,
        heldOn: '2024-02-01',
        purpose: 'BASELINE',
        attestation: 'NONE',
        assessments: [
          { instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: pain }] },
          { instrumentCode: 'nrs-pain', rater: 'CAREGIVER_PROXY', answers: [{ key: 'average7d', code: '6' }] },
        ],
      },
    },
  );
  const [first, second] = recordEncounter.assessments;
  if (!first || !second) throw new Error('the visit has no assessments');
  return { patientId, encounterId: recordEncounter.id, assessmentId: first.id, otherId: second.id };
}

export const SIGN = `mutation ($input: SignAssessmentsInput!) { signAssessments(input: $input) {
  id assessments { id version status signatureState signatures { version printedName meaning signedAt state } } } }`;

export const AMEND = `mutation ($input: AmendAssessmentInput!) { amendAssessment(input: $input) {
  id version status signatureState scores { code value } } }`;

export const UNLOCK = `mutation ($input: UnlockAssessmentInput!) { unlockAssessment(input: $input) {
  id version status signatureState scores { code value } } }`;

export const VOID = `mutation ($input: VoidAssessmentInput!) { voidAssessment(input: $input) {
  id version status signatureState voiding { category reason voidedBy } } }`;

export const signature = ({ encounterId, assessmentId }: RecordedVisit, more: Record<string, unknown> = {}) => ({
  input: { encounterId, assessments: [{ assessmentId, expectedVersion: 1 }], meaning: 'AUTHORED', ...more },
});

export const amendment = ({ assessmentId }: { assessmentId: string }, more: Record<string, unknown> = {}) => ({
  input: {
    assessmentId,
    expectedVersion: 1,
    category: 'ENTRY_ERROR',
    reason: 'The form says four.',
    rater: 'PATIENT',
    answers: [{ key: 'average7d', code: '4' }],
    ...more,
  },
});

export const correction = ({ assessmentId }: { assessmentId: string }, more: Record<string, unknown> = {}) => ({
  input: { assessmentId, expectedVersion: 1, reason: 'Recorded for somebody else.', ...more },
});

export const voiding = ({ assessmentId }: { assessmentId: string }, more: Record<string, unknown> = {}) => ({
  input: {
    assessmentId,
    expectedVersion: 1,
    category: 'WRONG_PATIENT',
    reason: 'Recorded for somebody else.',
    ...more,
  },
});
