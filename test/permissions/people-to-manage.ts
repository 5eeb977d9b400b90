import { randomUUID } from 'node:crypto';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

/** An identity provider, by the name it gives itself; it calls people by their ids here. */
export const PROVIDER = 'https://login.example.org';

/** Who looks after whom. */
export interface Staff {
  readonly registry: Registry;
  readonly code: string;
  readonly coordinator: GraphqlClient;
}

/** Somebody who has not come yet. */
export interface Invited {
  readonly invitedId: string;
  readonly membershipId: string;
  readonly invitationCode: string;
}

/** Somebody who signs in through the identity provider, and is signed in. */
export interface Linked {
  readonly linkedId: string;
  readonly loginSessionId: string;
}

/** A calendar feed of somebody. */
export interface Fed {
  readonly calendarFeedId: string;
}

export async function feed({ coordinator }: Staff): Promise<Fed> {
  const { createCalendarFeed } = await coordinator.ask<{ createCalendarFeed: { feed: { id: string } } }>(
    'mutation { createCalendarFeed { feed { id } } }',
  );
  return { calendarFeedId: createCalendarFeed.feed.id };
}

export async function invite({ coordinator, code: centreCode }: Staff): Promise<Invited> {
  const { invitePerson } = await coordinator.ask<{
    invitePerson: { code: string; person: { id: string; roles: { id: string }[] } };
  }>('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { code person { id roles { id } } } }', {
    input: { name: 'Sunniva Berg', accountName: `s.berg.${randomUUID()}`, role: 'CLINICIAN', centreCode },
  });
  const { code, person } = invitePerson;
  return { invitedId: person.id, membershipId: person.roles[0]?.id ?? '', invitationCode: code };
}

export async function link(staff: Staff): Promise<Linked> {
  const { invitedId: personId } = await invite(staff);
  await staff.coordinator.ask('mutation ($input: IdentityInput!) { linkIdentity(input: $input) { id } }', {
    input: { personId, issuer: PROVIDER, subject: personId },
  });
  return { linkedId: personId, loginSessionId: await openSession(staff.registry, personId) };
}

export async function disable(staff: Staff): Promise<{ readonly disabledId: string }> {
  const { invitedId: personId } = await invite(staff);
  await staff.coordinator.ask('mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { id } }', {
    input: { personId, expectedVersion: 1, reason: 'Long leave.' },
  });
  return { disabledId: personId };
}

/**
 * Signs somebody in, in a browser nobody uses.
 *
 * @returns id of the login session
 */
export async function openSession(registry: Registry, personId: string): Promise<string> {
  const [session] = await registry.behind.query<[{ id: string }]>(
    `insert into access.login_session (handle_hash, person_id, role, centre_id, method, expires_at)
     select sha256(uuid_send(gen_random_uuid())), person_id, role, centre_id, 'TEST', now() + interval '1 hour'
     from access.membership where person_id = $1 returning id`,
    [personId],
  );
  return session.id;
}
