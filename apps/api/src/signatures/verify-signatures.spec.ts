import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { verifySignatures, type SignatureVerification } from './verify-signatures.js';
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

const STATE = `query ($id: ID!) { patient(id: $id) { encounters {
  voidedAssessments { id signatureState }
  assessments { id signatureState versions { version signatureState } } } } }`;

interface States {
  patient: {
    encounters: {
      voidedAssessments: { id: string; signatureState: string }[];
      assessments: { id: string; signatureState: string; versions: { version: number; signatureState: string }[] }[];
    }[];
  };
}

describe('signatures, verified', () => {
  let registry: SigningRegistry;
  let visit: RecordedVisit;

  beforeAll(async () => {
    registry = await startSigningRegistry();
  });
  afterAll(() => registry.close());

  beforeEach(async () => {
    visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
  });

  const verify = (): Promise<SignatureVerification> =>
    verifySignatures((sql, parameters) => registry.behind.query(sql, [...parameters]));

  const stateOf = async ({ patientId, assessmentId }: RecordedVisit): Promise<string | undefined> => {
    const { patient } = await registry.ada.ask<States>(STATE, { id: patientId });
    const [encounter] = patient.encounters;
    const all = [...(encounter?.assessments ?? []), ...(encounter?.voidedAssessments ?? [])];
    return all.find(({ id }) => id === assessmentId)?.signatureState;
  };

  /** As somebody with the whole database in her hands, past every trigger. */
  const tamper = (work: (tx: EntityManager) => Promise<unknown>): Promise<unknown> =>
    registry.behind.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      return work(tx);
    });

  const tampered = async (sql: string, parameters: unknown[]): Promise<void> => {
    const result = (await tamper((tx) => tx.query(sql, parameters))) as [unknown[], number];
    expect(result[1]).toBe(1);
  };

  /** Breaks something, expects exactly the named assessment to be found, and mends it. */
  const expectFound = async ({
    break: broken,
    mend,
    found,
  }: {
    break: [string, unknown[]];
    mend: [string, unknown[]];
    found: string;
  }) => {
    await tampered(...broken);
    try {
      expect((await verify()).broken.map(({ assessmentId }) => assessmentId)).toEqual([found]);
    } finally {
      await tampered(...mend);
    }
    expect((await verify()).broken).toEqual([]);
  };

  it('are all sound before anybody tampers, superseded and voided versions included', async () => {
    const amended = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(amended));
    await registry.ada.ask(AMEND, amendment(amended));
    const voided = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(voided));
    await registry.coordinator.ask(VOID, voiding(voided));
    const [{ n }] = await registry.behind.query<[{ n: number }]>('select count(*) as n from registry.signature');
    expect(await verify()).toEqual({ checked: n, broken: [] });
    expect(await stateOf(voided)).toBe('VALID');
  });

  it('are verified alike by the registry itself, which sees all centres', async () => {
    await registry.writeAsItself('signatures verified', async (tx) => {
      const result = await verifySignatures((sql, parameters) => tx.query(sql, [...parameters]));
      expect(result.checked).toBeGreaterThan(0);
      expect(result.broken).toEqual([]);
    });
  });

  describe('SIG-2: one altered byte fails verification', () => {
    it('in an answer', async () => {
      await tampered(
        `update registry.assessment set answers = jsonb_set(answers, '{average7d,code}', '"8"') where id = $1`,
        [visit.assessmentId],
      );
      expect((await verify()).broken).toEqual([
        {
          centreId: registry.northfield.id,
          assessmentId: visit.assessmentId,
          version: 1,
          signatureId: expect.any(String),
        },
      ]);
      expect(await stateOf(visit)).toBe('BROKEN');
      await tampered(
        `update registry.assessment set answers = jsonb_set(answers, '{average7d,code}', '"7"') where id = $1`,
        [visit.assessmentId],
      );
      expect(await stateOf(visit)).toBe('VALID');
    });

    it.each([
      ['rater', `'CLINICIAN'`],
      ['instrument_code', `'nrs-pain '`],
      ['instrument_version', `'1.0.1'`],
      ['engine_version', `'0.0.1'`],
      ['encounter_id', `'00000000-0000-7000-8000-00000000000f'`],
    ])('in what the assessment says of itself: %s', async (column, value) => {
      const [was] = await registry.behind.query<[Record<string, unknown>]>(
        `select ${column} as value from registry.assessment where id = $1`,
        [visit.assessmentId],
      );
      const set = `update registry.assessment set ${column} =`;
      await expectFound({
        break: [`${set} ${value} where id = $1`, [visit.assessmentId]],
        mend: [`${set} $2 where id = $1`, [visit.assessmentId, was['value']]],
        found: visit.assessmentId,
      });
    });

    it.each([
      ['value', 'value + 0.0001', 'value - 0.0001'],
      ['answered', 'answered - 1', 'answered + 1'],
      ['expected', 'expected + 1', 'expected - 1'],
      ['code', `code || 'x'`, `left(code, -1)`],
    ])('in a score: %s', async (column, altered, mended) => {
      const set = (to: string): string =>
        `update registry.score set ${column} = ${to} where assessment_id = $1 and value is not null`;
      await expectFound({
        break: [set(altered), [visit.assessmentId]],
        mend: [set(mended), [visit.assessmentId]],
        found: visit.assessmentId,
      });
    });

    it.each([
      ['held_on', `'2024-02-02'`, `'2024-02-01'`],
      ['purpose', `'FOLLOW_UP'`, `'BASELINE'`],
    ])('in the visit: %s', async (column, altered, was) => {
      const set = (to: string): string => `update registry.encounter set ${column} = ${to} where id = $1`;
      await expectFound({
        break: [set(altered), [visit.encounterId]],
        mend: [set(was), [visit.encounterId]],
        found: visit.assessmentId,
      });
    });

    it.each([
      ['printed_name', `'Test clinicjan'`],
      ['meaning', `'REVIEWED'`],
      ['signed_at', `'2020-02-02 02:02:02.002Z'`],
      ['person_id', `'00000000-0000-7000-8000-000000000001'`],
      ['content_hash', `decode(repeat('00', 32), 'hex')`],
      ['seal', `decode(repeat('00', 32), 'hex')`],
      ['signing_centre_id', 'signing_centre_id + 1'],
    ])('in the signature: %s', async (column, altered) => {
      const [was] = await registry.behind.query<[Record<string, unknown>]>(
        `select ${column} as value from registry.signature where assessment_id = $1`,
        [visit.assessmentId],
      );
      const set = `update registry.signature set ${column} =`;
      await expectFound({
        break: [`${set} ${altered} where assessment_id = $1`, [visit.assessmentId]],
        mend: [`${set} $2 where assessment_id = $1`, [visit.assessmentId, was['value']]],
        found: visit.assessmentId,
      });
    });

    it('in a superseded version', async () => {
      await registry.ada.ask(AMEND, amendment(visit));
      const set = (code: string): string =>
        `update registry.assessment_version set answers = jsonb_set(answers, '{average7d,code}', '"${code}"') where assessment_id = $1`;
      await expectFound({
        break: [set('8'), [visit.assessmentId]],
        mend: [set('7'), [visit.assessmentId]],
        found: visit.assessmentId,
      });
    });

    it('in the lock alone', async () => {
      const set = (to: string): string => `update registry.assessment set status = '${to}' where id = $1`;
      await expectFound({
        break: [set('COMPLETED'), [visit.assessmentId]],
        mend: [set('SIGNED'), [visit.assessmentId]],
        found: visit.assessmentId,
      });
    });

    it('in that it is there at all', async () => {
      const [row] = await registry.behind.query<[{ row: unknown }]>(
        'select to_jsonb(s) as row from registry.signature s where assessment_id = $1',
        [visit.assessmentId],
      );
      await tampered('delete from registry.signature where assessment_id = $1', [visit.assessmentId]);
      expect((await verify()).broken).toMatchObject([{ assessmentId: visit.assessmentId, signatureId: null }]);
      expect(await stateOf(visit)).toBe('BROKEN');
      await tamper((tx) =>
        tx.query('insert into registry.signature select * from jsonb_populate_record(null::registry.signature, $1)', [
          JSON.stringify(row.row),
        ]),
      );
      expect((await verify()).broken).toEqual([]);
    });
  });

  describe('SIG-3: a signature moved elsewhere fails', () => {
    it('to another assessment with the same answers', async () => {
      const twin = await recordVisit(registry.ada);
      await tampered(`update registry.signature set assessment_id = $2, patient_id = $3 where assessment_id = $1`, [
        visit.assessmentId,
        twin.assessmentId,
        twin.patientId,
      ]);
      await tampered(`update registry.assessment set status = 'SIGNED' where id = $1`, [twin.assessmentId]);
      const broken = (await verify()).broken.map(({ assessmentId }) => assessmentId);
      expect(new Set(broken)).toEqual(new Set([visit.assessmentId, twin.assessmentId]));
      expect(await stateOf(twin)).toBe('BROKEN');
      await tampered(`update registry.signature set assessment_id = $2, patient_id = $3 where assessment_id = $1`, [
        twin.assessmentId,
        visit.assessmentId,
        visit.patientId,
      ]);
      await tampered(`update registry.assessment set status = 'COMPLETED' where id = $1`, [twin.assessmentId]);
      expect((await verify()).broken).toEqual([]);
    });

    it('as a copy, to another assessment with the same answers', async () => {
      const twin = await recordVisit(registry.ada);
      const copy = uuid();
      await tamper((tx) =>
        tx.query(
          `insert into registry.signature
           select centre_id, $1, $3, $4, version, person_id, printed_name, meaning, signed_at, signing_centre_id, content_hash, seal
           from registry.signature where assessment_id = $2`,
          [copy, visit.assessmentId, twin.patientId, twin.assessmentId],
        ),
      );
      await tampered(`update registry.assessment set status = 'SIGNED' where id = $1`, [twin.assessmentId]);
      expect((await verify()).broken).toMatchObject([{ assessmentId: twin.assessmentId, signatureId: copy }]);
      await tampered('delete from registry.signature where id = $1', [copy]);
      await tampered(`update registry.assessment set status = 'COMPLETED' where id = $1`, [twin.assessmentId]);
    });

    it('to another version', async () => {
      await registry.ada.ask(AMEND, amendment(visit));
      await registry.ada.ask(
        AMEND,
        amendment(visit, { expectedVersion: 2, answers: [{ key: 'average7d', code: '7' }] }),
      );
      const move = 'update registry.signature set version = $2 where assessment_id = $1';
      await expectFound({
        // The third version says again what the first said.
        break: [move, [visit.assessmentId, 3]],
        mend: [move, [visit.assessmentId, 1]],
        found: visit.assessmentId,
      });
    });

    it('to another patient, the assessment with it', async () => {
      const other = await recordVisit(registry.ada);
      const move = (patientId: string) =>
        tamper(async (tx) => {
          for (const [table, column] of [
            ['signature', 'assessment_id'],
            ['score', 'assessment_id'],
            ['assessment', 'id'],
          ])
            await tx.query(`update registry.${table} set patient_id = $2 where ${column} = $1`, [
              visit.assessmentId,
              patientId,
            ]);
        });
      await move(other.patientId);
      expect((await verify()).broken).toMatchObject([{ assessmentId: visit.assessmentId }]);
      await move(visit.patientId);
      expect((await verify()).broken).toEqual([]);
    });
  });
});
