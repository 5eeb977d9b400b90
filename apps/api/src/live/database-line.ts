import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../access/access.tokens.js';
import type { Config } from '../config.js';

/** Who hears one channel of the database. */
export interface Hearer {
  /** What was said on it. */
  readonly heard: (payload: string) => void;
  /** The line is back: whatever was said meanwhile is lost. */
  readonly isBack: () => void;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/**
 * What is told by way of the database: another process of the server, or the command line, is heard like this one. One
 * connection, opened for the first who listens.
 */
@Injectable()
export class DatabaseLine implements OnModuleDestroy {
  private readonly hearers = new Map<string, Hearer>();
  private client: pg.Client | null = null;
  private opening: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'database'>) {}

  /** @param channel written into statements: never from outside */
  hear(channel: string, hearer: Hearer): void {
    this.hearers.set(channel, hearer);
  }

  /** Whoever cannot be connected now will be once the database is back, and is told then. */
  async open(): Promise<void> {
    await this.connect().catch(() => this.connectLater());
  }

  /** Lost while the line is down. */
  async say(channel: string, payload: string): Promise<void> {
    await this.client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.opening?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    this.opening ??= this.begin().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async begin(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.database.app,
      application_name: 'tonus live',
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload = '' }) => this.hearers.get(channel)?.heard(payload));
    try {
      await client.connect();
      for (const channel of this.hearers.keys()) await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    this.retryMs = FIRST_RETRY_MS;
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.opening = null;
    this.connectLater();
  }

  private connectLater(): void {
    if (this.closed || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.connect()
        .then(() => this.hearers.forEach((hearer) => hearer.isBack()))
        .catch(() => this.connectLater());
    }, this.retryMs);
    this.retry.unref();
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }
}
