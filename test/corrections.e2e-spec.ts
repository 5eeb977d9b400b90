import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
const act = async (name: string, input: object): Promise<string> => {
  const answer = await clinician.ask<Record<string, { id: string }>>(mutation(name), { input });
  return answer[name]?.id ?? '';
};
const refusal = async (name: string, input: object) => (await clinician.refused(mutation(name), { input })).extensions;

const person = { familyName: 'Okafor', givenName: 'Nneka', birthDate: '1980-05-05' };
let hospitalNumbers = 0;
const enrol = (more: object = {}): Promise<string> =>
  act('recordPatient', {
    birthYear: 1980,
    sex: 'FEMALE',
    aetiology: 'stroke',
    enrolledOn: '2020-01-01',
    identity: { ...person, hospitalNumber: `H${(hospitalNumbers += 1)}` },
    ...more,
  });
const implant = async (more: object = {}): Promise<string> => {
  const patientId = await enrol(more);
  await act('recordImplant', {
    patientId,
    performedOn: '2020-02-01',
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  return patientId;
};
const visit = (patientId: string, heldOn: string, more: object = {}): Promise<string> =>
  act('recordEncounter', {
    patientId,
    heldOn,
    purpose: 'FOLLOW_UP',
    attestation: 'NONE',
    assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '3' }] }],
    ...more,
  });
const event = (patientId: string, onsetOn: string, more: object = {}): Promise<string> =>
  act('recordComplication', { patientId, type: 'cath.kink', onsetOn, grade: 3, outcome: 'NOT_RECOVERED', ...more });
const reason = 'Mistyped at entry.';

const read = async (id: string, fields: string): Promise<Record<string, unknown>> =>
  (
    await clinician.ask<{ patient: Record<string, unknown> }>(`query ($id: ID!) { patient(id: $id) { ${fields} } }`, {
      id,
    })
  ).patient;

/** What the latest event of this kind did to one kind of row, with why. */
const historyOf = (record: string, action: string) =>
  registry.behind.query<{ reason: string | null; before: object | null; after: object }[]>(
    `select e.reason, v.before, v.after from audit.event e join audit.change c on c.event_seq = e.seq
     join audit.value v on v.change_seq = c.seq where c.record = $1 and e.action = $2 order by c.seq`,
    [record, action],
  );

