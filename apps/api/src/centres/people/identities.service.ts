import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { refuseStale } from '../../access/refuse-stale.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound } from '../../errors.js';
import type { IdentityInput } from './change-person.input.js';
import { PeopleService } from './people.service.js';
import type { Person } from './person.model.js';

/** Which identity provider vouches for whom. Linked beforehand: a provider alone lets nobody in. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly audit: Audit,
    private readonly people: PeopleService,
  ) {}

  /** Whoever holds the identity will sign in as this person, so it is asked who links it. */
  async link(actor: Actor, { personId, issuer, subject }: IdentityInput): Promise<Person> {
    await this.people.findManaged(actor, personId);
    refuseStale(actor);
    await this.audit.write(actor, 'identity linked', (tx) =>
      tx.query('insert into access.federated_identity (issuer, subject, person_id) values ($1, $2, $3)', [
        issuer,
        subject,
        personId,
      ]),
    );
    return this.people.findVisible(actor, personId);
  }

  async unlink(actor: Actor, { personId, issuer, subject }: IdentityInput): Promise<Person> {
    await this.people.findManaged(actor, personId);
    await this.audit.write(actor, 'identity unlinked', async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        'delete from access.federated_identity where person_id = $1 and issuer = $2 and subject = $3',
        [personId, issuer, subject],
      );
      if (removed !== 1) throw notFound('identity');
    });
    return this.people.findVisible(actor, personId);
  }
}
