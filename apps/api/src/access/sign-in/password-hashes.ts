import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { RegistryError } from '../../errors.js';

const settings = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a thread; more at once would slow every other request. */
const AT_ONCE = 4;
const WAITING = 100;

/** Hashes passwords, a few at a time. */
@Injectable()
export class PasswordHashes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobodys: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => argon2.hash(normal(password), settings));
  }

  /** Takes as long for an account without a password, or for no account at all, as for any other. */
  async matches(hash: string | null, password: string): Promise<boolean> {
    this.nobodys ??= this.hash('a password nobody has');
    const held = hash ?? (await this.nobodys);
    const same = await this.inTurn(() => argon2.verify(held, normal(password)));
    return same && hash !== null;
  }

  /** Whether a hash was made under weaker settings than today's. */
  isOutdated(hash: string): boolean {
    return argon2.needsRehash(hash, settings);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING) {
        throw new RegistryError('BUSY', 'Many people are signing in just now. Try again in a moment.');
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // Whoever comes next takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same password typed on two keyboards may be two sequences of characters. */
const normal = (password: string): string => password.normalize('NFKC');