describe('a correction of a patient', () => {
  it('changes what it names, clears what it says, and leaves the rest', async () => {
    const patientId = await enrol();
    await act('correctPatient', { patientId, expectedVersion: 1, sex: null, enrolledOn: '2020-01-15', reason });
    expect(
      await read(patientId, 'version sex birthYear enrolledOn origin aetiology { code } identity { givenName }'),
    ).toEqual({
      version: 2,
      sex: null,
      birthYear: 1980,
      enrolledOn: '2020-01-15',
      origin: 'CEREBRAL',
      aetiology: { code: 'stroke' },
      identity: { givenName: 'Nneka' },
    });
    expect(await historyOf(patientId, 'patient corrected')).toEqual([
      {
        reason,
        before: expect.objectContaining({ sex: 'FEMALE', enrolled_on: '2020-01-01', version: 1 }) as object,
        after: expect.objectContaining({ sex: null, enrolled_on: '2020-01-15', version: 2 }) as object,
      },
    ]);
  });

  it('counts a change of the identity alone as a version, and adds an identity where there was none', async () => {
    const patientId = await enrol({ identity: null });
    const identity = { ...person, hospitalNumber: 'LATE-1' };
    await act('correctPatient', { patientId, expectedVersion: 1, identity });
    await act('correctPatient', { patientId, expectedVersion: 2, identity: { ...identity, givenName: 'Ada' } });
    expect(await read(patientId, 'version identity { givenName hospitalNumber }')).toEqual({
      version: 3,
      identity: { givenName: 'Ada', hospitalNumber: 'LATE-1' },
    });
    const stale = { patientId, expectedVersion: 2, identity: { ...identity, givenName: 'Zoe' } };
    expect(await refusal('correctPatient', stale)).toEqual({ code: 'VERSION_CONFLICT', currentVersion: 3 });
  });

  it.each([
    ['a birth year other than that of the birth date', { birthYear: 1981 }, 'birthYear'],
    ['an enrolment before birth', { enrolledOn: '1970-01-01' }, 'birthDate'],
    ['an enrolment in the future', { enrolledOn: '2199-01-01' }, 'enrolledOn'],
    ['a cause that is not on the list', { aetiology: 'bad-luck' }, 'aetiology'],
    ['a pseudonym of another form', { pseudonym: 'no' }, 'pseudonym'],
    ['no pseudonym', { pseudonym: null }, 'pseudonym'],
    ['no identity', { identity: null }, 'identity'],
    ['no birth year', { birthYear: null }, 'birthYear'],
  ])('holds the rules of a first record: %s', async (_title, change, field) => {
    const patientId = await enrol();
    expect(await refusal('correctPatient', { patientId, expectedVersion: 1, ...change })).toMatchObject({
      code: 'VALIDATION_FAILED',
      field,
    });
    expect(await read(patientId, 'version')).toEqual({ version: 1 });
  });

  it('cannot be born after something recorded', async () => {
    const patientId = await implant({ identity: null });
    expect(
      await refusal('correctPatient', { patientId, expectedVersion: 1, birthYear: 2021, enrolledOn: '2021-01-01' }),
    ).toMatchObject({ rule: 'D1', field: 'birthYear' });
  });

  it('judges an edit of an older version by nothing but its version', async () => {
    const patientId = await enrol();
    await act('correctPatient', { patientId, expectedVersion: 1, sex: 'MALE' });
    expect(await refusal('correctPatient', { patientId, expectedVersion: 1, birthYear: 1850 + 100 })).toEqual({
      code: 'VERSION_CONFLICT',
      currentVersion: 2,
    });
  });

  it('moves the analyses with it', async () => {
    const patientId = await implant({ identity: null });
    const derived = () =>
      registry.behind.query<{ sex: string; aetiology: string }[]>(
        'select sex, aetiology from analysis.patient where patient_id = $1',
        [patientId],
      );
    expect(await derived()).toEqual([{ sex: 'FEMALE', aetiology: 'stroke' }]);
    await act('correctPatient', { patientId, expectedVersion: 1, sex: 'MALE', aetiology: 'multiple-sclerosis' });
    expect(await derived()).toEqual([{ sex: 'MALE', aetiology: 'multiple-sclerosis' }]);
  });
});

describe('a correction of a visit', () => {
  it('moves the window it fills, the scores that stand there, and the last contact back', async () => {
    const patientId = await implant();
    const encounterId = await visit(patientId, '2021-02-01');
    expect(await read(patientId, 'lastContactOn encounters { windowCode }')).toEqual({
      lastContactOn: '2021-02-01',
      encounters: [{ windowCode: 'M12' }],
    });
    await act('correctEncounter', { encounterId, expectedVersion: 1, heldOn: '2020-08-01', reason });
    expect(await read(patientId, 'version lastContactOn encounters { windowCode version }')).toEqual({
      version: 1,
      lastContactOn: '2020-08-01',
      encounters: [{ windowCode: 'M6', version: 2 }],
    });
    const scores = await registry.behind.query(
      'select window_code, held_on from analysis.window_score where patient_id = $1',
      [patientId],
    );
    expect(scores).toEqual([{ window_code: 'M6', held_on: '2020-08-01' }]);
    expect(await historyOf(encounterId, 'encounter corrected')).toMatchObject([
      { reason, before: { held_on: '2021-02-01' }, after: { held_on: '2020-08-01' } },
    ]);
  });

  it('that proves contact no longer gives the last contact back to what is left', async () => {
    const patientId = await implant();
    const encounterId = await visit(patientId, '2020-05-01');
    await act('correctEncounter', { encounterId, expectedVersion: 1, attestation: 'NOT_ASKED', reason });
    expect(await read(patientId, 'lastContactOn')).toEqual({ lastContactOn: '2020-02-01' });
  });

  it('holds the rules of a first record', async () => {
    const patientId = await implant();
    const encounterId = await visit(patientId, '2020-05-01');
    await visit(patientId, '2020-06-01');
    const correct = (change: object) =>
      refusal('correctEncounter', { encounterId, expectedVersion: 1, reason, ...change });
    expect(await correct({ heldOn: '2020-01-20' })).toMatchObject({ rule: 'D5', field: 'heldOn' });
    expect(await correct({ heldOn: '2199-01-01' })).toMatchObject({ rule: 'D13', field: 'heldOn' });
    expect(await correct({ heldOn: '2020-06-01' })).toMatchObject({ rule: 'DUPLICATE', field: 'heldOn' });
    expect(await correct({ heldOn: null })).toMatchObject({ rule: 'NEEDED', field: 'heldOn' });
    expect(await correct({ contact: 'VIDEO', reason: ' ' })).toMatchObject({ field: 'reason' });
  });

  it('leaves the day of what is signed, and says that it is locked', async () => {
    const patientId = await implant();
    const encounterId = await visit(patientId, '2020-05-01');
    const { encounters } = (await read(patientId, 'encounters { assessments { id version } }')) as {
      encounters: { assessments: { id: string; version: number }[] }[];
    };
    const [signed] = encounters[0]?.assessments ?? [];
    await act('signAssessments', {
      encounterId,
      assessments: [{ assessmentId: signed?.id, expectedVersion: signed?.version }],
      meaning: 'AUTHORED',
    });
    const correction = { encounterId, expectedVersion: 1, reason };
    expect(await refusal('correctEncounter', { ...correction, heldOn: '2020-05-02' })).toMatchObject({
      code: 'LOCKED',
    });
    await act('correctEncounter', { ...correction, contact: 'VIDEO' });
  });
});

