import {
  AMEND,
  amendment,
  correction,
  recordVisit,
  SIGN,
  signature,
  startSigningRegistry,
  UNLOCK,
  VOID,
  voiding,
  type SigningRegistry,
} from './testing/recorded-visit.js';

const HISTORY = `query ($id: ID!) { patient(id: $id) {
  trajectories { rater points { value } }
  encounters {
    voidedAssessments { id status }
    assessments { id version status signatureState
      signatures { version printedName meaning state }
      versions { version status change changeCategory changeReason recordedBy rater signatureState
        answers { key code } scores { code value } differences { field before after }
        signatures { printedName meaning state } } } } } }`;

interface History {
  patient: {
    trajectories: { rater: string; points: { value: number }[] }[];
    encounters: { voidedAssessments: { id: string }[]; assessments: { id: string; versions: unknown[] }[] }[];
  };
}

describe('the versions of an assessment', () => {
  let registry: SigningRegistry;

  beforeAll(async () => {
    registry = await startSigningRegistry();
  });
  afterAll(() => registry.close());

  const historyOf = async (patientId: string, assessmentId: string) => {
    const { patient } = await registry.ada.ask<History>(HISTORY, { id: patientId });
    return patient.encounters[0]?.assessments.find(({ id }) => id === assessmentId);
  };

  it('begin with the first, completed and unsigned', async () => {
    const visit = await recordVisit(registry.ada);
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      version: 1,
      status: 'COMPLETED',
      signatureState: 'NONE',
      signatures: [],
      versions: [{ version: 1, status: 'COMPLETED', change: null, recordedBy: 'Test clinician', differences: [] }],
    });
  });

  it('are signed with name, meaning and the time of the server, by whoever has just proved who she is', async () => {
    const visit = await recordVisit(registry.ada);
    const before = Date.now();
    const { signAssessments } = await registry.ada.ask<{
      signAssessments: { assessments: { id: string; signatures: { signedAt: string }[] }[] };
    }>(SIGN, signature(visit));
    const signed = signAssessments.assessments.find(({ id }) => id === visit.assessmentId);
    expect(signed).toMatchObject({
      version: 1,
      status: 'SIGNED',
      signatureState: 'VALID',
      signatures: [{ version: 1, printedName: 'Test clinician', meaning: 'AUTHORED', state: 'VALID' }],
    });
    const signedAt = Date.parse(signed?.signatures[0]?.signedAt ?? '');
    expect(signedAt).toBeGreaterThan(before - 2_000);
    expect(signedAt).toBeLessThan(Date.now() + 2_000);
    expect(signAssessments.assessments.find(({ id }) => id === visit.otherId)).toMatchObject({
      status: 'COMPLETED',
      signatureState: 'NONE',
    });
  });

  it('take a second signature with another meaning, and the same one only once', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    expect(await registry.ada.refused(SIGN, signature(visit))).toMatchObject({
      extensions: { code: 'VALIDATION_FAILED', rule: 'DUPLICATE' },
    });
    await registry.ada.ask(SIGN, signature(visit, { meaning: 'APPROVED' }));
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      signatureState: 'VALID',
      signatures: [{ meaning: 'AUTHORED' }, { meaning: 'APPROVED' }],
    });
  });

  it('keep the first whole, with its signature, when they are amended', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    const { amendAssessment } = await registry.ada.ask<{ amendAssessment: unknown }>(AMEND, amendment(visit));
    expect(amendAssessment).toMatchObject({
      id: visit.assessmentId,
      version: 2,
      status: 'COMPLETED',
      signatureState: 'NONE',
      scores: expect.arrayContaining([{ code: 'nrs-pain.average7d', value: 4 }]),
    });
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      versions: [
        {
          version: 1,
          status: 'SUPERSEDED',
          signatureState: 'VALID',
          answers: [{ key: 'average7d', code: '7' }],
          scores: expect.arrayContaining([{ code: 'nrs-pain.average7d', value: 7 }]),
          signatures: [{ printedName: 'Test clinician', meaning: 'AUTHORED', state: 'VALID' }],
        },
        {
          version: 2,
          status: 'COMPLETED',
          change: 'AMENDED',
          changeCategory: 'ENTRY_ERROR',
          changeReason: 'The form says four.',
          recordedBy: 'Test clinician',
          signatureState: 'NONE',
          differences: [
            { field: 'answers.average7d', before: '7', after: '4' },
            { field: 'scores.nrs-pain.average7d', before: '7', after: '4' },
          ],
          signatures: [],
        },
      ],
    });
  });

  it('carry the reason of an amendment into the history of the registry', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(AMEND, amendment(visit));
    const events = await registry.behind.query(
      `select e.action, e.reason, e.person_id from audit.event e
       where exists (select from audit.change c where c.event_seq = e.seq and c.relation = 'assessment_version'
                       and c.record like '%' || $1 || '%' or c.event_seq = e.seq and c.relation = 'assessment_version' and c.patient_id = $2)`,
      [visit.assessmentId, visit.patientId],
    );
    expect(events).toEqual([
      { action: 'assessment amended', reason: 'The form says four.', person_id: registry.adaId },
    ]);
  });

  it('are unlocked by a coordinator with the same content, and the signature stays with the first', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    const { unlockAssessment } = await registry.coordinator.ask<{ unlockAssessment: unknown }>(
      UNLOCK,
      correction(visit, { reason: 'Wrong day of the visit.' }),
    );
    expect(unlockAssessment).toMatchObject({
      version: 2,
      status: 'COMPLETED',
      signatureState: 'NONE',
      scores: expect.arrayContaining([{ code: 'nrs-pain.average7d', value: 7 }]),
    });
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      versions: [
        { version: 1, status: 'SUPERSEDED', signatureState: 'VALID', signatures: [{ meaning: 'AUTHORED' }] },
        { version: 2, status: 'COMPLETED', change: 'UNLOCKED', differences: [], signatures: [] },
      ],
    });
    await registry.coordinator.ask(AMEND, amendment(visit, { expectedVersion: 2 }));
    await registry.ada.ask(
      SIGN,
      signature(visit, { assessments: [{ assessmentId: visit.assessmentId, expectedVersion: 3 }] }),
    );
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      version: 3,
      status: 'SIGNED',
      signatureState: 'VALID',
    });
  });

  it('let the visit move to another day only while none of it is signed', async () => {
    const visit = await recordVisit(registry.ada);
    const move = () =>
      registry.writeAsItself('visit moved', (tx) =>
        tx.query(`update registry.encounter set held_on = '2024-02-02' where id = $1`, [visit.encounterId]),
      );
    await registry.ada.ask(SIGN, signature(visit));
    await expect(move()).rejects.toMatchObject({ code: 'LOCKED' });
    await registry.coordinator.ask(UNLOCK, correction(visit, { reason: 'Wrong day of the visit.' }));
    await move();
    // The first version stands under its signature with the day that was signed.
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      versions: [{ signatureState: 'VALID' }, { signatureState: 'NONE' }],
    });
  });

  it('stay readable when they are voided, out of everything that counts', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    const { voidAssessment } = await registry.coordinator.ask<{ voidAssessment: unknown }>(VOID, voiding(visit));
    expect(voidAssessment).toMatchObject({
      version: 1,
      status: 'VOIDED',
      signatureState: 'VALID',
      voiding: { category: 'WRONG_PATIENT', reason: 'Recorded for somebody else.', voidedBy: 'Test coordinator' },
    });
    const { patient } = await registry.ada.ask<History>(HISTORY, { id: visit.patientId });
    expect(patient.encounters[0]?.assessments.map(({ id }) => id)).toEqual([visit.otherId]);
    expect(patient.encounters[0]?.voidedAssessments).toEqual([{ id: visit.assessmentId, status: 'VOIDED' }]);
    expect(patient.trajectories.filter(({ rater }) => rater === 'PATIENT')).toEqual([]);
  });

  it('refuse whatever was made of another version, and say which one stands', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(AMEND, amendment(visit));
    const conflict = { extensions: { code: 'VERSION_CONFLICT', currentVersion: 2 } };
    expect(
      await registry.ada.refused(AMEND, amendment(visit, { answers: [{ key: 'average7d', code: '2' }] })),
    ).toMatchObject(conflict);
    expect(await registry.ada.refused(SIGN, signature(visit))).toMatchObject(conflict);
    expect(await registry.coordinator.refused(VOID, voiding(visit))).toMatchObject(conflict);
  });

  it('take one of two amendments made of the same version at the same time', async () => {
    const visit = await recordVisit(registry.ada);
    const answers = await Promise.all(
      ['1', '2', '3', '5'].map((code) =>
        registry.ada.send(AMEND, amendment(visit, { answers: [{ key: 'average7d', code }] })),
      ),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'STORED').toSorted();
    expect(codes).toEqual(['STORED', 'VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT']);
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({ version: 2 });
  });

  it('sign what was read or nothing, when an amendment comes at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const visit = await recordVisit(registry.ada);
      const both = await Promise.all([
        registry.ada.send(SIGN, signature(visit)),
        registry.coordinator.send(AMEND, amendment(visit)),
      ]);
      const codes = both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'STORED');
      expect([
        ['STORED', 'LOCKED'],
        ['VERSION_CONFLICT', 'STORED'],
      ]).toContainEqual(codes);
    }
  });

  it('ask for a fresh proof of who it is, and store nothing without', async () => {
    const visit = await recordVisit(registry.ada);
    await registry.ada.ask(SIGN, signature(visit));
    const other = await recordVisit(registry.ada);
    await registry.forgetProof(registry.adaId);
    const stale = { extensions: { code: 'REAUTH_REQUIRED' } };
    expect(await registry.ada.refused(SIGN, signature(other))).toMatchObject(stale);
    expect(await registry.ada.refused(AMEND, amendment(visit))).toMatchObject(stale);
    expect(await historyOf(other.patientId, other.assessmentId)).toMatchObject({ status: 'COMPLETED', signatures: [] });
    await registry.behind.query('update access.login_session set authenticated_at = now() where person_id = $1', [
      registry.adaId,
    ]);
  });

  it('keep to whoever may: clinicians sign, coordinators unlock and void, strangers find nothing', async () => {
    const visit = await recordVisit(registry.ada);
    const forbidden = { extensions: { code: 'FORBIDDEN' } };
    expect(await registry.coordinator.refused(SIGN, signature(visit))).toMatchObject(forbidden);
    expect(await registry.ada.refused(VOID, voiding(visit))).toMatchObject(forbidden);
    expect(await registry.ada.refused(UNLOCK, correction(visit))).toMatchObject(forbidden);
    const stranger = await registry.stranger();
    const missing = { extensions: { code: 'NOT_FOUND' } };
    expect(await stranger.refused(SIGN, signature(visit))).toMatchObject(missing);
    expect(await stranger.refused(AMEND, amendment(visit))).toMatchObject(missing);
  });

  it('refuse an amendment that changes nothing, an empty signature, and unlocking what is open', async () => {
    const visit = await recordVisit(registry.ada);
    const rule = (name: string) => ({ extensions: { code: 'VALIDATION_FAILED', rule: name } });
    const same = amendment(visit, { answers: [{ key: 'average7d', code: '7' }] });
    expect(await registry.ada.refused(AMEND, same)).toMatchObject(rule('UNCHANGED'));
    expect(
      await registry.ada.refused(AMEND, amendment(visit, { answers: [{ key: 'average7d', code: '11' }] })),
    ).toMatchObject({
      extensions: { code: 'VALIDATION_FAILED' },
    });
    expect(await registry.ada.refused(SIGN, signature(visit, { assessments: [] }))).toMatchObject(rule('REQUIRED'));
    expect(await registry.coordinator.refused(UNLOCK, correction(visit))).toMatchObject(rule('NOT_SIGNED'));
  });

  it('let an assessment be recorded as not done after all', async () => {
    const visit = await recordVisit(registry.ada);
    const notDone = { answers: null, notDone: { absence: 'NOT_DONE', reason: 'fatigue' } };
    await registry.ada.ask(AMEND, amendment(visit, notDone));
    expect(await historyOf(visit.patientId, visit.assessmentId)).toMatchObject({
      versions: [
        { scores: expect.arrayContaining([{ code: 'nrs-pain.average7d', value: 7 }]) },
        { scores: [], differences: expect.arrayContaining([{ field: 'reason', before: null, after: 'fatigue' }]) },
      ],
    });
  });
});
