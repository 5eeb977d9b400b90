import { groupBy } from '../batches.js';
import { isIntact, type SignatureRow } from './seal.js';
import { signaturesOf } from './signature-rows.query.js';
import { SignatureState } from './signature.model.js';
import { versionsOf, type AssessmentKey, type RunQuery, type VersionRow } from './version-rows.query.js';

/** Assessments verified at once: enough to spread the round trips, few enough to hold in memory. */
const BATCH = 500;

/** What the signatures of one version are worth: whoever marks content as signed must also show who signed it. */
export function stateOf(version: VersionRow, ofVersion: readonly SignatureRow[]): SignatureState {
  if (ofVersion.length === 0) return version.status === 'SIGNED' ? SignatureState.BROKEN : SignatureState.NONE;
  const locked = version.status !== 'COMPLETED' && version.status !== 'DRAFT';
  return locked && ofVersion.every((signature) => isIntact(signature, version))
    ? SignatureState.VALID
    : SignatureState.BROKEN;
}

/** One version whose signatures do not hold. */
export interface BrokenSignature extends AssessmentKey {
  readonly version: number;
  /** Null: each fits, but the version is said to be unsigned, or signed without any. */
  readonly signatureId: string | null;
}

export interface SignatureVerification {
  /** Signatures read. */
  readonly checked: number;
  readonly broken: readonly BrokenSignature[];
}

/**
 * Computes every hash anew, of all signatures that can be seen.
 *
 * @param query of somebody who sees all centres, in one snapshot
 */
export async function verifySignatures(query: RunQuery): Promise<SignatureVerification> {
  let checked = 0;
  const broken: BrokenSignature[] = [];
  let last: AssessmentKey = { centreId: 0, assessmentId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const batch = await nextAssessments(query, last);
    const end = batch.at(-1);
    if (end === undefined) return { checked, broken };
    const signatures = await signaturesOf(query, batch);
    checked += signatures.length;
    broken.push(...brokenOf(batch, await versionsOf(query, batch), signatures));
    last = end;
  }
}

/** Assessments that are signed or say they are, in the order of their keys. */
const nextAssessments = (query: RunQuery, after: AssessmentKey): Promise<AssessmentKey[]> =>
  query<AssessmentKey[]>(
    `select centre_id as "centreId", assessment_id as "assessmentId" from (
       select centre_id, assessment_id from registry.signature
       union select centre_id, id from registry.assessment where status = 'SIGNED') signed
     where (centre_id, assessment_id) > ($1, $2) order by centre_id, assessment_id limit ${BATCH}`,
    [after.centreId, after.assessmentId],
  );

function brokenOf(
  keys: readonly AssessmentKey[],
  versions: readonly VersionRow[],
  signatures: readonly SignatureRow[],
): BrokenSignature[] {
  const versionsByAssessment = groupBy(versions, placeOf);
  const signaturesByAssessment = groupBy(signatures, placeOf);
  return keys.flatMap((key): BrokenSignature[] => {
    const ofKey = versionsByAssessment.get(placeOf(key)) ?? [];
    const given = signaturesByAssessment.get(placeOf(key)) ?? [];
    const homeless = given.filter(({ version }) => !ofKey.some((each) => each.version === version));
    return [
      ...homeless.map(({ version, id }) => ({ ...key, version, signatureId: id })),
      ...ofKey.flatMap((each) =>
        brokenOfVersion(
          each,
          given.filter(({ version }) => version === each.version),
        ),
      ),
    ];
  });
}

function brokenOfVersion(content: VersionRow, given: readonly SignatureRow[]): BrokenSignature[] {
  if (stateOf(content, given) !== SignatureState.BROKEN) return [];
  const { centreId, assessmentId, version } = content;
  const altered = given.filter((signature) => !isIntact(signature, content));
  if (altered.length === 0) return [{ centreId, assessmentId, version, signatureId: null }];
  return altered.map(({ id }) => ({ centreId, assessmentId, version, signatureId: id }));
}

const placeOf = ({ centreId, assessmentId }: AssessmentKey): string => `${centreId}/${assessmentId}`;