describe('a correction of a complication', () => {
  it('changes what it names, and moves the analyses and the last contact with it', async () => {
    const patientId = await implant();
    const complicationId = await event(patientId, '2020-07-01');
    await act('correctComplication', {
      complicationId,
      expectedVersion: 1,
      type: 'cath.tear-or-leak',
      onsetOn: '2020-06-01',
      serious: true,
      reason,
    });
    expect(
      await read(patientId, 'lastContactOn complications { version type { code } onsetOn grade serious }'),
    ).toEqual({
      lastContactOn: '2020-06-01',
      complications: [
        { version: 2, type: { code: 'cath.tear-or-leak' }, onsetOn: '2020-06-01', grade: 3, serious: true },
      ],
    });
    const derived = await registry.behind.query(
      'select type_code, onset_on from analysis.event where patient_id = $1',
      [patientId],
    );
    expect(derived).toEqual([{ type_code: 'cath.tear-or-leak', onset_on: '2020-06-01' }]);
  });

  it('that turns out fatal needs the day of death, and counts a version of the patient too', async () => {
    const patientId = await implant();
    const complicationId = await event(patientId, '2020-07-01');
    const fatal = { complicationId, expectedVersion: 1, outcome: 'FATAL', grade: 5, reason };
    expect(await refusal('correctComplication', fatal)).toMatchObject({ rule: 'D12', field: 'diedOn' });
    await act('correctComplication', { ...fatal, diedOn: '2020-07-09' });
    expect(await read(patientId, 'version diedOn state')).toEqual({
      version: 2,
      diedOn: '2020-07-09',
      state: 'DECEASED',
    });
  });

  it('holds the rules of a first record, for causes in both directions', async () => {
    const patientId = await implant();
    const cause = await event(patientId, '2020-05-01');
    const led = await event(patientId, '2020-05-01', { type: 'cath.tear-or-leak', causedById: cause });
    const correct = (complicationId: string, change: object) =>
      refusal('correctComplication', { complicationId, expectedVersion: 1, reason, ...change });
    expect(await correct(cause, { onsetOn: '2020-05-02' })).toMatchObject({ rule: 'CAUSE', field: 'causedById' });
    expect(await correct(cause, { causedById: led })).toMatchObject({ rule: 'CAUSE', field: 'causedById' });
    expect(await correct(cause, { detectedOn: '2020-04-01' })).toMatchObject({ rule: 'D11', field: 'detectedOn' });
    expect(await correct(cause, { type: 'cath.gremlins' })).toMatchObject({ rule: 'CODE_UNKNOWN', field: 'type' });
    expect(await correct(cause, { grade: 5 })).toMatchObject({ rule: 'GRADE', field: 'grade' });
    expect(await correct(cause, { onsetOn: null })).toMatchObject({ rule: 'NEEDED', field: 'onsetOn' });
    expect(await read(patientId, 'complications { version }')).toEqual({
      complications: [{ version: 1 }, { version: 1 }],
    });
  });
});
