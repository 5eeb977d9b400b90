import { v7 as uuid } from 'uuid';
import { newInvitationCode } from '../../apps/api/src/access/sign-in/invitations.js';
import { type Role } from '../../apps/api/src/access/role.js';
import type { Registry } from '../registry/registry.js';
import { codeOf, CONFIRM, SIGN_IN, type Visitor } from './visitor.js';

export const PASSWORD = 'gravel teapot orbit lantern';

export interface Employee {
  readonly personId: string;
  readonly account: string;
  /** Of the authenticator, once enrolled. */
  secret: string;
}

/** Somebody with an account and roles, who has not set a password yet. */
export async function employ(
  registry: Registry,
  account: string,
  roles: readonly (readonly [Role, number | null])[],
): Promise<Employee> {
  const personId = uuid();
  await registry.writeAsItself('test employee added', async (tx) => {
    await tx.query('insert into access.person (id, display_name) values ($1, $2)', [personId, `Employee ${account}`]);
    await tx.query('insert into access.account (person_id, name) values ($1, $2)', [personId, account]);
    for (const [role, centreId] of roles) {
      await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
        uuid(),
        personId,
        role,
        centreId,
      ]);
    }
  });
  return { personId, account, secret: '' };
}

/** A link for her, as the office makes it. */
export async function invite(
  registry: Registry,
  { personId }: Employee,
  purpose = 'INVITATION',
  hours = 72,
): Promise<string> {
  const { code, codeHash } = newInvitationCode();
  await registry.behind.query(
    `insert into access.invitation (code_hash, purpose, person_id, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [codeHash, purpose, personId, hours],
  );
  return code;
}

export const ACCEPT = `mutation ($input: NewPasswordInput!) { acceptInvitation(input: $input) { step enrolment { secret address } } }`;

/** Accepts her invitation and sets up her authenticator; she is signed in then, or asked for a role. */
export async function enrol(
  registry: Registry,
  visitor: Visitor,
  employee: Employee,
  password = PASSWORD,
): Promise<void> {
  const code = await invite(registry, employee);
  const { acceptInvitation } = await visitor.ask<{ acceptInvitation: { enrolment: { secret: string } } }>(ACCEPT, {
    input: { code, password },
  });
  employee.secret = acceptInvitation.enrolment.secret;
  // A step ago, so that the present code can be used right after.
  await visitor.ask(CONFIRM, { code: codeOf(employee.secret, -1) });
}

/** Signs in anew; codes are for one use each, so tests that sign in twice name the step. */
export async function enter(visitor: Visitor, employee: Employee, steps = 0, password = PASSWORD): Promise<void> {
  await visitor.ask(SIGN_IN, { account: employee.account, password });
  await visitor.ask(CONFIRM, { code: codeOf(employee.secret, steps) });
}

/** Makes every code she has used usable again: her next sign-in need not wait for half a minute to pass. */
export const forgetCodes = (registry: Registry, { personId }: Employee): Promise<unknown> =>
  registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [personId]);
