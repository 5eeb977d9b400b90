import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, type Config } from '../config.js';

/** "totp-key" is the file totp-key in the folder of secrets, or the variable TONUS_TOTP_KEY. */
export const variableOf = (name: string): string => `TONUS_${name.toUpperCase().replaceAll('-', '_')}`;

const ownerOnly = process.platform !== 'win32';

/**
 * Keys made at the first start, one file each, for this account's eyes only; or given by the environment, where several
 * machines serve. Read anew each time, so that a rotation reaches running servers; never logged, never in the database.
 */
export class Secrets {
  constructor(
    private readonly config: Pick<Config, 'secrets'>,
    private readonly environment: NodeJS.ProcessEnv = process.env,
  ) {}

  /**
   * @param make the first value, when there is none
   * @throws ConfigurationError when others could read the file
   */
  read(name: string, make: () => string = () => randomBytes(32).toString('base64url')): string {
    return this.find(name) ?? this.keepFirst(name, make());
  }

  /** The same without making one; null when there is none. */
  find(name: string): string | null {
    const given = this.environment[variableOf(name)];
    if (given) return given;
    const file = join(this.config.secrets, name);
    try {
      if (ownerOnly && (statSync(file).mode & 0o077) !== 0) {
        throw new ConfigurationError(`Others can read ${file}; change its rights to 0600 (chmod 600), then rotate it.`);
      }
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  isGiven(name: string): boolean {
    return Boolean(this.environment[variableOf(name)]);
  }

  /** @throws ConfigurationError when the environment gives it: then it is changed there */
  replace(name: string, value: string): void {
    if (this.isGiven(name))
      throw new ConfigurationError(`${variableOf(name)} is set in the environment; change it there.`);
    renameSync(this.write(name, value), join(this.config.secrets, name));
  }

  /** Of two processes that start at once, both use what the first has kept. */
  private keepFirst(name: string, value: string): string {
    const written = this.write(name, value);
    try {
      linkSync(written, join(this.config.secrets, name));
      return value;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return this.read(name);
    } finally {
      rmSync(written, { force: true });
    }
  }

  /** Whole or not at all: it gets its name when it is complete. */
  private write(name: string, value: string): string {
    mkdirSync(this.config.secrets, { recursive: true, mode: 0o700 });
    const file = join(this.config.secrets, `.${name}.${randomBytes(6).toString('hex')}`);
    writeFileSync(file, `${value}\n`, { mode: 0o600, flag: 'wx' });
    return file;
  }
}
