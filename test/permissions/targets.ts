import { v7 as uuid } from 'uuid';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Target } from './attempts.js';

/**
 * A patient enrolled, one implanted with a visit and an open complication, and one with an assessment and a signed one.
 *
 * @param clinician of the hospital
 * @param familyName of both
 */
export async function enrolTarget(
  clinician: GraphqlClient,
  centreCode: string,
  familyName = 'Okafor',
): Promise<Target> {
  const record = async (name: string, input: object): Promise<string> => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    const answer = await clinician.ask<Record<string, { id: string }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input },
    );
    return answer[name]?.id ?? '';
  };
  const person = { familyName, givenName: 'Nneka', birthDate: '1980-05-05' };
  const enrol = () =>
    record('recordPatient', {
      birthYear: 1980,
      enrolledOn: '2020-01-01',
      identity: { ...person, hospitalNumber: uuid() },
    });
  const enrolledId = await enrol();
  const implantedId = await enrol();
  await record('recordImplant', { patientId: implantedId, performedOn: '2020-02-01' });
  const complicationId = await record('recordComplication', {
    patientId: implantedId,
    type: 'withdrawal.syndrome',
    onsetOn: '2020-03-01',
    grade: 3,
    outcome: 'NOT_RECOVERED',
  });
  const encounterId = await record('recordEncounter', {
    patientId: implantedId,
    heldOn: '2020-04-01',
    purpose: 'FOLLOW_UP',
    attestation: 'EVENTS',
    assessments: [],
  });
  const assessed = await assessAndSign(clinician, await enrol());
  return { centreCode, enrolledId, implantedId, complicationId, encounterId, ...assessed };
}

/** A visit with two assessments, one of them signed. */
async function assessAndSign(
  clinician: GraphqlClient,
  patientId: string,
): Promise<Pick<Target, 'assessedEncounterId' | 'assessmentId' | 'signedId'>> {
  const pain = (rater: string) => ({ instrumentCode: 'nrs-pain', rater, answers: [{ key: 'average7d', code: '7' }] });
  const { recordEncounter } = await clinician.ask<{
    recordEncounter: { id: string; assessments: { id: string }[] };
  }>('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id } } }', {
    input: {
      patientId,
      heldOn: '2020-04-01',
      purpose: 'BASELINE',
      attestation: 'NONE',
      assessments: [pain('PATIENT'), pain('CAREGIVER_PROXY')],
    },
  });
  const [open, signed] = recordEncounter.assessments;
  const assessments = [{ assessmentId: signed?.id ?? '', expectedVersion: 1 }];
  await clinician.ask('mutation ($input: SignAssessmentsInput!) { signAssessments(input: $input) { id } }', {
    input: { encounterId: recordEncounter.id, assessments, meaning: 'AUTHORED' },
  });
  return { assessedEncounterId: recordEncounter.id, assessmentId: open?.id ?? '', signedId: signed?.id ?? '' };
}
