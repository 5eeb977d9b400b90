import type { EntityManager } from 'typeorm';
import { notFound } from '../errors.js';
import type { Assessment } from '../encounters/assessment.entity.js';
import { versionConflict } from '../versions.js';
import { stillDraft, voidedAlready } from './signatures.errors.js';
import { versionsOf, type VersionRow } from './version-rows.query.js';

type Place = Pick<Assessment, 'centreId' | 'encounterId'>;

export interface ExpectedVersion {
  readonly assessmentId: string;
  readonly expectedVersion: number;
}

/**
 * The versions that stand, when they are those their reader has seen; nobody can change them, or move the visit, before
 * the transaction ends. Locks are taken from the visit down, as everywhere, so that no two writers wait for each other.
 *
 * @returns in the order they were asked for
 * @throws VERSION_CONFLICT with `currentVersion`; LOCKED for a draft or a voided one
 */
export async function holdVersions(
  tx: EntityManager,
  { centreId, encounterId }: Place,
  expected: readonly ExpectedVersion[],
): Promise<VersionRow[]> {
  const ids = expected.map(({ assessmentId }) => assessmentId);
  await tx.query('select from registry.encounter where centre_id = $1 and id = $2 for share', [centreId, encounterId]);
  await tx.query(
    'select from registry.assessment where centre_id = $1 and encounter_id = $2 and id = any($3) order by id for update',
    [centreId, encounterId, ids],
  );
  const query = <T>(sql: string, parameters: readonly unknown[]): Promise<T> => tx.query<T>(sql, [...parameters]);
  const versions = await versionsOf(
    query,
    ids.map((assessmentId) => ({ centreId, assessmentId })),
  );
  return expected.map(({ assessmentId, expectedVersion }) => {
    const standing = versions.findLast(
      (each) => each.assessmentId === assessmentId && each.encounterId === encounterId,
    );
    if (!standing) throw notFound('assessment');
    if (standing.status === 'VOIDED') throw voidedAlready();
    if (standing.version !== expectedVersion) throw versionConflict('assessment', standing.version);
    if (standing.status === 'DRAFT') throw stillDraft();
    return standing;
  });
}
