import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
});
afterAll(() => registry.close());

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** Months as the list counts them, and a day more. */
const LONG_AGO = 18 * 31 + 1;

async function silentPatient(pseudonym: string): Promise<string> {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1980, enrolledOn: daysAgo(LONG_AGO + 10) } },
  );
  await clinician.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId: recordPatient.id, performedOn: daysAgo(LONG_AGO), overrideReason: 'Emergency transfer.' },
  });
  return recordPatient.id;
}

const log = (patientId: string, attempt: object) =>
  clinician.send('mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { id } }', {
    input: {
      patientId,
      attemptedAt: `${daysAgo(3)}T10:00:00Z`,
      about: 'FOLLOW_UP',
      channel: 'TELEPHONE',
      outcome: 'NO_ANSWER',
      ...attempt,
    },
  });

const silentNow = async (pseudonym: string) => {
  const { today } = await clinician.ask<{
    today: { lost: { items: { attempts: number; mayBeDeclaredLost: boolean; patient: { pseudonym: string } }[] } };
  }>('{ today { lost { items { attempts mayBeDeclaredLost patient { pseudonym } } } } }');
  return today.lost.items.find(({ patient }) => patient.pseudonym === pseudonym);
};

const lastContactOf = async (id: string): Promise<string> =>
  (
    await clinician.ask<{ patient: { lastContactOn: string } }>(
      'query ($id: ID!) { patient(id: $id) { lastContactOn } }',
      { id },
    )
  ).patient.lastContactOn;

describe('a patient nobody has heard of for 18 months', () => {
  it('is to be called, and after two attempts to be declared lost', async () => {
    const id = await silentPatient('TN-SILENT');
    expect(await silentNow('TN-SILENT')).toMatchObject({ attempts: 0, mayBeDeclaredLost: false });
    expect(await log(id, {})).not.toHaveProperty('errors');
    expect(await silentNow('TN-SILENT')).toMatchObject({ attempts: 1, mayBeDeclaredLost: false });
    await log(id, { attemptedAt: `${daysAgo(2)}T10:00:00Z`, channel: 'LETTER', outcome: 'MESSAGE_LEFT' });
    expect(await silentNow('TN-SILENT')).toMatchObject({ attempts: 2, mayBeDeclaredLost: true });
    expect(await lastContactOf(id)).toBe(daysAgo(LONG_AGO));
  });

  it('is in contact again once somebody is reached and asked about events, and not before', async () => {
    const id = await silentPatient('TN-FOUND');
    await log(id, { outcome: 'REACHED', attestation: 'NOT_ASKED' });
    expect(await silentNow('TN-FOUND')).toMatchObject({ attempts: 1 });
    await log(id, { attemptedAt: `${daysAgo(1)}T10:00:00Z`, outcome: 'REACHED', attestation: 'EVENTS' });
    expect(await silentNow('TN-FOUND')).toBeUndefined();
    expect(await lastContactOf(id)).toBe(daysAgo(1));
  });

  it('has the attempts on the record, newest first, with who logged them, and in the history', async () => {
    const id = await silentPatient('TN-LOGGED');
    await log(id, { note: '  Voicemail full. ' });
    await log(id, {
      attemptedAt: `${daysAgo(1)}T10:00:00Z`,
      outcome: 'REACHED',
      attestation: 'NONE',
      appointmentOn: daysAgo(-7),
    });
    const { patient } = await clinician.ask<{ patient: { contactAttempts: object[] } }>(
      'query ($id: ID!) { patient(id: $id) { contactAttempts { outcome attestation appointmentOn note recordedBy version } } }',
      { id },
    );
    const recordedBy = 'Test clinician';
    expect(patient.contactAttempts).toEqual([
      { outcome: 'REACHED', attestation: 'NONE', appointmentOn: daysAgo(-7), note: null, recordedBy, version: 1 },
      { outcome: 'NO_ANSWER', attestation: null, appointmentOn: null, note: 'Voicemail full.', recordedBy, version: 1 },
    ]);
    const changes = await registry.behind.query(
      `select e.action, c.relation::text as relation from audit.event e join audit.change c on c.event_seq = e.seq
       where c.patient_id = $1 and e.action = 'contact attempt recorded' order by e.seq, c.seq`,
      [id],
    );
    expect(changes).toEqual([
      { action: 'contact attempt recorded', relation: 'contact_attempt' },
      { action: 'contact attempt recorded', relation: 'contact_attempt' },
      { action: 'contact attempt recorded', relation: 'patient' },
    ]);
  });
});

