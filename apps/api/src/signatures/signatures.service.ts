import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import type { Encounter } from '../encounters/encounter.entity.js';
import { EncountersService } from '../encounters/encounters.service.js';
import { contentHash, sealOf, type SignatureRow } from './seal.js';
import type { SignAssessmentsInput } from './sign-assessments.input.js';
import type { SignatureMeaning } from './signature.model.js';
import { nothingToSign, signedTwice } from './signatures.errors.js';
import { holdVersions } from './standing-version.js';
import type { VersionRow } from './version-rows.query.js';

interface Signer {
  readonly personId: string;
  readonly printedName: string;
  readonly signedAt: Date;
  readonly meaning: SignatureMeaning;
}

@Injectable()
export class SignaturesService {
  constructor(
    private readonly audit: Audit,
    private readonly encounters: EncountersService,
  ) {}

  /**
   * Signs versions of one contact, all or none. The database locks what is signed.
   *
   * @throws REAUTH_REQUIRED, VERSION_CONFLICT, LOCKED
   */
  async sign(actor: Actor, { encounterId, assessments, meaning }: SignAssessmentsInput): Promise<Encounter> {
    refuseStale(actor);
    if (assessments.length === 0) throw nothingToSign();
    if (new Set(assessments.map(({ assessmentId }) => assessmentId)).size < assessments.length) throw signedTwice();
    const encounter = await this.encounters.findVisible(actor, encounterId);
    await this.audit.write(
      actor,
      'assessments signed',
      async (tx) => {
        const versions = await holdVersions(tx, { centreId: encounter.centreId, encounterId }, assessments);
        const signer = { personId: actor.personId, meaning, ...(await nameAndTime(tx, actor)) };
        const signatures = versions.map((version) => signatureOf(version, signer));
        await insertRows(tx, 'registry.signature', signatures.map(storable));
      },
      { kind: 'SIGN' },
    );
    return encounter;
  }
}

/** As the database knows them: it accepts no other name, and no other time than that of the transaction. */
async function nameAndTime(tx: EntityManager, { personId }: Actor): Promise<Pick<Signer, 'printedName' | 'signedAt'>> {
  const [known] = await tx.query<[Pick<Signer, 'printedName' | 'signedAt'>]>(
    `select display_name as "printedName", date_trunc('milliseconds', now()) as "signedAt" from access.person where id = $1`,
    [personId],
  );
  return known;
}

function signatureOf(version: VersionRow, signer: Signer): SignatureRow {
  const signature = {
    centreId: version.centreId,
    id: uuid(),
    patientId: version.patientId,
    assessmentId: version.assessmentId,
    version: version.version,
    signingCentreId: version.centreId,
    ...signer,
    contentHash: contentHash(version, version.centreId),
  };
  return { ...signature, seal: sealOf(signature) };
}

/** Bytes as the database reads them from text. */
const storable = ({ contentHash: hash, seal, ...rest }: SignatureRow): object => ({
  ...rest,
  contentHash: `\\x${hash.toString('hex')}`,
  seal: `\\x${seal.toString('hex')}`,
});
