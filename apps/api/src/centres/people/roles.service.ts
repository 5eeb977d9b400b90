import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Role } from '../../access/role.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound } from '../../errors.js';
import { CentresService } from '../centres.service.js';
import type { AddMembershipInput, RemoveMembershipInput } from './change-person.input.js';
import {
  makesAdministrator,
  officeHasNoCentre,
  ownAdministratorRole,
  roleNeedsCentre,
  rolesOfAdministrator,
} from './people.errors.js';
import { PeopleService, staffedCentre } from './people.service.js';
import type { Person } from './person.model.js';

interface MembershipRow {
  readonly personId: string;
  readonly role: Role;
  readonly centreId: number | null;
}

/** Who does what where. Whoever loses a role loses its login sessions in the same instant. */
@Injectable()
export class RolesService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly centres: CentresService,
  ) {}

  async add(actor: Actor, { personId, role, centreCode }: AddMembershipInput): Promise<Person> {
    const person = await this.people.findVisible(actor, personId);
    const centreId = await this.placeOf(actor, role, centreCode ?? null);
    if (!person.rolesManaged) throw rolesOfAdministrator();
    await this.audit.write(actor, 'role given', (tx) => this.insert(tx, { personId, role, centreId }), {
      kind: 'ROLE_CHANGE',
    });
    return this.people.findVisible(actor, personId);
  }

  /** @returns the person; null to a coordinator, once no role at her centre is left */
  async remove(actor: Actor, { membershipId, reason }: RemoveMembershipInput): Promise<Person | null> {
    const { personId, role } = await this.findMembership(actor, membershipId);
    const person = await this.people.findVisible(actor, personId);
    if (!person.rolesManaged) throw rolesOfAdministrator();
    if (person.you && role === Role.ADMINISTRATOR) throw ownAdministratorRole();
    await this.audit.write(actor, 'role taken away', (tx) => removeRow(tx, membershipId), {
      kind: 'ROLE_CHANGE',
      reason,
    });
    return this.people.findVisible(actor, personId).catch(() => null);
  }

  /**
   * Where a role will be held.
   *
   * @returns id of the centre; null in the registry office
   * @throws NOT_FOUND for a centre that is absent, or not the coordinator's own
   */
  async placeOf(actor: Actor, role: Role, centreCode: string | null): Promise<number | null> {
    if (role === Role.ADMINISTRATOR && actor.role !== Role.ADMINISTRATOR) throw makesAdministrator();
    if (role === Role.ADMINISTRATOR) {
      if (centreCode !== null) throw officeHasNoCentre();
      return null;
    }
    if (centreCode === null) throw roleNeedsCentre();
    const centre = await this.centres.byCode(centreCode);
    const own = staffedCentre(actor);
    if (!centre || (own !== null && own !== centre.id)) throw notFound('centre');
    return centre.id;
  }

  async insert(tx: EntityManager, { personId, role, centreId }: MembershipRow): Promise<void> {
    await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
      uuid(),
      personId,
      role,
      centreId,
    ]);
  }

  private async findMembership(actor: Actor, id: string): Promise<MembershipRow> {
    const [row] = await this.records.query<MembershipRow[]>(
      `select person_id as "personId", role, centre_id as "centreId" from access.membership
       where id = $1 and ($2::integer is null or centre_id = $2)`,
      [id, staffedCentre(actor)],
    );
    if (!row) throw notFound('role');
    return row;
  }
}

async function removeRow(tx: EntityManager, membershipId: string): Promise<void> {
  const [, removed] = await tx.query<[unknown, number]>('delete from access.membership where id = $1', [membershipId]);
  // Somebody else was quicker.
  if (removed !== 1) throw notFound('role');
}
