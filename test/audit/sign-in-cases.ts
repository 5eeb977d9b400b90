import { randomUUID } from 'node:crypto';
import { Role } from '../../apps/api/src/access/role.js';
import { newInvitationCode } from '../../apps/api/src/access/sign-in/invitations.js';
import { SYSTEM_PERSON } from '../../apps/api/src/audit/system-actor.js';
import { openSession } from '../permissions/people-to-manage.js';
import type { Registry } from '../registry/registry.js';
import { ACCEPT, employ, enrol, enter, forgetCodes, invite, PASSWORD, type Employee } from '../sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from '../sign-in/visitor.js';
import type { Moment, MutationCase, MutationCases, Stage } from './moment.js';

const { CLINICIAN, QUALITY, ADMINISTRATOR } = Role;
const NEXT = 'marble kettle harbour violin';
const WRONG = 'pebble anchor saddle comet';
const CHOOSE = 'mutation ($roleId: String!) { chooseRole(roleId: $roleId) { step } }';

/** Somebody with password and authenticator, and a browser. */
interface Caller {
  readonly registry: Registry;
  readonly employee: Employee;
  readonly browser: Visitor;
  /** What her authenticator shows; not used yet. */
  readonly code: string;
}

type Step = (caller: Caller) => Pick<Moment, 'act'> & Partial<Moment>;

async function caller({ registry }: Stage, roles: readonly Role[] = [CLINICIAN]): Promise<Caller> {
  const held = roles.map((role) => [role, registry.northfield.id] as const);
  const employee = await employ(registry, `person.${randomUUID()}`, held);
  await enrol(registry, new Visitor(registry.url), employee);
  await forgetCodes(registry, employee);
  return { registry, employee, browser: new Visitor(registry.url), code: codeOf(employee.secret) };
}

const roleOf = async ({ registry, employee }: Caller, role: Role): Promise<string> => {
  const [membership] = await registry.behind.query<[{ id: string }]>(
    'select id from access.membership where person_id = $1 and role = $2',
    [employee.personId, role],
  );
  return membership.id;
};

const momentOf = (who: Caller, step: Step, role: Role | null): Moment => {
  const { personId, secret } = who.employee;
  return { personId, role, typed: [PASSWORD, NEXT, WRONG, secret, who.code], ...step(who) };
};

const atTheDoor = (leaves: MutationCase['leaves'], step: Step): MutationCase => ({
  leaves,
  prepare: async (stage) => momentOf(await caller(stage), step, null),
});

const signedIn = (leaves: MutationCase['leaves'], step: Step): MutationCase => ({
  leaves,
  async prepare(stage) {
    const who = await caller(stage);
    await enter(who.browser, who.employee);
    await forgetCodes(who.registry, who.employee);
    return momentOf(who, step, CLINICIAN);
  },
});

/**
 * Steps of signing in, and what people do with their own account: credentials and login sessions are not watched, so
 * that no trace of a password is in the trail. The event alone tells of them.
 */
