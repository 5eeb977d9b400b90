import { Injectable } from '@nestjs/common';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Role } from '../../access/role.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound, RegistryError } from '../../errors.js';
import { editRow } from '../../versions.js';
import type { CorrectPersonInput, DisablePersonInput, EnablePersonInput } from './change-person.input.js';
import { withdrawLinks } from './one-time-link.js';
import { alreadyDisabled, disablesHerself, notDisabled, otherPeoplesAccount } from './people.errors.js';
import { findPerson, listPeople } from './people.query.js';
import type { Person, PersonFilter, PersonPage } from './person.model.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const offsetOf = (cursor: string | null | undefined): number => {
  if (cursor == null) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new RegistryError('VALIDATION_FAILED', 'This page no longer exists; start from the first.', { field: 'after' });
};

/** The centre whose people somebody looks after; null in the registry office, which looks after all. */
export const staffedCentre = (actor: Actor): number | null =>
  actor.role === Role.ADMINISTRATOR ? null : ownCentre(actor);

/** The people of the registry, as administrators and coordinators look after them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
  ) {}

  async list(
    actor: Actor,
    { filter, first, after }: { filter: PersonFilter; first: number; after?: string | null },
  ): Promise<PersonPage> {
    if (first < 1 || first > 100)
      throw new RegistryError('VALIDATION_FAILED', 'Ask for 1 to 100 people at a time.', { field: 'first' });
    const offset = offsetOf(after);
    const { total, rows } = await listPeople(this.records, staffedCentre(actor), { filter, limit: first, offset });
    const read = offset + rows.length;
    return {
      total,
      nodes: rows,
      endCursor: rows.length > 0 ? Buffer.from(String(read)).toString('base64url') : null,
      hasNextPage: read < total,
    };
  }

  /** @throws NOT_FOUND for somebody absent and for somebody of another centre alike */
  async findVisible(actor: Actor, id: string): Promise<Person> {
    const person = UUID.test(id) ? await findPerson(this.records, staffedCentre(actor), id) : null;
    if (!person) throw notFound('person');
    return person;
  }

  /** @throws FORBIDDEN for administrators and people who also work elsewhere, unless an administrator asks */
  async findManaged(actor: Actor, id: string): Promise<Person> {
    const person = await this.findVisible(actor, id);
    if (!person.managed) throw otherPeoplesAccount();
    return person;
  }

  async correct(actor: Actor, { personId, expectedVersion, name }: CorrectPersonInput): Promise<Person> {
    await this.findManaged(actor, personId);
    await this.edit(actor, 'person corrected', { personId, expectedVersion, set: { display_name: name } });
    return this.findVisible(actor, personId);
  }

  /** Ends her login sessions and links in the same instant. */
  async disable(actor: Actor, { personId, expectedVersion, reason }: DisablePersonInput): Promise<Person> {
    const person = await this.findManaged(actor, personId);
    if (person.you) throw disablesHerself();
    if (person.disabledAt !== null && person.version === expectedVersion) throw alreadyDisabled();
    const set = { disabled_at: new Date() };
    await this.edit(actor, 'person disabled', { personId, expectedVersion, set, reason });
    return this.findVisible(actor, personId);
  }

  async enable(actor: Actor, { personId, expectedVersion }: EnablePersonInput): Promise<Person> {
    const person = await this.findManaged(actor, personId);
    if (person.disabledAt === null && person.version === expectedVersion) throw notDisabled();
    await this.edit(actor, 'person enabled', { personId, expectedVersion, set: { disabled_at: null } });
    return this.findVisible(actor, personId);
  }

  private edit(actor: Actor, action: string, { personId, expectedVersion, set, reason }: PersonEdit): Promise<void> {
    const edit = { what: 'person', relation: 'access.person', key: { id: personId }, expectedVersion, set };
    return this.audit.write(
      actor,
      action,
      async (tx) => {
        await editRow(tx, edit);
        if (set.disabled_at != null) await withdrawLinks(tx, personId);
      },
      {
        // Somebody disabled keeps her roles, and can do nothing in them.
        kind: set.disabled_at === undefined ? 'CHANGE' : 'ROLE_CHANGE',
        ...(reason === undefined ? {} : { reason }),
      },
    );
  }
}

interface PersonEdit {
  readonly personId: string;
  readonly expectedVersion: number;
  readonly set: { readonly display_name?: string; readonly disabled_at?: Date | null };
  readonly reason?: string;
}
