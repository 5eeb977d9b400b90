import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const PATIENT = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
const IMPLANT = 'mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }';
const PROCEDURE = 'mutation ($input: RecordProcedureInput!) { recordProcedure(input: $input) { id } }';
const ENCOUNTER = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }';
const COMPLICATION = 'mutation ($input: RecordComplicationInput!) { recordComplication(input: $input) { id } }';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

async function patient(input: Record<string, unknown> = {}): Promise<string> {
  const answer = await clinician.ask<{ recordPatient: { id: string } }>(PATIENT, {
    input: { birthYear: 1980, enrolledOn: '2020-01-01', ...input },
  });
  return answer.recordPatient.id;
}

const stateOf = async (id: string) =>
  (
    await clinician.ask<{ patient: { state: string; diedOn: string | null } }>(
      `{ patient(id: "${id}") { state diedOn } }`,
    )
  ).patient;

const settled = async (requests: Promise<{ errors?: readonly unknown[] }>[]): Promise<number> =>
  (await Promise.all(requests)).filter(({ errors }) => errors === undefined).length;

describe('writers of one patient at the same moment', () => {
  it('store one implant of ten, and one of fifty equal visits', async () => {
    const patientId = await patient();
    const implants = Array.from({ length: 10 }, (_, day) =>
      clinician.send(IMPLANT, {
        input: {
          patientId,
          performedOn: `2020-03-${String(day + 10)}`,
          overrideReason: 'Tried elsewhere, before the registry.',
        },
      }),
    );
    expect(await settled(implants)).toBe(1);
    const input = { patientId, heldOn: '2020-06-01', purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [] };
    expect(await settled(Array.from({ length: 50 }, () => clinician.send(ENCOUNTER, { input })))).toBe(1);
  });

  it('store an implant or a baseline after it, never both', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const patientId = await patient();
      const baseline = { patientId, heldOn: '2020-03-10', purpose: 'BASELINE', attestation: 'NONE', assessments: [] };
      const both = [
        clinician.send(IMPLANT, {
          input: { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
        }),
        clinician.send(ENCOUNTER, { input: baseline }),
      ];
      expect(await settled(both)).toBe(1);
    }
  });
});

