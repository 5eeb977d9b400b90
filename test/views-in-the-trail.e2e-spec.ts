import { Role } from '../apps/api/src/access/role.js';
import { VIEW_TRAIL, type ViewTrail } from '../apps/api/src/access/view-trail.js';
import { enrol, hire } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';
import type { GraphqlClient } from './registry/graphql-client.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

interface Noted {
  kind: string;
  action: string;
  name: string;
  role: string;
  details: { fields: string[]; questions?: unknown; hash?: string };
  patients: string[];
}

const newest = async (): Promise<Noted> => {
  const [event] = await registry.behind.query<[Noted]>(
    `select e.kind, e.action, p.display_name as name, e.role, e.details,
            array(select a.patient_id::text from audit.about a where a.event_seq = e.seq and a.patient_id is not null order by 1) as patients
     from audit.event e join access.person p on p.id = e.person_id join audit.link l on l.event_seq = e.seq order by l.sequence desc limit 1`,
  );
  return event;
};
const count = async (): Promise<number> => {
  const [{ n }] = await registry.behind.query<[{ n: number }]>('select count(*) as n from audit.event');
  return n;
};
const newPatient = async (pseudonym: string): Promise<string> => {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1970, protocolCode: 'registry-core', enrolledOn: '2020-01-01' } },
  );
  return recordPatient.id;
};

describe('what was looked at', () => {
  it('is in the trail with the person, the page and the patients, one event a request', async () => {
    const ids = [await newPatient('SEEN-1'), await newPatient('SEEN-2')].sort();
    const before = await count();
    await clinician.ask('{ patients { nodes { pseudonym } } }');
    expect(await newest()).toMatchObject({
      kind: 'VIEW',
      action: 'patients viewed',
      role: 'CLINICIAN',
      details: { fields: ['patients'] },
      patients: ids,
    });
    await clinician.ask('query ($id: ID!) { patient(id: $id) { pseudonym } }', { id: ids[0] });
    expect(await newest()).toMatchObject({ kind: 'VIEW', details: { fields: ['patient'] }, patients: [ids[0]] });
    expect(await count()).toBe(before + 2);
  });

  it('is not where no patient was shown', async () => {
    const before = await count();
    await clinician.ask('{ viewer { name } centres { code } }');
    expect(await count()).toBe(before);
  });

  it('is told of offers, requests to erase and emergency accesses, which show patients too', async () => {
    const staff = await hire(registry);
    const patient = await enrol(staff.clinicianNorth, 'Okonkwo');
    const { coordinatorNorth, coordinatorSouth, clinicianSouth, administrator } = staff;
    const ask = (input: string) =>
      `mutation ($input: ${input}Input!) { ${input[0]?.toLowerCase()}${input.slice(1)}(input: $input) { patientId } }`;
    await clinicianSouth.client.ask(ask('OpenBreakGlass'), {
      input: { centreCode: 'NORTH', knownAs: 'Okonkwo', bornOn: '1980-05-05', reason: 'Pump alarm in the night.' },
    });
    await coordinatorNorth.client.ask(ask('OfferTransfer'), {
      input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'She moves house.' },
    });
    await coordinatorNorth.client.ask(ask('RequestErasure'), {
      input: { patientId: patient.id, scope: 'RECORD', ground: 'OBJECTION', reason: 'She objects.' },
    });
    for (const [worker, query, field] of [
      [coordinatorNorth, '{ transfers { patient { familyName } } }', 'transfers'],
      [coordinatorSouth, '{ transfers { patient { familyName } } }', 'transfers'],
      [coordinatorNorth, '{ breakGlassUses { pseudonym } }', 'breakGlassUses'],
      [coordinatorNorth, '{ erasures { pseudonym } }', 'erasures'],
    ] as const) {
      const before = await count();
      await worker.client.ask(query);
      expect(await newest()).toMatchObject({ kind: 'VIEW', details: { fields: [field] }, patients: [patient.id] });
      expect(await count()).toBe(before + 1);
    }
    // The office sees that it happened, and no patient.
    const before = await count();
    await administrator.client.ask('{ breakGlassUses { pseudonym } erasures { pseudonym } }');
    expect(await count()).toBe(before);
  });

  it('names a question about a cohort with what it asked', async () => {
    await clinician.ask('query ($filter: CohortFilter) { outcomes(filter: $filter) { population { patients } } }', {
      filter: { sexes: ['MALE'], centreCodes: ['NORTH'] },
    });
    expect(await newest()).toMatchObject({
      kind: 'QUERY',
      details: {
        fields: ['outcomes'],
        questions: [{ field: 'outcomes', arguments: { filter: { sexes: ['MALE'] } } }],
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      patients: [],
    });
  });

  it('names a denial', async () => {
    const researcher = await registry.client('researcher');
    expect(await researcher.refused('{ patients { total } }')).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await newest()).toMatchObject({ kind: 'DENIAL', role: 'RESEARCHER', details: { fields: ['patients'] } });
  });

  it('is not answered when it cannot be written down', async () => {
    await newPatient('UNSEEN');
    await registry.behind.query('alter table audit.event add constraint no_views check (kind <> $$VIEW$$) not valid');
    const { data, errors } = await clinician.send('{ patients { nodes { pseudonym } } }');
    await registry.behind.query('alter table audit.event drop constraint no_views');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toContain('UNSEEN');
  });

  it('is not answered to somebody whose login session ended meanwhile', async () => {
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    const [{ noted }] = await registry.behind.query<[{ noted: boolean[] }]>('select audit.note_views($1) as noted', [
      JSON.stringify([
        { session: 'gone', kind: 'VIEW', action: 'patients viewed', requestId: actor.requestId, details: {}, seen: [] },
        {
          session: actor.session,
          kind: 'VIEW',
          action: 'patients viewed',
          requestId: actor.requestId,
          details: {},
          seen: [],
        },
      ]),
    ]);
    expect(noted).toEqual([false, true]);
  });

  it('shares a flush: what 100 readers saw at once is a handful of transactions', async () => {
    const { session, requestId } = await registry.actor(Role.CLINICIAN, registry.northfield);
    const viewing = {
      session: session ?? '',
      kind: 'VIEW',
      action: 'patients viewed',
      requestId,
      details: {},
      seen: [],
    } as const;
    const trail = registry.app.get<ViewTrail>(VIEW_TRAIL);
    await Promise.all(Array.from({ length: 100 }, () => trail.note(viewing)));
    const [written] = await registry.behind.query(
      `select count(*) as events, count(distinct transaction_id::text) as transactions from audit.event where request_id = $1`,
      [requestId],
    );
    expect(written).toEqual({ events: 100, transactions: 2 });
  });
});
