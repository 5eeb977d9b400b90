import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Role } from '../access/role.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { assessmentRecord, type AssessmentRecord } from '../encounters/assessment-record.js';
import type { Assessment } from '../encounters/assessment.entity.js';
import { EncountersService } from '../encounters/encounters.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { AmendAssessmentInput, UnlockAssessmentInput, VoidAssessmentInput } from './amend-assessment.input.js';
import { differencesBetween } from './differences.js';
import { notSigned, nothingChanged, signedByNow } from './signatures.errors.js';
import { holdVersions } from './standing-version.js';
import type { VersionRow } from './version-rows.query.js';

/** What may happen to an assessment after it was recorded. Earlier versions and their signatures stay. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly audit: Audit,
    private readonly encounters: EncountersService,
    private readonly instruments: InstrumentsService,
  ) {}

  /**
   * Makes the next version, by the same definition, unsigned.
   *
   * @throws REAUTH_REQUIRED, VERSION_CONFLICT, VALIDATION_FAILED; LOCKED when it is signed and the actor no clinician
   */
  async amend(actor: Actor, input: AmendAssessmentInput): Promise<Assessment> {
    refuseStale(actor);
    const assessment = await this.encounters.findAssessment(actor, input.assessmentId);
    const instrument = this.instruments.find(assessment.instrumentCode, assessment.instrumentVersion);
    const { answers, scores, notDone, rater } = input;
    const record = assessmentRecord(
      { centreId: assessment.centreId, id: assessment.encounterId, patientId: assessment.patientId },
      instrument,
      { instrumentCode: instrument.code, rater, answers, scores, notDone },
    );
    await this.encounters.refuseOtherGoals(assessment, { instrumentCode: instrument.code, answers });
    await this.audit.write(
      actor,
      'assessment amended',
      async (tx) => {
        const standing = await hold(tx, assessment, input);
        if (standing.status === 'SIGNED' && actor.role !== Role.CLINICIAN) throw signedByNow();
        if (differencesBetween(standing, { ...record.assessment, scores: record.scores }).length === 0)
          throw nothingChanged();
        await storeNext(tx, standing, record, { change: 'AMENDED', category: input.category, reason: input.reason });
      },
      { reason: input.reason },
    );
    return this.encounters.findAssessment(actor, input.assessmentId);
  }

  /** Makes the next version with the same content, unsigned, so that it can be put right. */
  async unlock(actor: Actor, input: UnlockAssessmentInput): Promise<Assessment> {
    refuseStale(actor);
    const assessment = await this.encounters.findAssessment(actor, input.assessmentId);
    await this.audit.write(
      actor,
      'assessment unlocked',
      async (tx) => {
        const standing = await hold(tx, assessment, input);
        if (standing.status !== 'SIGNED') throw notSigned();
        const same = { assessment: standing, scores: standing.scores };
        await storeNext(tx, standing, same, { change: 'UNLOCKED', category: null, reason: input.reason });
      },
      { kind: 'UNLOCK', reason: input.reason },
    );
    return this.encounters.findAssessment(actor, input.assessmentId);
  }

  /** Takes an assessment out of everything that counts; it stays to be read. */
  async void(actor: Actor, input: VoidAssessmentInput): Promise<Assessment> {
    refuseStale(actor);
    const assessment = await this.encounters.findAssessment(actor, input.assessmentId);
    await this.audit.write(
      actor,
      'assessment voided',
      async (tx) => {
        await hold(tx, assessment, input);
        await tx.query(
          `update registry.assessment set status = 'VOIDED', change = 'VOIDED', change_category = $4, change_reason = $3
           where centre_id = $1 and id = $2`,
          [assessment.centreId, assessment.id, input.reason, input.category],
        );
      },
      { kind: 'VOID', reason: input.reason },
    );
    return this.encounters.findAssessment(actor, input.assessmentId);
  }
}

async function hold(
  tx: EntityManager,
  assessment: Assessment,
  { expectedVersion }: { expectedVersion: number },
): Promise<VersionRow> {
  const expected = [{ assessmentId: assessment.id, expectedVersion }];
  const [standing] = (await holdVersions(tx, assessment, expected)) as [VersionRow];
  return standing;
}

type Content = Pick<
  VersionRow,
  'instrumentVersion' | 'engineVersion' | 'recording' | 'answers' | 'absence' | 'reason'
> & {
  readonly rater: string;
};

/** The database keeps the version before, with its scores, of its own accord. */
async function storeNext(
  tx: EntityManager,
  { centreId, patientId, assessmentId, version }: VersionRow,
  next: { readonly assessment: Content; readonly scores: AssessmentRecord['scores'] | VersionRow['scores'] },
  made: { readonly change: string; readonly category: string | null; readonly reason: string },
): Promise<void> {
  const { instrumentVersion, engineVersion, rater, recording, answers, absence, reason } = next.assessment;
  await tx.query(
    `update registry.assessment
     set version = version + 1, status = 'COMPLETED', change = $3, change_category = $4, change_reason = $5,
         instrument_version = $6, engine_version = $7, rater = $8,
         rated_by = case when rater = $8 then rated_by end, relation = case when rater = $8 then relation end, recording = $9, answers = $10, absence = $11, reason = $12
     where centre_id = $1 and id = $2`,
    [
      centreId,
      assessmentId,
      made.change,
      made.category,
      made.reason,
      instrumentVersion,
      engineVersion,
      rater,
      recording,
      answers && JSON.stringify(answers),
      absence,
      reason,
    ],
  );
  const key = { centreId, patientId, assessmentId, version: version + 1 };
  await insertRows(
    tx,
    'registry.score',
    next.scores.map(({ code, value, absence: missing, reason: why, answered, expected }) => ({
      ...key,
      code,
      value,
      absence: missing,
      reason: why,
      answered,
      expected,
    })),
  );
}
