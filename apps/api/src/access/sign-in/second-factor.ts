import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { AuthStore } from '../auth-store.js';
import { Clock } from '../clock.js';
import { SealedSecrets } from './sealed-secrets.js';

const PERIOD = 30;
/** Steps before and after the present one: clocks of phones drift, and people type slowly. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** Six digits from a device the person carries (RFC 6238). */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly store: AuthStore,
    private readonly sealed: SealedSecrets,
    private readonly clock: Clock,
  ) {}

  newSecret(): Buffer {
    return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
  }

  /** For typing: groups of four are easier to read. */
  inText(secret: Buffer): string {
    return (secretOf(secret).base32.match(/.{1,4}/g) ?? []).join(' ');
  }

  /** For a camera: what authenticator programs read from the QR code. */
  address(secret: Buffer, account: string, issuer: string): string {
    return new TOTP({ issuer, label: account, secret: secretOf(secret), digits: 6, period: PERIOD }).toString();
  }

  /** The time step a code belongs to; null when it belongs to none near now. */
  stepOf(secret: Buffer, code: string): number | null {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const timestamp = this.clock.now().getTime();
    const delta = TOTP.validate({
      token,
      secret: secretOf(secret),
      digits: 6,
      period: PERIOD,
      timestamp,
      window: WINDOW,
    });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
  }

  /** Whether the code is right and was not used before: of two requests with the same one, one is refused. */
  async accepts(personId: string, code: string): Promise<boolean> {
    const [row] = await this.store.query<{ totp_secret: Buffer | null }[]>(
      'select totp_secret from access.credential where person_id = $1',
      [personId],
    );
    if (!row?.totp_secret) return false;
    const step = this.stepOf(this.sealed.open(personId, row.totp_secret), code);
    if (step === null) return false;
    const [, taken] = await this.store.query<[unknown, number]>(
      `update access.credential set totp_last_step = $2
       where person_id = $1 and (totp_last_step is null or totp_last_step < $2)`,
      [personId, step],
    );
    return taken === 1;
  }

  /** Replaces what the person had. The code that proved it is used up. */
  async enrol(personId: string, secret: Buffer, step: number): Promise<void> {
    await this.store.query(
      `insert into access.credential (person_id, totp_secret, totp_enrolled_at, totp_last_step) values ($1, $2, now(), $3)
       on conflict (person_id) do update set totp_secret = excluded.totp_secret, totp_enrolled_at = now(), totp_last_step = excluded.totp_last_step`,
      [personId, this.sealed.seal(personId, secret), step],
    );
  }
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });
