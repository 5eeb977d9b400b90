import { DataSource } from 'typeorm';
import { Role } from '../access/role.js';
import { Audit } from '../audit/audit.service.js';
import {
  AMEND,
  amendment,
  recordVisit,
  SIGN,
  signature,
  startSigningRegistry,
  VOID,
  voiding,
  type RecordedVisit,
  type SigningRegistry,
} from './testing/recorded-visit.js';
import { verifySignatures } from './verify-signatures.js';

/** Ways somebody with SQL might change what was signed; $1 is the assessment, $2 the visit. */
const writes: Readonly<Record<string, string>> = {
  'its answers': `update registry.assessment set answers = '{"average7d": {"code": "1"}}' where id = $1`,
  'its rater': `update registry.assessment set rater = 'CLINICIAN' where id = $1`,
  'its definition': `update registry.assessment set instrument_version = '9.9.9' where id = $1`,
  'its kind of content': `update registry.assessment set recording = 'NOT_DONE', answers = null, absence = 'NOT_DONE' where id = $1`,
  'its status, back to completed': `update registry.assessment set status = 'COMPLETED' where id = $1`,
  'its status, back to a draft': `update registry.assessment set status = 'DRAFT' where id = $1`,
  'its number': `update registry.assessment set version = 1 + version where id = $1`,
  'its number, skipping one': `update registry.assessment set version = 2 + version, status = 'COMPLETED', change = 'UNLOCKED', change_reason = 'skipped' where id = $1`,
  'its visit': `update registry.assessment set encounter_id = (select id from registry.encounter where id <> $2 limit 1) where id = $1`,
  'its patient': `update registry.assessment set patient_id = (select id from registry.patient p where p.id <> (select patient_id from registry.encounter where id = $2) limit 1) where id = $1`,
  'its being there': `delete from registry.assessment where id = $1`,
  'the content while it is unlocked': `update registry.assessment set version = version + 1, status = 'COMPLETED', change = 'UNLOCKED', change_reason = 'sly', rater = 'CLINICIAN' where id = $1`,
  'the content while it is voided': `update registry.assessment set status = 'VOIDED', change = 'VOIDED', change_reason = 'sly', rater = 'CLINICIAN' where id = $1`,
  'a score': `update registry.score set value = 1 where assessment_id = $1`,
  'a score into none': `update registry.score set value = null, absence = 'MISSING' where assessment_id = $1`,
  'a score to another assessment': `update registry.score set assessment_id = (select id from registry.assessment where encounter_id = $2 and id <> $1), code = 'x' where assessment_id = $1`,
  'a score of another assessment to it': `update registry.score set assessment_id = $1, code = 'x' where assessment_id = (select id from registry.assessment where encounter_id = $2 and id <> $1)`,
  'a score away': `delete from registry.score where assessment_id = $1`,
  'a score more': `insert into registry.score (centre_id, patient_id, assessment_id, code, value, answered, expected) select centre_id, patient_id, id, 'more', 1, 1, 1 from registry.assessment where id = $1`,
  'a score of a version to come': `insert into registry.score (centre_id, patient_id, assessment_id, version, code, value, answered, expected) select centre_id, patient_id, id, version + 1, 'more', 1, 1, 1 from registry.assessment where id = $1`,
  'the day of the visit': `update registry.encounter set held_on = '2024-02-02' where id = $2`,
  'the purpose of the visit': `update registry.encounter set purpose = 'FOLLOW_UP' where id = $2`,
  'the patient of the visit': `update registry.encounter set patient_id = (select id from registry.patient p where p.id <> registry.encounter.patient_id limit 1) where id = $2`,
  'the visit away': `delete from registry.encounter where id = $2`,
  'the meaning of a signature': `update registry.signature set meaning = 'REVIEWED' where assessment_id = $1`,
  'a signature away': `delete from registry.signature where assessment_id = $1`,
  'a signature backdated': `insert into registry.signature select centre_id, gen_random_uuid(), patient_id, assessment_id, version, person_id, printed_name, 'REVIEWED', signed_at - interval '1 day', signing_centre_id, content_hash, seal from registry.signature where assessment_id = $1`,
  'a signature in another name': `insert into registry.signature select centre_id, gen_random_uuid(), patient_id, assessment_id, version, person_id, 'Somebody Else', 'REVIEWED', date_trunc('milliseconds', now()), signing_centre_id, content_hash, seal from registry.signature where assessment_id = $1`,
  'a signature of another person': `insert into registry.signature select s.centre_id, gen_random_uuid(), s.patient_id, s.assessment_id, s.version, p.id, p.display_name, 'REVIEWED', date_trunc('milliseconds', now()), s.signing_centre_id, s.content_hash, s.seal from registry.signature s, access.person p where s.assessment_id = $1 and p.id <> s.person_id`,
  'all signatures': `truncate registry.signature`,
  'all scores': `truncate registry.score`,
  'all assessments': `truncate registry.assessment cascade`,
};

