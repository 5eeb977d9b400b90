import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../access/actor.js';
import { refuseStale } from '../../access/refuse-stale.js';
import { Audit } from '../../audit/audit.service.js';
import type { HandedLink, InvitePersonInput } from './invite-person.input.js';
import { keepLink, newLink, withdrawLinks, type Purpose } from './one-time-link.js';
import { disabledPerson, neverSignedIn, noAccount, signsInAlready } from './people.errors.js';
import { PeopleService } from './people.service.js';
import { PersonState, type Person } from './person.model.js';
import { RolesService } from './roles.service.js';

/** How people come in: by a one-time link that somebody of the office hands over. */
@Injectable()
export class LinksService {
  constructor(
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly roles: RolesService,
  ) {}

  async invite(actor: Actor, { name, accountName, role, centreCode }: InvitePersonInput): Promise<HandedLink> {
    const centreId = await this.roles.placeOf(actor, role, centreCode ?? null);
    const personId = uuid();
    const link = newLink();
    await this.audit.write(actor, 'person invited', async (tx) => {
      await tx.query('insert into access.person (id, display_name) values ($1, $2)', [personId, name]);
      await this.roles.insert(tx, { personId, role, centreId });
      await tx.query('insert into access.account (person_id, name) values ($1, $2)', [personId, accountName]);
      await keepLink(tx, { ...link, actor, personId, purpose: 'INVITATION' });
    });
    return { ...link, person: await this.people.findVisible(actor, personId) };
  }

  /** For somebody who has not come yet; the link she was given before is no longer good. */
  async inviteAgain(actor: Actor, personId: string): Promise<HandedLink> {
    const person = await this.invited(actor, personId);
    if (person.state === PersonState.ACTIVE) throw signsInAlready();
    return this.hand(actor, { personId, purpose: 'INVITATION', action: 'person invited again' });
  }

  /** For somebody who lost password or second factor. Both stay as they are until she opens the link. */
  async reset(actor: Actor, personId: string): Promise<HandedLink> {
    const person = await this.invited(actor, personId);
    refuseStale(actor);
    if (person.state !== PersonState.ACTIVE) throw neverSignedIn();
    return this.hand(actor, { personId, purpose: 'RESET', action: 'credentials reset offered' });
  }

  private async invited(actor: Actor, personId: string): Promise<Person> {
    const person = await this.people.findManaged(actor, personId);
    if (person.state === PersonState.DISABLED) throw disabledPerson();
    if (person.accountName === null) throw noAccount();
    return person;
  }

  private async hand(
    actor: Actor,
    { personId, purpose, action }: { personId: string; purpose: Purpose; action: string },
  ): Promise<HandedLink> {
    const link = newLink();
    await this.audit.write(
      actor,
      action,
      async (tx) => {
        await withdrawLinks(tx, personId);
        await keepLink(tx, { ...link, actor, personId, purpose });
      },
      // No watched record changes, which would say it.
      { details: { of: personId } },
    );
    return { ...link, person: await this.people.findVisible(actor, personId) };
  }
}
