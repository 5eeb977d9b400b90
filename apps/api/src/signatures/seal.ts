import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';
import type { SignatureMeaning } from './signature.model.js';
import type { VersionRow } from './version-rows.query.js';

/** Names what is hashed and how, so that a later way of doing it cannot be mistaken for this one. */
const CONTENT = 'tonus/assessment/1';
const SEAL = 'tonus/signature/1';

const sha256 = (value: Json): Buffer => createHash('sha256').update(canonicalJson(value), 'utf8').digest();

/**
 * SHA-256 of all that a signer saw of one version: what it says, of whom, on which day, by which definition.
 *
 * @param signingCentreId centre of the record when it was signed; the patient may have moved since
 */
export function contentHash(row: VersionRow, signingCentreId: number): Buffer {
  return sha256({
    format: CONTENT,
    centre: signingCentreId,
    patient: row.patientId,
    encounter: { id: row.encounterId, heldOn: row.heldOn, purpose: row.purpose },
    assessment: row.assessmentId,
    version: row.version,
    instrument: { code: row.instrumentCode, version: row.instrumentVersion, engine: row.engineVersion },
    rater: row.rater,
    // Left out where nothing is recorded, as in all that was signed before raters had names.
    ...(row.ratedBy === null ? {} : { ratedBy: row.ratedBy }),
    ...(row.relation === null ? {} : { relation: row.relation }),
    recording: row.recording,
    answers: row.answers as Json,
    absence: row.absence,
    reason: row.reason,
    scores: row.scores.map(({ code, value, absence, reason, answered, expected }) => ({
      code,
      value,
      absence,
      reason,
      answered,
      expected,
    })),
  });
}

/** What is stored of a signature. */
export interface SignatureRow {
  readonly centreId: number;
  readonly id: string;
  readonly patientId: string;
  readonly assessmentId: string;
  readonly version: number;
  readonly personId: string;
  readonly printedName: string;
  readonly meaning: SignatureMeaning;
  readonly signedAt: Date;
  readonly signingCentreId: number;
  readonly contentHash: Buffer;
  readonly seal: Buffer;
}

/** SHA-256 that ties name, time and meaning to the content, and the signature to its one place. */
export function sealOf(signature: Omit<SignatureRow, 'seal'>): Buffer {
  return sha256({
    format: SEAL,
    centre: signature.signingCentreId,
    id: signature.id,
    patient: signature.patientId,
    assessment: signature.assessmentId,
    version: signature.version,
    person: signature.personId,
    printedName: signature.printedName,
    meaning: signature.meaning,
    signedAt: signature.signedAt.toISOString(),
    content: signature.contentHash.toString('hex'),
  });
}

/** Whether a signature stands under this very content, unaltered like itself. Null: the content is gone. */
export const isIntact = (signature: SignatureRow, content: VersionRow | null): boolean =>
  content !== null &&
  content.centreId === signature.centreId &&
  content.patientId === signature.patientId &&
  content.assessmentId === signature.assessmentId &&
  content.version === signature.version &&
  contentHash(content, signature.signingCentreId).equals(signature.contentHash) &&
  sealOf(signature).equals(signature.seal);
