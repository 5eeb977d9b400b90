import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config.js';
import { CONFIG } from './access.tokens.js';

export type CookieName = 'tonus' | 'tonus-sign-in';

/**
 * The cookies of this origin. Whether they are bound to HTTPS follows from the address people type, since the proxy
 * that ends TLS reaches us without it. The prefix binds them to the host as well; browsers refuse it on plain HTTP, which
 * only this machine may use.
 */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Pick<Config, 'origin'>) {
    this.secure = config.origin?.startsWith('https:') ?? false;
  }

  read(request: Request, name: CookieName): string | null {
    const wanted = `${this.full(name)}=`;
    const pair = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(wanted));
    return pair ? pair.slice(wanted.length) : null;
  }

  set(response: Response, name: CookieName, value: string): void {
    response.cookie(this.full(name), value, this.options());
  }

  clear(response: Response, name: CookieName): void {
    response.clearCookie(this.full(name), this.options());
  }

  private full(name: CookieName): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' };
  }
}
