import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../access/actor.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { itemAnswers } from '../encounters/assessments.resolver.js';
import type { Assessment } from '../encounters/assessment.entity.js';
import type { AssessmentVersion } from './assessment-version.model.js';
import { differencesBetween } from './differences.js';
import { isIntact, type SignatureRow } from './seal.js';
import { signaturesOf } from './signature-rows.query.js';
import { SignatureState, type Signature } from './signature.model.js';
import { versionsOf, type AssessmentKey, type RunQuery, type VersionRow } from './version-rows.query.js';

type Parent = Pick<Assessment, 'centreId' | 'id'>;

/** One version with the signatures under it, as they are stored. */
export interface SignedVersion {
  readonly row: VersionRow;
  readonly signatures: readonly SignatureRow[];
}

/** Versions and signatures of assessments: two queries for any number of them in a request. */
@Injectable()
export class AssessmentHistory {
  private readonly run: RunQuery = (sql, parameters) => this.records.query(sql, parameters);

  constructor(private readonly records: Records) {}

  /** Oldest first; the last one stands, or stood when the assessment was voided. */
  async of(request: RequestContext, { centreId, id }: Parent): Promise<readonly SignedVersion[]> {
    const keysOf = (ids: readonly string[]): AssessmentKey[] => ids.map((assessmentId) => ({ centreId, assessmentId }));
    const versions = batched(request, 'assessmentVersions', async (ids) =>
      groupBy(await versionsOf(this.run, keysOf(ids)), ({ assessmentId }) => assessmentId),
    );
    const rows = (await versions.load(id)) ?? [];
    const signatures = await this.signatures(request, { centreId, id });
    return rows.map((row) => ({ row, signatures: signatures.filter(({ version }) => version === row.version) }));
  }

  /** Under all versions. */
  async signatures(request: RequestContext, { centreId, id }: Parent): Promise<readonly SignatureRow[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, SignatureRow[]>> =>
      groupBy(
        await signaturesOf(
          this.run,
          ids.map((assessmentId) => ({ centreId, assessmentId })),
        ),
        ({ assessmentId }) => assessmentId,
      );
    return (await batched(request, 'signatures', load).load(id)) ?? [];
  }
}

/** Signatures as they are shown, each checked against what it stands under. */
export const shownSignatures = ({ row, signatures }: SignedVersion): Signature[] =>
  signatures.map((signature) => ({
    ...signature,
    state: isIntact(signature, row) ? SignatureState.VALID : SignatureState.BROKEN,
  }));

/** A version as it is shown, beside the one before it. */
export function shownVersion(signed: SignedVersion, before: SignedVersion | undefined): ShownVersion {
  const { row } = signed;
  const { centreId, patientId, assessmentId } = row;
  return {
    ...row,
    signed,
    answers: itemAnswers({ storedAnswers: row.answers }),
    scores: row.scores.map((score) => ({ ...score, centreId, patientId, assessmentId })),
    differences: before ? differencesBetween(before.row, row) : [],
  };
}

/** Carries what its fields are resolved from. */
export type ShownVersion = AssessmentVersion & { readonly signed: SignedVersion };