describe('input nobody would type', () => {
  const identity = { familyName: 'Osei', givenName: 'Ada', birthDate: '1980-05-05', hospitalNumber: 'HN-1' };

  it.each([
    ['a NUL in a name', { identity: { ...identity, familyName: 'a\u0000b' } }],
    ['half a character', { pseudonym: 'X\ud800Y' }],
    ['a turned direction of writing', { identity: { ...identity, givenName: 'a\u202eb' } }],
    ['an empty name', { identity: { ...identity, familyName: '' } }],
    ['a blank name', { identity: { ...identity, familyName: '   ' } }],
    ['a name of 200 letters', { identity: { ...identity, familyName: 'W'.repeat(200) } }],
    ['a birth year of 40000', { birthYear: 40_000 }],
    ['a birth year still to come', { birthYear: 2190 }],
    ['a birth after enrolment', { identity: { ...identity, birthDate: '1980-05-05' }, enrolledOn: '1980-01-01' }],
    ['the day 0000-01-01', { enrolledOn: '0000-01-01' }],
    ['a pseudonym that is a script', { pseudonym: '<script>alert(1)</script>' }],
  ])('is refused in words: %s', async (_title, change) => {
    const refusal = await clinician.refused(PATIENT, {
      input: { birthYear: 1980, enrolledOn: '2020-01-01', ...change },
    });
    expect(refusal.extensions.code).toBe('VALIDATION_FAILED');
    expect(JSON.stringify(refusal)).not.toMatch(/script|WWWW|40000/);
  });

  it('knows a hospital number with blanks around it', async () => {
    await patient({ identity });
    const twice = { birthYear: 1980, identity: { ...identity, hospitalNumber: ' HN-1 ' } };
    expect(await clinician.refused(PATIENT, { input: twice })).toMatchObject({ extensions: { rule: 'DUPLICATE' } });
  });

  it.each([
    ['{ outcomes(filter: {ageAtImplantFrom: -1}) { population { patients } } }', 'VALIDATION_FAILED'],
    [
      `{ patients(filter: {states: [${Array.from({ length: 18 }, () => 'LOST').join(', ')}]}) { total } }`,
      'VALIDATION_FAILED',
    ],
    ['{ patients(after: "MWUzMDg") { total } }', 'VALIDATION_FAILED'],
    ['{ patients(filter: {search: "a\\u0000b"}) { total } }', 'VALIDATION_FAILED'],
    ['mutation { a: signOut b: signOut }', 'QUERY_TOO_COMPLEX'],
    [
      `{ ${Array.from({ length: 11 }, (_, index) => `q${String(index)}: viewer { name }`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('is refused: %s', async (query, code) => {
    expect((await clinician.refused(query)).extensions.code).toBe(code);
  });

  it('is refused with code and sentence outside GraphQL too, without echo', async () => {
    const post = (body: string, headers: Record<string, string> = {}, path = '/graphql') =>
      fetch(`${registry.url}${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    for (const response of [
      await post('Jane Doe 1980'),
      await post(JSON.stringify({ query: 'x'.repeat(200_000) })),
      await post('{}', { 'content-type': 'application/json; charset=evil' }),
      await post('{}', {}, '/nope/Jane-Doe'),
    ]) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      const answer = await response.text();
      expect(JSON.parse(answer)).toMatchObject({
        errors: [{ message: expect.any(String) as string, extensions: { code: expect.any(String) as string } }],
      });
      expect(answer).not.toMatch(/Jane|Unexpected|EVIL/);
    }
  });
});

describe('the end of a therapy', () => {
  it('is not an explant with a new implant on the same day', async () => {
    const patientId = await patient();
    await clinician.ask(IMPLANT, {
      input: { patientId, performedOn: '2026-05-01', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    await clinician.ask(PROCEDURE, { input: { patientId, type: 'EXPLANT', performedOn: '2026-09-01' } });
    expect(await stateOf(patientId)).toMatchObject({ state: 'EXPLANTED' });
    await clinician.ask(IMPLANT, { input: { patientId, performedOn: '2026-09-01' } });
    expect((await stateOf(patientId)).state).not.toBe('EXPLANTED');
  });

  it('follows from a fatal complication, which needs the day of death', async () => {
    const patientId = await patient();
    await clinician.ask(IMPLANT, {
      input: { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    const fatal = { patientId, type: 'infect.sepsis', onsetOn: '2020-04-01', grade: 5, outcome: 'FATAL' };
    expect(await clinician.refused(COMPLICATION, { input: fatal })).toMatchObject({
      extensions: { rule: 'D12', field: 'diedOn' },
    });
    await clinician.ask(COMPLICATION, { input: { ...fatal, diedOn: '2020-04-03', detectedOn: '2020-04-05' } });
    expect(await stateOf(patientId)).toEqual({ state: 'DECEASED', diedOn: '2020-04-03' });
    const later = { patientId, heldOn: '2020-05-01', purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [] };
    expect(await clinician.refused(ENCOUNTER, { input: later })).toMatchObject({ extensions: { rule: 'D12' } });
  });

  it('is told of an open event later, and stays in its history', async () => {
    const patientId = await patient();
    await clinician.ask(IMPLANT, {
      input: { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    const open = { patientId, type: 'withdrawal.syndrome', onsetOn: '2020-04-01', grade: 3, outcome: 'NOT_RECOVERED' };
    const { recordComplication } = await clinician.ask<{ recordComplication: { id: string } }>(COMPLICATION, {
      input: open,
    });
    const CONCLUDE =
      'mutation ($input: ConcludeComplicationInput!) { concludeComplication(input: $input) { outcome resolvedOn } }';
    const ended = {
      complicationId: recordComplication.id,
      expectedVersion: 1,
      outcome: 'RECOVERED',
      resolvedOn: '2020-04-09',
    };
    expect(await clinician.refused(CONCLUDE, { input: { ...ended, resolvedOn: '2020-03-31' } })).toMatchObject({
      extensions: { rule: 'D11' },
    });
    expect(await (await registry.stranger()).refused(CONCLUDE, { input: ended })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await clinician.ask(CONCLUDE, { input: ended })).toEqual({
      concludeComplication: { outcome: 'RECOVERED', resolvedOn: '2020-04-09' },
    });
    const history = await registry.behind.query(
      `select before->>'outcome' as was, after->>'outcome' as became
       from audit.change c join audit.value v on v.change_seq = c.seq where record = $1 and before is not null`,
      [recordComplication.id],
    );
    expect(history).toEqual([{ was: 'NOT_RECOVERED', became: 'RECOVERED' }]);
  });

  it('is refused before something recorded', async () => {
    const patientId = await patient();
    await clinician.ask(IMPLANT, {
      input: { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    const DEATH = 'mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { diedOn } }';
    expect(
      await clinician.refused(DEATH, { input: { patientId, expectedVersion: 1, diedOn: '2020-02-01' } }),
    ).toMatchObject({
      extensions: { rule: 'D12' },
    });
    expect(await clinician.ask(DEATH, { input: { patientId, expectedVersion: 1, diedOn: '2020-05-01' } })).toEqual({
      recordDeath: { diedOn: '2020-05-01' },
    });
  });

  it('is not reached by a visit at which nothing could be measured: its window stays open', async () => {
    const patientId = await patient();
    await clinician.ask(IMPLANT, {
      input: { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    const refused = {
      instrumentCode: 'nrs-pain',
      rater: 'PATIENT',
      answers: [{ key: 'average7d', absence: 'NOT_DONE', reason: 'refused' }],
    };
    await clinician.ask(ENCOUNTER, {
      input: { patientId, heldOn: '2020-06-01', purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [refused] },
    });
    const { patient: read } = await clinician.ask<{ patient: { windows: { code: string; status: string }[] } }>(
      `{ patient(id: "${patientId}") { windows { code status } } }`,
    );
    expect(read.windows.find(({ code }) => code === 'M3')?.status).not.toBe('FILLED');
  });
});
