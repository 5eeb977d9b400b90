import { Injectable } from '@nestjs/common';
import { AuthStore } from '../auth-store.js';
import type { Role } from '../role.js';

/** What happened at the door; the code stands in the trail. */
export type SignInAct =
  | 'signed in'
  | 'signed out'
  | 'sign-in failed'
  | 'sign-in denied'
  | 'proved again'
  | 'proof failed'
  | 'role switched'
  | 'password set'
  | 'second factor set'
  | 'invitation accepted'
  | 'login session ended';

export interface SignInEvent {
  readonly act: SignInAct;
  /** Whose account it is; null where no account has the name that was typed. */
  readonly personId: string | null;
  readonly role?: Role | null;
  readonly centreId?: number | null;
  /** Which rule refused, or what was ended: never anything that was typed. */
  readonly detail?: string;
  /** Who did it, when it was not the person herself. */
  readonly byPersonId?: string;
  readonly requestId: string;
}

/** Tells the trail who came, who was refused and who left. */
export abstract class SignInLog {
  abstract note(event: SignInEvent): Promise<void>;
}

@Injectable()
export class SignInTrail implements SignInLog {
  constructor(private readonly store: AuthStore) {}

  async note({ act, personId, role, centreId, detail, byPersonId, requestId }: SignInEvent): Promise<void> {
    await this.store.query('select audit.note_sign_in($1, $2, $3, $4, $5, $6, $7)', [
      act,
      personId,
      role ?? null,
      centreId ?? null,
      detail ?? null,
      byPersonId ?? null,
      requestId,
    ]);
  }
}
