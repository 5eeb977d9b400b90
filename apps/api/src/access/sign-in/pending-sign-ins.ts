import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuthStore } from '../auth-store.js';
import { Cookies } from '../cookies.js';
import { hashOf, newHandle } from '../handles.js';
import type { SignInMethod } from '../sign-in-method.js';

const MINUTES = 10;
/** Codes that may be tried before the password is asked for again. */
const ATTEMPTS = 5;

export type PendingStep = 'SECOND_FACTOR' | 'ENROL_SECOND_FACTOR' | 'CHOOSE_ROLE' | 'PROVIDER';

export interface PendingDetails {
  /** The second factor being set up, sealed. */
  readonly secret?: string;
  /** It replaces one: the person is signed in, and must be still when she confirms it. */
  readonly replaces?: true;
  /** What the identity provider was asked. */
  readonly provider?: {
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly again: boolean;
    readonly to: string;
  };
  /** Why the identity provider's answer did not sign anybody in. */
  readonly problem?: { readonly code: string; readonly sentence: string };
}

export interface PendingSignIn {
  readonly personId: string | null;
  readonly step: PendingStep;
  readonly method: SignInMethod.PASSWORD | SignInMethod.OIDC;
  readonly details: PendingDetails;
}

/** Somebody between the first and the last step of signing in, under a cookie of its own: nobody is signed in yet. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly store: AuthStore,
    private readonly cookies: Cookies,
  ) {}

  /** Each step has a new handle. */
  async begin(request: Request, response: Response, pending: PendingSignIn): Promise<void> {
    const handle = newHandle();
    await this.store.query('delete from access.sign_in where expires_at < now() or handle_hash = $1', [
      hashIn(this.cookies, request),
    ]);
    await this.store.query(
      `insert into access.sign_in (handle_hash, person_id, step, method, details, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(mins => ${MINUTES}))`,
      [hashOf(handle), pending.personId, pending.step, pending.method, JSON.stringify(pending.details)],
    );
    this.cookies.set(response, 'tonus-sign-in', handle);
  }

  async find(request: Request): Promise<PendingSignIn | null> {
    const [row] = await this.store.query<Row[]>(
      'select person_id, step, method, details from access.sign_in where handle_hash = $1 and expires_at > now()',
      [hashIn(this.cookies, request)],
    );
    return row ? ofRow(row) : null;
  }

  /** The pending step, with one of its few attempts used up; null when there is none, or none left. */
  async attempt(request: Request): Promise<(PendingSignIn & { attempts: number }) | null> {
    const [[row]] = await this.store.query<[(Row & { attempts: number })[], number]>(
      `update access.sign_in set details = details || jsonb_build_object('attempts', coalesce((details->>'attempts')::integer, 0) + 1)
       where handle_hash = $1 and expires_at > now() and coalesce((details->>'attempts')::integer, 0) < ${ATTEMPTS}
       returning person_id, step, method, details, (details->>'attempts')::integer as attempts`,
      [hashIn(this.cookies, request)],
    );
    return row ? { ...ofRow(row), attempts: row.attempts } : null;
  }

  /** Takes it away; of two that come for the same one, the second finds nothing. */
  async take(request: Request, response: Response): Promise<PendingSignIn | null> {
    const [rows] = await this.store.query<[Row[], number]>(
      'delete from access.sign_in where handle_hash = $1 returning person_id, step, method, details, expires_at > now() as alive',
      [hashIn(this.cookies, request)],
    );
    if (this.cookies.read(request, 'tonus-sign-in') !== null) this.cookies.clear(response, 'tonus-sign-in');
    return rows[0]?.alive ? ofRow(rows[0]) : null;
  }

  /** The second factor stays as it is, in whatever browser replacing it was begun. */
  async forgetReplacements(personId: string): Promise<void> {
    await this.store.query(`delete from access.sign_in where person_id = $1 and details ->> 'replaces' = 'true'`, [
      personId,
    ]);
  }
}

interface Row {
  readonly person_id: string | null;
  readonly step: PendingStep;
  readonly method: PendingSignIn['method'];
  readonly details: PendingDetails;
  readonly alive?: boolean;
}

const ofRow = ({ person_id: personId, step, method, details }: Row): PendingSignIn => ({
  personId,
  step,
  method,
  details,
});

function hashIn(cookies: Cookies, request: Request): Buffer | null {
  const handle = cookies.read(request, 'tonus-sign-in');
  return handle === null ? null : hashOf(handle);
}