describe('an attempt', () => {
  it.each([
    ['in the future', { attemptedAt: `${daysAgo(-2)}T10:00:00Z` }, 'D13', 'attemptedAt'],
    ['before the birth', { attemptedAt: '1979-12-30T10:00:00Z' }, 'D1', 'attemptedAt'],
    ['that reached somebody who was not asked', { outcome: 'REACHED' }, 'ATTESTATION', 'attestation'],
    ['that asked nobody', { attestation: 'NONE' }, 'ATTESTATION', 'attestation'],
    ['with an appointment nobody heard of', { appointmentOn: daysAgo(-7) }, 'APPOINTMENT', 'appointmentOn'],
    [
      'with an appointment before it',
      { outcome: 'REACHED', attestation: 'NONE', appointmentOn: daysAgo(30) },
      'APPOINTMENT',
      'appointmentOn',
    ],
  ])('%s is refused', async (_title, attempt, rule, field) => {
    const id = await silentPatient(`TN-X-${Math.random().toString(36).slice(2, 8).toUpperCase()}`);
    const { errors } = await log(id, attempt);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', rule, field });
  });

  it('reaches nobody after death, but may be told of it', async () => {
    const id = await silentPatient('TN-DIED');
    const { patient } = await clinician.ask<{ patient: { version: number } }>(
      'query ($id: ID!) { patient(id: $id) { version } }',
      { id },
    );
    await clinician.ask('mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { id } }', {
      input: { patientId: id, expectedVersion: patient.version, diedOn: daysAgo(10) },
    });
    const { errors } = await log(id, { outcome: 'REACHED', attestation: 'NONE' });
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'D12', field: 'attemptedAt' });
    expect(await log(id, { outcome: 'REPORTED_DEAD' })).not.toHaveProperty('errors');
  });
});

describe('who looks after a patient', () => {
  it('is a clinician of the centre, and narrows the lists of the day', async () => {
    const id = await silentPatient('TN-HERS');
    const { clinicians } = await clinician.ask<{ clinicians: { id: string; name: string }[] }>(
      '{ clinicians { id name } }',
    );
    const osei = clinicians.find(({ name }) => name.includes('Osei'));
    const set = (responsibleId: string | null, expectedVersion: number) =>
      clinician.send(
        'mutation ($input: SetResponsibleInput!) { setResponsible(input: $input) { responsible { name } } }',
        {
          input: { patientId: id, expectedVersion, responsibleId },
        },
      );
    const quality = await registry.actor(Role.QUALITY, registry.northfield);
    const elsewhere = await registry.actor(Role.CLINICIAN, registry.southbank);
    for (const nobody of [quality.personId, elsewhere.personId]) {
      expect((await set(nobody, 1)).errors?.[0]?.extensions).toMatchObject({
        rule: 'CLINICIAN',
        field: 'responsibleId',
      });
    }
    expect(await set(osei?.id ?? '', 1)).toEqual({ data: { setResponsible: { responsible: { name: osei?.name } } } });
    const listed = async (filter: object) => {
      const answer = await clinician.ask<{ today: { lost: { items: { patient: { pseudonym: string } }[] } } }>(
        'query ($filter: TodayFilter) { today(filter: $filter) { lost { items { patient { pseudonym } } } } }',
        { filter },
      );
      return answer.today.lost.items.map(({ patient }) => patient.pseudonym);
    };
    expect(await listed({ responsibleId: osei?.id })).toEqual(['TN-HERS']);
    expect(await listed({})).toEqual(expect.arrayContaining(['TN-HERS', 'TN-SILENT']));
    expect((await set(null, 2)).data).toEqual({ setResponsible: { responsible: null } });

    const leaving = await registry.actor(Role.CLINICIAN, registry.northfield);
    expect((await set(leaving.personId, 3)).errors).toBeUndefined();
    const [role] = await registry.behind.query<{ id: string }[]>(
      'select id from access.membership where person_id = $1',
      [leaving.personId],
    );
    const office = registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
    await office.ask('mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { id } }', {
      input: { membershipId: role?.id, reason: 'Left the hospital.' },
    });
    expect((await set(leaving.personId, 4)).errors?.[0]?.extensions).toMatchObject({ rule: 'CLINICIAN' });
    const { patient } = await clinician.ask<{ patient: { responsible: object | null } }>(
      'query ($id: ID!) { patient(id: $id) { responsible { name } } }',
      { id },
    );
    expect(patient.responsible).toBeNull();
    const [ended] = await registry.behind.query<object[]>(
      `select e.action, v.before->>'responsible_id' as before, v.after->>'responsible_id' as after from audit.change c
       join audit.value v on v.change_seq = c.seq join audit.event e on e.seq = c.event_seq where c.relation = 'patient' and c.patient_id = $1 order by c.seq desc limit 1`,
      [id],
    );
    expect(ended).toEqual({ action: 'role taken away', before: leaving.personId, after: null });
    expect(await listed({ nobodyResponsible: true })).toContain('TN-HERS');
  });
});
