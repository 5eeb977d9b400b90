import type { SignatureRow } from './seal.js';
import type { AssessmentKey, RunQuery } from './version-rows.query.js';

/** Signatures of all versions of some assessments, in the order they were given. */
export const signaturesOf = (query: RunQuery, keys: readonly AssessmentKey[]): Promise<SignatureRow[]> =>
  query<SignatureRow[]>(
    `select s.centre_id as "centreId", s.id, s.patient_id as "patientId", s.assessment_id as "assessmentId", s.version,
            s.person_id as "personId", s.printed_name as "printedName", s.meaning, s.signed_at as "signedAt", s.signing_centre_id as "signingCentreId",
            s.content_hash as "contentHash", s.seal
     from registry.signature s
     where (s.centre_id, s.assessment_id) in (select * from unnest($1::integer[], $2::uuid[]))
     order by s.signed_at, s.id`,
    [keys.map(({ centreId }) => centreId), keys.map(({ assessmentId }) => assessmentId)],
  );
