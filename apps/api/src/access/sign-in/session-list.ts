import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { RegistryError } from '../../errors.js';
import type { Actor } from '../actor.js';
import { AuthStore } from '../auth-store.js';
import { hashOf } from '../handles.js';
import { Role } from '../role.js';
import { deviceOf } from './device.js';
import type { LoginSession } from './account.model.js';
import { SignInLog } from './sign-in-log.js';

/** Sessions that still open something. */
const ALIVE = `s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'`;

/** Whose sessions somebody may see and end: her own, those in roles of her hospital, or, in the office, all. */
const MINE = `(s.person_id = $1 or $2 = '${Role.ADMINISTRATOR}' or $2 = '${Role.COORDINATOR}' and s.centre_id = $3)`;

const gone = (): RegistryError =>
  new RegistryError('NOT_FOUND', 'This login session has ended already, or you may not see it.');

/** Where people are signed in just now. */
@Injectable()
export class SessionList {
  constructor(
    private readonly store: AuthStore,
    private readonly log: SignInLog,
  ) {}

  async of(actor: Actor, personId: string): Promise<LoginSession[]> {
    if (!isUUID(personId)) return [];
    const rows = await this.store.query<
      {
        id: string;
        role: Role;
        centre_name: string | null;
        method: LoginSession['method'];
        user_agent: string | null;
        started_at: Date;
        last_seen_at: Date;
        current: boolean;
      }[]
    >(
      `select s.id, s.role, c.name as centre_name, s.method, s.user_agent, s.started_at, s.last_seen_at, s.handle_hash = $5 as current
       from access.login_session s left join registry.centre c on c.id = s.centre_id
       where s.person_id = $4 and ${ALIVE} and ${MINE}
       order by s.last_seen_at desc, s.id`,
      [actor.personId, actor.role, actor.centreId, personId, ownHash(actor)],
    );
    return rows.map((row) => ({
      id: row.id,
      role: row.role,
      centreName: row.centre_name,
      method: row.method,
      ...deviceOf(row.user_agent),
      startedAt: row.started_at,
      lastSeenAt: row.last_seen_at,
      current: row.current,
    }));
  }

  async end(actor: Actor, id: string): Promise<void> {
    if (!isUUID(id)) throw gone();
    const [ended] = await this.store.query<[{ person_id: string }[], number]>(
      `delete from access.login_session s where s.id = $4 and ${MINE} returning s.person_id`,
      [actor.personId, actor.role, actor.centreId, id],
    );
    const [session] = ended;
    if (!session) throw gone();
    await this.note(actor, session.person_id, '1 login session');
  }

  async endOthers(actor: Actor): Promise<number> {
    const ended = await this.endAllOf(actor.personId, ownHash(actor));
    if (ended > 0) await this.note(actor, actor.personId, `${ended} other login sessions`);
    return ended;
  }

  /**
   * Whatever is half done ends as well: a password typed before, or a device about to be set up, opens nothing later.
   *
   * @param except hash of the handle of the one that stays
   */
  async endAllOf(personId: string, except: Buffer | null = null): Promise<number> {
    const [, ended] = await this.store.query<[unknown, number]>(
      'delete from access.login_session where person_id = $1 and handle_hash is distinct from $2',
      [personId, except],
    );
    await this.store.query('delete from access.sign_in where person_id = $1', [personId]);
    return ended;
  }

  private note(
    { personId: byPersonId, role, centreId, requestId }: Actor,
    personId: string,
    detail: string,
  ): Promise<void> {
    return this.log.note({ act: 'login session ended', personId, role, centreId, detail, byPersonId, requestId });
  }
}

const ownHash = ({ session }: Actor): Buffer | null => (session === null ? null : hashOf(session));
