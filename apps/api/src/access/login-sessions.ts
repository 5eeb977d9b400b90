import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from './actor.js';
import { AuthStore } from './auth-store.js';
import type { Role } from './role.js';

const ABSOLUTE_HOURS = 12;
const IDLE_MINUTES = 30;

/** The prefix binds the cookie to host and HTTPS; browsers refuse it on plain HTTP, which only this machine may use. */
const cookieName = (request: Request): string => (request.secure ? '__Host-tonus' : 'tonus');

const digest = (handle: string): Buffer => createHash('sha256').update(handle).digest();

function handleOf(request: Request): string | null {
  const name = `${cookieName(request)}=`;
  const pair = (request.headers.cookie ?? '').split('; ').find((part) => part.startsWith(name));
  return pair ? pair.slice(name.length) : null;
}

export interface Membership {
  readonly personId: string;
  readonly role: Role;
  readonly centreId: number | null;
}

/** Who is signed in. The cookie holds 256 random bits; the database only their hash. */
@Injectable()
export class LoginSessions {
  constructor(private readonly store: AuthStore) {}

  async open(request: Request, response: Response, membership: Membership): Promise<Date> {
    await this.store.query('delete from access.login_session where expires_at < now()');
    const handle = randomBytes(32).toString('base64url');
    const [row] = await this.store.query<[{ expires_at: Date }]>(
      `insert into access.login_session (handle_hash, person_id, role, centre_id, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(hours => ${ABSOLUTE_HOURS})) returning expires_at`,
      [digest(handle), membership.personId, membership.role, membership.centreId],
    );
    response.cookie(cookieName(request), handle, {
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secure,
      path: '/',
    });
    return row.expires_at;
  }

  async close(request: Request, response: Response): Promise<void> {
    const handle = handleOf(request);
    if (handle) await this.store.query('delete from access.login_session where handle_hash = $1', [digest(handle)]);
    response.clearCookie(cookieName(request), { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' });
  }

  /** The person behind a request, or null; also keeps an active session from going idle. */
  async actorOf(request: Request, requestId: string): Promise<(Actor & { expiresAt: Date }) | null> {
    const handle = handleOf(request);
    if (!handle) return null;
    const rows = await this.store.query<
      {
        person_id: string;
        display_name: string;
        role: Role;
        centre_id: number | null;
        centre_code: string | null;
        expires_at: Date;
        stale: boolean;
      }[]
    >(
      `select s.person_id, p.display_name, s.role, s.centre_id, c.code as centre_code, s.expires_at,
              s.last_seen_at < now() - interval '1 minute' as stale
       from access.login_session s
       join access.person p on p.id = s.person_id and p.disabled_at is null
       join access.membership m on m.person_id = s.person_id and m.role = s.role and m.centre_id is not distinct from s.centre_id
       left join registry.centre c on c.id = s.centre_id
       where s.handle_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES})`,
      [digest(handle)],
    );
    const [session] = rows;
    if (!session) return null;
    if (session.stale) {
      await this.store.query('update access.login_session set last_seen_at = now() where handle_hash = $1', [
        digest(handle),
      ]);
    }
    return {
      personId: session.person_id,
      name: session.display_name,
      role: session.role,
      centreId: session.centre_id,
      centreCode: session.centre_code,
      requestId,
      session: handle,
      expiresAt: session.expires_at,
    };
  }
}
