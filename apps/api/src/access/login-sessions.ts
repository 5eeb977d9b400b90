import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '../config.js';
import { CONFIG } from './access.tokens.js';
import type { Actor } from './actor.js';
import { AuthStore } from './auth-store.js';
import { Cookies } from './cookies.js';
import { hashOf, newHandle } from './handles.js';
import type { Role } from './role.js';
import { SignInMethod } from './sign-in-method.js';

const ABSOLUTE_HOURS = 12;
const IDLE_MINUTES = 30;
const LONGEST_USER_AGENT = 300;

export interface Membership {
  readonly personId: string;
  readonly role: Role;
  readonly centreId: number | null;
}

/** Who is signed in. The cookie holds 256 random bits; the database only their hash. */
@Injectable()
export class LoginSessions {
  constructor(
    private readonly store: AuthStore,
    private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
  ) {}

  /** Always under a new handle; the session this browser had until now ends. */
  async open(
    request: Request,
    response: Response,
    membership: Membership,
    method: SignInMethod = SignInMethod.TEST,
  ): Promise<Date> {
    await this.store.query(
      `delete from access.login_session
       where expires_at < now() or last_seen_at < now() - make_interval(mins => ${IDLE_MINUTES}) or handle_hash = $1`,
      [this.hashIn(request)],
    );
    const handle = newHandle();
    const [row] = await this.store.query<[{ expires_at: Date }]>(
      `insert into access.login_session (handle_hash, person_id, role, centre_id, method, authenticated_at, user_agent, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => ${ABSOLUTE_HOURS})) returning expires_at`,
      [
        hashOf(handle),
        membership.personId,
        membership.role,
        membership.centreId,
        method,
        new Date(),
        request.headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null,
      ],
    );
    this.cookies.set(response, 'tonus', handle);
    return row.expires_at;
  }

  /** After another proof of who it is: the same session, fresh again, under a new handle. */
  async renew(request: Request, response: Response): Promise<boolean> {
    const handle = newHandle();
    const [, renewed] = await this.store.query<[unknown, number]>(
      'update access.login_session set handle_hash = $2, authenticated_at = $3, last_seen_at = now() where handle_hash = $1',
      [this.hashIn(request), hashOf(handle), new Date()],
    );
    if (renewed === 1) this.cookies.set(response, 'tonus', handle);
    return renewed === 1;
  }

  /**
   * Another role in the same session, under a new handle. It ends when it would have: nobody has proved anything.
   *
   * @returns false when it has this role already; then nothing changes
   */
  async changeRole(request: Request, response: Response, { personId, role, centreId }: Membership): Promise<boolean> {
    const handle = newHandle();
    const [, changed] = await this.store.query<[unknown, number]>(
      `update access.login_session
       set handle_hash = $2, role = $4, centre_id = $5, last_seen_at = now(), glass_centre_id = null, glass_patient_id = null, glass_until = null
       where handle_hash = $1 and person_id = $3 and (role, centre_id) is distinct from ($4, $5::integer)`,
      [this.hashIn(request), hashOf(handle), personId, role, centreId],
    );
    if (changed === 1) this.cookies.set(response, 'tonus', handle);
    return changed === 1;
  }

  async close(request: Request, response: Response): Promise<void> {
    await this.store.query('delete from access.login_session where handle_hash = $1', [this.hashIn(request)]);
    this.cookies.clear(response, 'tonus');
  }

  /** The person behind a request, or null; also keeps an active session from going idle. */
  async actorOf(request: Request, requestId: string): Promise<(Actor & { expiresAt: Date }) | null> {
    const handle = this.cookies.read(request, 'tonus');
    if (!handle) return null;
    const rows = await this.store.query<
      {
        person_id: string;
        display_name: string;
        role: Role;
        centre_id: number | null;
        centre_code: string | null;
        method: SignInMethod;
        authenticated_at: Date;
        expires_at: Date;
        only_patient: string | null;
        glass_until: Date | null;
        stale: boolean;
      }[]
    >(
      `select s.person_id, p.display_name, s.role, c.id as centre_id, c.code as centre_code, s.method, s.authenticated_at, s.expires_at,
              glass.patient as only_patient, glass.until as glass_until, s.last_seen_at < now() - interval '1 minute' as stale
       from access.login_session s
       join access.person p on p.id = s.person_id and p.disabled_at is null and (p.persona is null or $2)
       join access.membership m on m.person_id = s.person_id and m.role = s.role and m.centre_id is not distinct from s.centre_id
       left join lateral (select s.glass_centre_id as centre, s.glass_patient_id as patient, s.glass_until as until
                          where s.glass_until > now()) glass on true
       left join registry.centre c on c.id = coalesce(glass.centre, s.centre_id)
       where s.handle_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES})`,
      [hashOf(handle), this.config.mode === 'demo'],
    );
    const [session] = rows;
    if (!session) return null;
    // A page nobody looks at refreshes itself, and must not keep its person signed in.
    if (session.stale && request.headers['tonus-unattended'] === undefined) {
      await this.store.query('update access.login_session set last_seen_at = now() where handle_hash = $1', [
        hashOf(handle),
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
      method: session.method,
      authenticatedAt: session.authenticated_at,
      onlyPatientId: session.only_patient,
      glassUntil: session.glass_until,
      expiresAt: session.expires_at,
    };
  }

  /** Whether somebody is still signed in as she was, without keeping her so: listening is no sign of presence. */
  async isOpen({ session, personId, role, centreId }: Actor): Promise<boolean> {
    if (session === null) return false;
    const [{ open }] = await this.store.query<[{ open: boolean }]>(
      `select exists (
         select from access.login_session s
         join access.person p on p.id = s.person_id and p.disabled_at is null and (p.persona is null or $5)
         join access.membership m on m.person_id = s.person_id and m.role = s.role and m.centre_id is not distinct from s.centre_id
         where s.handle_hash = $1 and s.person_id = $2 and s.role = $3 and s.centre_id is not distinct from $4::integer
           and (s.glass_until > now()) is not true
           and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES})) as open`,
      [hashOf(session), personId, role, centreId, this.config.mode === 'demo'],
    );
    return open;
  }

  private hashIn(request: Request): Buffer | null {
    const handle = this.cookies.read(request, 'tonus');
    return handle === null ? null : hashOf(handle);
  }
}
