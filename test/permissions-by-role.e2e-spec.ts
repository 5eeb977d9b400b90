import { v7 as uuid } from 'uuid';
import { acts } from '../apps/api/src/access/permission-matrix.js';
import { grantOf, isSessionAct, mayDo } from '../apps/api/src/access/permissions.js';
import { Role } from '../apps/api/src/access/role.js';
import type { Centre } from '../apps/api/src/centres/centre.entity.js';
import { attempts, type Attempt, type Target } from './permissions/attempts.js';
import { governAt } from './permissions/governed.js';
import { enrolTarget } from './permissions/targets.js';
import { GraphqlClient, type GraphqlAnswer } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

type Party = Role | 'NOBODY';
const parties: readonly Party[] = ['NOBODY', ...Object.values(Role)];
const names = Object.values(acts).flatMap((group) => Object.keys(group));
const everyPair = names.flatMap((name) => parties.map((party) => [name, party] as const));

let registry: Registry;
const clients = new Map<Party, GraphqlClient>();
/** Patients nobody may change, and one of no hospital. */
let ours: Target;
let theirs: Target;
const absent: Target = {
  centreCode: 'NONE',
  enrolledId: uuid(),
  implantedId: uuid(),
  complicationId: uuid(),
  encounterId: uuid(),
  assessedEncounterId: uuid(),
  assessmentId: uuid(),
  signedId: uuid(),
};
let strangerClinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  for (const party of parties) clients.set(party, await clientOf(party));
  strangerClinician = await registry.stranger();
  // Six patients at Northfield, enough for the office to be told figures of it; two at Southbank are too few.
  for (let index = 0; index < 3; index += 1) ours = await targetAt(registry.northfield);
  theirs = await targetAt(registry.southbank);
}, 60_000);
afterAll(() => registry.close());

const centreOf = (role: Role): Centre | null => (role === Role.ADMINISTRATOR ? null : registry.northfield);

/** Somebody in a login session of her own, at Northfield where the role belongs to a hospital. */
async function clientOf(party: Party): Promise<GraphqlClient> {
  return party === 'NOBODY'
    ? new GraphqlClient(registry.url)
    : registry.clientOf(await registry.actor(party, centreOf(party)));
}

const targetAt = async (centre: Centre): Promise<Target> => ({
  ...(await enrolTarget(
    centre.code === registry.northfield.code ? (clients.get(Role.CLINICIAN) as GraphqlClient) : strangerClinician,
    centre.code,
  )),
  governed: await governAt(registry, centre),
});

const attemptOf = (name: string): Attempt => {
  const attempt = attempts[name];
  if (!attempt) throw new Error(`test/permissions/attempts.ts lacks ${name}`);
  return attempt;
};

/** Tries an act; one that opens or ends a login session in a session of its own. */
async function attempt(name: string, party: Party, target: Target): Promise<GraphqlAnswer<unknown>> {
  const { query, about, variables } = attemptOf(name);
  const client = isSessionAct(name) ? await clientOf(party) : clients.get(party);
  return (client as GraphqlClient).send(query, { ...variables, ...about?.(target) });
}

const codeOf = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code;