export const signingIn: MutationCases = {
  signInAsPersona: {
    leaves: ['SIGN_IN signed in'],
    async prepare({ registry }) {
      const [{ id }] = await registry.behind.query<[{ id: string }]>(
        `select id from access.person where persona = 'quality'`,
      );
      const browser = new Visitor(registry.url);
      const act = () => browser.ask('mutation { signInAsPersona(code: "quality") { name } }');
      return { personId: id, role: QUALITY, act };
    },
  },
  // The right password is half a sign-in, and leaves nothing yet.
  signIn: atTheDoor(['SIGN_IN_FAILED sign-in failed'], ({ browser, employee: { account } }) => ({
    act: async () => {
      await browser.refused(SIGN_IN, { account, password: WRONG });
      await browser.ask(SIGN_IN, { account, password: PASSWORD });
    },
  })),
  confirmSecondFactor: {
    leaves: ['SIGN_IN_FAILED sign-in failed', 'SIGN_IN signed in'],
    async prepare(stage) {
      const who = await caller(stage);
      const { browser, employee, code } = who;
      await browser.ask(SIGN_IN, { account: employee.account, password: PASSWORD });
      const act = async () => {
        await browser.refused(CONFIRM, { code: 'abcdef' });
        await browser.ask(CONFIRM, { code });
      };
      return momentOf(who, () => ({ act }), CLINICIAN);
    },
  },
  chooseRole: {
    leaves: ['SIGN_IN signed in'],
    async prepare(stage) {
      const who = await caller(stage, [CLINICIAN, QUALITY]);
      await enter(who.browser, who.employee);
      const roleId = await roleOf(who, QUALITY);
      return momentOf(who, ({ browser }) => ({ act: () => browser.ask(CHOOSE, { roleId }) }), QUALITY);
    },
  },
  switchRole: {
    leaves: ['ROLE_CHANGE role switched'],
    async prepare(stage) {
      const who = await caller(stage, [CLINICIAN, QUALITY]);
      await enter(who.browser, who.employee);
      await who.browser.ask(CHOOSE, { roleId: await roleOf(who, CLINICIAN) });
      const roleId = await roleOf(who, QUALITY);
      const query = 'mutation ($roleId: ID!) { switchRole(roleId: $roleId) { role } }';
      return momentOf(who, ({ browser }) => ({ act: () => browser.ask(query, { roleId }) }), QUALITY);
    },
  },
  signOut: signedIn(['SIGN_OUT signed out'], ({ browser }) => ({ act: () => browser.ask('mutation { signOut }') })),
  acceptInvitation: {
    leaves: ['SIGN_IN invitation accepted'],
    async prepare({ registry }) {
      const employee = await employ(registry, `person.${randomUUID()}`, [[CLINICIAN, registry.northfield.id]]);
      const code = await invite(registry, employee);
      const browser = new Visitor(registry.url);
      const act = () => browser.ask(ACCEPT, { input: { code, password: PASSWORD } });
      return { personId: employee.personId, role: null, typed: [code, PASSWORD], act };
    },
  },
  reauthenticate: signedIn(['SIGN_IN_FAILED proof failed', 'SIGN_IN proved again'], ({ browser, code }) => {
    const query = 'mutation ($proof: ProofInput!) { reauthenticate(proof: $proof) { name } }';
    const act = async () => {
      await browser.refused(query, { proof: { password: WRONG, code } });
      await browser.ask(query, { proof: { password: PASSWORD, code } });
    };
    return { act };
  }),
  changePassword: signedIn(['SIGN_IN password set'], ({ browser }) => ({
    act: () =>
      browser.ask('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }', {
        input: { current: PASSWORD, next: NEXT },
      }),
  })),
  // Begun, it changes nothing: a code of the new one, confirmed, does.
  replaceSecondFactor: signedIn(['SIGN_IN second factor set'], ({ browser }) => ({
    role: null,
    act: async () => {
      const begun = await browser.ask<{ replaceSecondFactor: { enrolment: { secret: string } } }>(
        'mutation { replaceSecondFactor { enrolment { secret } } }',
      );
      await browser.ask(CONFIRM, { code: codeOf(begun.replaceSecondFactor.enrolment.secret) });
      return begun;
    },
  })),
  endLoginSession: {
    leaves: ['SIGN_OUT login session ended'],
    async prepare(stage) {
      const who = await caller(stage);
      await enter(who.browser, who.employee);
      const id = await openSession(who.registry, who.employee.personId);
      const query = 'mutation ($id: ID!) { endLoginSession(id: $id) }';
      return momentOf(who, ({ browser }) => ({ act: () => browser.ask(query, { id }) }), CLINICIAN);
    },
  },
  endOtherLoginSessions: {
    leaves: ['SIGN_OUT login session ended'],
    async prepare(stage) {
      const who = await caller(stage);
      await enter(who.browser, who.employee);
      await openSession(who.registry, who.employee.personId);
      return momentOf(
        who,
        ({ browser }) => ({ act: () => browser.ask('mutation { endOtherLoginSessions }') }),
        CLINICIAN,
      );
    },
  },
};

/** Makes the first administrator, in the name of the registry: nobody is signed in. */
export const settingUp: MutationCases = {
  setUpRegistry: {
    leaves: ['CHANGE registry set up'],
    async prepare({ registry }) {
      const { code, codeHash } = newInvitationCode();
      await registry.behind.query(
        `insert into access.invitation (code_hash, purpose, expires_at) values ($1, 'SETUP', now() + interval '1 hour')`,
        [codeHash],
      );
      // Nobody may be able to let others in yet.
      const input = { code, account: `first.${randomUUID()}`, name: 'Jonas Weber', password: PASSWORD };
      const query = 'mutation ($input: SetUpInput!) { setUpRegistry(input: $input) { enrolment { secret } } }';
      const act = () => new Visitor(registry.url).ask(query, { input });
      return { personId: SYSTEM_PERSON, role: ADMINISTRATOR, typed: [code, PASSWORD], act };
    },
  },
};
