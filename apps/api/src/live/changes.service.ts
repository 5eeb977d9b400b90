import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../access/access.tokens.js';
import type { Config } from '../config.js';
import { logUnforeseen } from '../log/log-unforeseen.js';

/** Told of what was done at a centre; of nothing in particular after the line was down. */
export type Heard = (acts: readonly string[]) => void;

const CHANNEL = 'tonus_worklist';
/** An import commits many times a second; people need to hear of it once. */
const GATHER_MS = 250;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/**
 * What is committed anywhere, as the database tells it: another process of the server, or the command line, is heard like
 * this one. One connection, opened for the first who listens.
 */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly listeners = new Map<number, Set<Heard>>();
  private readonly gathered = new Map<number, Set<string>>();
  private client: pg.Client | null = null;
  private opening: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'database'>) {}

  /** @returns stops listening */
  async listen(centreId: number, heard: Heard): Promise<() => void> {
    const here = this.listeners.get(centreId) ?? new Set();
    this.listeners.set(centreId, here.add(heard));
    // Whoever cannot be connected now will be once the database is back, and is told then.
    await this.connect().catch(() => this.connectLater());
    return () => {
      here.delete(heard);
      if (here.size === 0) this.listeners.delete(centreId);
    };
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.opening?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.database.app,
      application_name: 'tonus live',
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => this.gather(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
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
      if (this.listeners.size === 0) return;
      this.connect()
        .then(() => this.tellAll())
        .catch(() => this.connectLater());
    }, this.retryMs);
    this.retry.unref();
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  /** "12 refill recorded" */
  private gather(payload: string): void {
    const [, centre, act] = /^(\d{1,9}) (.{1,120})$/.exec(payload) ?? [];
    const centreId = Number(centre);
    if (act === undefined || !this.listeners.has(centreId)) return;
    const known = this.gathered.get(centreId);
    if (known) {
      known.add(act);
      return;
    }
    this.gathered.set(centreId, new Set([act]));
    setTimeout(() => {
      const acts = [...(this.gathered.get(centreId) ?? [])];
      this.gathered.delete(centreId);
      this.tell(centreId, acts);
    }, GATHER_MS).unref();
  }

  private tellAll(): void {
    for (const centreId of this.listeners.keys()) this.tell(centreId, []);
  }

  private tell(centreId: number, acts: readonly string[]): void {
    for (const heard of this.listeners.get(centreId) ?? []) {
      try {
        heard(acts);
      } catch (error) {
        logUnforeseen(error);
      }
    }
  }
}