describe('PERM-1: every act, by every role, at the own and at another centre', () => {
  it('is tried', () => {
    expect(Object.keys(attempts).sort()).toEqual([...names].sort());
  });

  it.each(everyPair)('%s by %s is allowed or refused as the matrix says', async (name, party) => {
    const role = party === 'NOBODY' ? null : party;
    if (!mayDo(name, role)) {
      const code = role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      // Whomever it is about: a refusal must not tell who exists.
      const refusals = await Promise.all([ours, theirs, absent].map((target) => attempt(name, party, target)));
      expect(refusals.map(codeOf)).toEqual([code, code, code]);
      expect(refusals.filter((refusal) => 'data' in refusal && refusal.data !== null)).toEqual([]);
      return;
    }
    const isWriting = attemptOf(name).query.startsWith('mutation');
    const own = isWriting && attemptOf(name).about ? await targetAt(registry.northfield) : ours;
    const answer = await attempt(name, party, own);
    const { told } = attemptOf(name);
    if (told !== undefined) expect(codeOf(answer)).toBe(told);
    else expect(answer).not.toHaveProperty('errors');
  });

  const atOwnCentre = everyPair.filter(([name, party]) => party !== 'NOBODY' && grantOf(name, party)?.reach === 'O');
  const aboutSomebody = atOwnCentre.filter(([name]) => attempts[name]?.about !== undefined);

  it.each(aboutSomebody)(
    '%s by %s finds nobody of another centre, exactly as if there were nobody',
    async (name, party) => {
      const elsewhere = await attempt(name, party, theirs);
      expect(codeOf(elsewhere)).toBe('NOT_FOUND');
      expect(elsewhere).toEqual(await attempt(name, party, absent));
    },
  );

  it.each(atOwnCentre.filter(([name]) => attempts[name]?.about === undefined))(
    '%s by %s shows nobody of another centre',
    async (name, party) => {
      const answer = JSON.stringify(await attempt(name, party, ours));
      expect(answer).not.toContain(theirs.enrolledId);
      expect(answer).not.toContain(theirs.implantedId);
      expect(answer).not.toContain('SOUTH');
    },
  );

  const figures = everyPair.filter(([name, party]) => party !== 'NOBODY' && grantOf(name, party)?.reach === 'A');

  it.each(figures)('%s by %s gives no figures of a few patients of another centre', async (name, party) => {
    const answer = await attempt(name, party, theirs);
    // Whoever works at a hospital may not pick another; the office may, and learns nothing of so few.
    expect(codeOf(answer)).toBe(party === Role.ADMINISTRATOR ? 'DISCLOSURE_BLOCKED' : 'FORBIDDEN');
  });

  const confirmed = everyPair.filter(([name, party]) => party !== 'NOBODY' && grantOf(name, party)?.reauthentication);

  it.each(confirmed)('%s by %s asks who it is once more when she proved it long ago', async (name, party) => {
    const actor = await registry.actor(party as Role, centreOf(party as Role));
    await registry.behind.query(
      `update access.login_session set authenticated_at = now() - interval '10 minutes' where person_id = $1`,
      [actor.personId],
    );
    const { query, about, variables } = attemptOf(name);
    const answer = await registry.clientOf(actor).send(query, { ...variables, ...about?.(ours) });
    expect(codeOf(answer)).toBe('REAUTH_REQUIRED');
  });

  it('leaves everybody of the other centre as they were', async () => {
    const query =
      'query ($id: ID!) { patient(id: $id) { diedOn encounters { contact } procedures { id } complications { outcome } } }';
    const read = async (id: string) => (await strangerClinician.ask<{ patient: object }>(query, { id })).patient;
    expect(await read(theirs.enrolledId)).toEqual({ diedOn: null, encounters: [], procedures: [], complications: [] });
    expect(await read(theirs.implantedId)).toMatchObject({
      diedOn: null,
      encounters: [{ contact: 'IN_PERSON' }],
      complications: [{ outcome: 'NOT_RECOVERED' }],
    });
  });
});

describe('a request with a part that is not allowed', () => {
  it.each([
    ['an operation', '{ instruments { code } patients { total } }'],
    [
      'an operation in a fragment',
      '{ instruments { code } ...A } fragment A on Query { ... { p: patients { total } } }',
    ],
    ['a condition of an operation', '{ instruments { code } patients(filter: { search: "Okafor" }) { total } }'],
    ['something a directive leaves out', '{ instruments { code } patients @include(if: false) { total } }'],
  ])('is refused as a whole: %s', async (_title, query) => {
    for (const [party, code] of [
      ['NOBODY', 'UNAUTHENTICATED'],
      [Role.RESEARCHER, 'FORBIDDEN'],
    ] as const) {
      const answer = await (clients.get(party) as GraphqlClient).send(query);
      expect(codeOf(answer)).toBe(code);
      expect(answer).not.toHaveProperty('data');
    }
  });

  it('may read the schema when signed in, and not otherwise, however it asks', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Patient") { name } }',
      '{ registry { version } ...A } fragment A on Query { s: __schema { queryType { ...B } } } fragment B on __Type { name }',
    ]) {
      expect(codeOf(await (clients.get('NOBODY') as GraphqlClient).send(query))).toBe('UNAUTHENTICATED');
      expect(await (clients.get(Role.RESEARCHER) as GraphqlClient).send(query)).not.toHaveProperty('errors');
    }
  });
});
