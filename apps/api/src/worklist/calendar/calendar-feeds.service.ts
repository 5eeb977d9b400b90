import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../../access/actor.js';
import { hashOf, newHandle } from '../../access/handles.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound } from '../../errors.js';
import type { CalendarFeed, CreatedCalendarFeed } from './calendar-feed.model.js';

const select = `
  select f.id, m.role, c.name as "centreName", f.recorded_at as "createdAt", f.last_read_on as "lastReadOn",
         m.role = $2 and m.centre_id = $3 as current
  from access.calendar_feed f
  join access.membership m on m.id = f.membership_id
  join registry.centre c on c.id = m.centre_id
  where f.person_id = $1`;

/** Secret addresses of calendars, one for each role of a person at a centre. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
  ) {}

  /** Those of all roles of the person. */
  own({ personId, role, centreId }: Actor): Promise<CalendarFeed[]> {
    return this.records.query<CalendarFeed[]>(`${select} order by c.name, m.role`, [personId, role, centreId]);
  }

  /** A feed of the own role there was before ends: its address may be lost, or known to others. */
  async create(actor: Actor): Promise<CreatedCalendarFeed> {
    const { personId, role } = actor;
    const centreId = ownCentre(actor);
    const id = uuid();
    const token = newHandle();
    const [membership] = await this.records.query<{ id: string }[]>(
      'select id from access.membership where person_id = $1 and role = $2 and centre_id = $3',
      [personId, role, centreId],
    );
    if (!membership) throw notFound('role');
    await this.audit.write(
      actor,
      'calendar feed created',
      async (tx) => {
        await tx.query('delete from access.calendar_feed where membership_id = $1 and person_id = $2', [
          membership.id,
          personId,
        ]);
        await tx.query(
          'insert into access.calendar_feed (id, membership_id, person_id, token_hash) values ($1, $2, $3, $4)',
          [id, membership.id, personId, hashOf(token)],
        );
      },
      // No watched record changes, which would say it.
      { details: { of: personId } },
    );
    const feed = (await this.own(actor)).find((each) => each.id === id);
    if (!feed) throw notFound('calendar feed');
    return { feed, path: `/calendar/${token}.ics` };
  }

  async revoke(actor: Actor, id: string): Promise<CalendarFeed> {
    const feed = (await this.own(actor)).find((each) => each.id === id);
    if (!feed) throw notFound('calendar feed');
    await this.audit.write(
      actor,
      'calendar feed revoked',
      (tx) => tx.query('delete from access.calendar_feed where id = $1 and person_id = $2', [id, actor.personId]),
      { details: { of: actor.personId } },
    );
    return feed;
  }
}