/** The same for what an amendment left behind. */
const writesToKept: Readonly<Record<string, string>> = {
  'the answers of a superseded version': `update registry.assessment_version set answers = null where assessment_id = $1`,
  'a superseded version away': `delete from registry.assessment_version where assessment_id = $1`,
  'a version that never was': `insert into registry.assessment_version select centre_id, patient_id, id, 7, 'SUPERSEDED', encounter_id, '2024-01-01', 'BASELINE', instrument_code, instrument_version, engine_version, rater, recording, answers, absence, reason, '[]' from registry.assessment where id = $1`,
  'a past that never was': `insert into registry.assessment_version select centre_id, patient_id, id, 1, 'SUPERSEDED', encounter_id, '2024-01-01', 'BASELINE', instrument_code, instrument_version, engine_version, rater, recording, answers, absence, reason, '[]' from registry.assessment where id = $1`,
  'all superseded versions': `truncate registry.assessment_version`,
  'a voided assessment back': `update registry.assessment set status = 'COMPLETED', change = null, change_reason = null, changed_at = null, changed_by = null where id = $1`,
};

const asOwner = (url: string): DataSource =>
  new DataSource({ type: 'postgres', url, poolSize: 1, extra: { options: '-c role=tonus_owner' } });

describe('SIG-1: every write path to a signed version is refused, in API and SQL', () => {
  let registry: SigningRegistry;
  let owner: DataSource;
  let visit: RecordedVisit;
  let kept: RecordedVisit;
  let voided: RecordedVisit;

  beforeAll(async () => {
    registry = await startSigningRegistry();
    owner = await asOwner(registry.databaseUrls.migrator).initialize();
    await recordVisit(registry.ada);
    visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    kept = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(kept));
    await registry.ada.ask(AMEND, amendment(kept));
    voided = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(voided));
    await registry.coordinator.ask(VOID, voiding(voided));
  });
  afterAll(async () => {
    await owner.destroy();
    await registry.close();
  });

  /** Everything signed, and everything it stands on. */
  const stored = async (): Promise<unknown> =>
    Promise.all(
      ['assessment', 'score', 'encounter', 'signature', 'assessment_version'].map((table) =>
        registry.behind.query(`select to_jsonb(t) as row from registry.${table} t order by to_jsonb(t)::text`),
      ),
    );

  const parametersFor = (sql: string, { assessmentId, encounterId }: RecordedVisit): string[] =>
    sql.includes('$2') ? [assessmentId, encounterId] : sql.includes('$1') ? [assessmentId] : [];
  /** A statement that names only the visit still has to name its parameters from the first. */
  const renumbered = (sql: string): string => (sql.includes('$1') ? sql : sql.replaceAll('$2', '$1'));
  const given = (sql: string, of: RecordedVisit): string[] =>
    sql.includes('$1') ? parametersFor(sql, of) : parametersFor(sql, of).slice(1);

  const statements = (): [string, string, RecordedVisit][] => [
    ...Object.entries(writes).map(([what, sql]): [string, string, RecordedVisit] => [what, sql, visit]),
    ...Object.entries(writesToKept).map(([what, sql]): [string, string, RecordedVisit] => [
      what,
      sql,
      what.includes('voided') ? voided : kept,
    ]),
  ];

  async function expectAllRefused(run: (sql: string, parameters: string[]) => Promise<unknown>): Promise<void> {
    const before = await stored();
    const accepted: string[] = [];
    for (const [what, sql, of] of statements()) {
      const outcome = await run(renumbered(sql), given(sql, of)).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      // A statement that touches no row has changed nothing either: that is what the comparison below is for.
      if (!('error' in outcome) && Array.isArray(outcome.result) && outcome.result[1] !== 0) accepted.push(what);
    }
    expect(accepted).toEqual([]);
    expect(await stored()).toEqual(before);
  }

  it('by the role that serves requests, signed in as a clinician', async () => {
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    const audit = registry.app.get(Audit);
    await expectAllRefused((sql, parameters) => audit.write(actor, 'attempt', (tx) => tx.query(sql, parameters)));
  });

  it('by the role that serves requests, signed in as a coordinator', async () => {
    const actor = await registry.actor(Role.COORDINATOR, registry.northfield);
    const audit = registry.app.get(Audit);
    await expectAllRefused((sql, parameters) => audit.write(actor, 'attempt', (tx) => tx.query(sql, parameters)));
  });

  it('by the registry itself', async () => {
    await expectAllRefused((sql, parameters) => registry.writeAsItself('attempt', (tx) => tx.query(sql, parameters)));
  });

  it('by the owner of the tables, even with the history switched off', async () => {
    await expectAllRefused((sql, parameters) =>
      owner.transaction(async (tx) => {
        for (const table of ['assessment', 'assessment_version', 'score', 'signature', 'encounter']) {
          for (const act of ['insert', 'update', 'delete'])
            await tx.query(`alter table registry.${table} disable trigger audit_${act}`);
        }
        return tx.query(sql, parameters);
      }),
    );
  });

  it('over the API, by every mutation that names one', async () => {
    const before = await stored();
    const locked = { extensions: { code: 'LOCKED' } };
    expect(await registry.coordinator.refused(AMEND, amendment(visit))).toMatchObject(locked);
    expect(await registry.ada.refused(AMEND, amendment(voided))).toMatchObject(locked);
    expect(await registry.ada.refused(SIGN, signature(voided))).toMatchObject(locked);
    expect(await registry.coordinator.refused(VOID, voiding(voided))).toMatchObject(locked);
    expect(await registry.ada.refused(SIGN, signature(kept))).toMatchObject({
      extensions: { code: 'VERSION_CONFLICT', currentVersion: 2 },
    });
    expect(await stored()).toEqual(before);
  });

  it('a signature past the API included, unless the person has just proved who she is', async () => {
    const open = await recordVisit(registry.ada);
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    const sign = () =>
      registry.app.get(Audit).write(actor, 'attempt', (tx) =>
        tx.query(
          `insert into registry.signature
           select a.centre_id, gen_random_uuid(), a.patient_id, a.id, a.version, p.id, p.display_name, 'AUTHORED',
                  date_trunc('milliseconds', now()), a.centre_id, sha256(''), sha256('')
           from registry.assessment a, access.person p where a.id = $1 and p.id = sec.person()`,
          [open.assessmentId],
        ),
      );
    await registry.forgetProof(actor.personId);
    await expect(sign()).rejects.toMatchObject({ driverError: { code: '42501' } });
    await registry.behind.query('update access.login_session set authenticated_at = now() where person_id = $1', [
      actor.personId,
    ]);
    // With the proof the row is taken; its hashes fit nothing, which verification finds.
    await sign();
    const { broken } = await verifySignatures((sql, parameters) => registry.behind.query(sql, [...parameters]));
    expect(broken).toMatchObject([{ assessmentId: open.assessmentId }]);
  });

  it('while what is open and unsigned goes on being amended', async () => {
    const open = await recordVisit(registry.ada);
    await registry.coordinator.ask(AMEND, amendment(open));
  });
});
