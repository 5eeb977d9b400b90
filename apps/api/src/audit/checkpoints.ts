import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../access/access.tokens.js';
import { Secrets } from '../access/secrets.js';
import type { Config } from '../config.js';
import { log } from '../log/log.js';
import { logUnforeseen } from '../log/log-unforeseen.js';
import { newSigningKey, SIGNING_KEY, signingKeyOf, takeCheckpoint, type Checkpoint, type Head } from './checkpoint.js';
import { CheckpointFile } from './checkpoint-file.js';

const EVENTS = 1_000;
const MINUTES = 15;
const LOOK_EVERY_MS = 10_000;

/** Any number that nothing else locks on: processes that share the file take turns. */
const LOCK = 7_286_011;

/**
 * Signs the head of the chain every 1,000 events or 15 minutes, and at shutdown, into a file and the log. Whoever
 * rewrites the trail in the database cannot rewrite a copy of that file kept elsewhere.
 */
@Injectable()
export class Checkpoints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly file: CheckpointFile;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.file = new CheckpointFile(config.checkpoints);
  }

  onApplicationBootstrap(): void {
    if (this.config.acting !== 'people') return;
    this.timer = setInterval(() => void this.take(isDue).catch(logUnforeseen), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    await this.take(isAhead).catch(logUnforeseen);
  }

  last(): Checkpoint | null {
    return this.file.last();
  }

  /** @returns the checkpoint taken; null when none was due, or another process is taking it */
  take(due: (head: Head, last: Checkpoint | null, now: Date) => boolean, now = new Date()): Promise<Checkpoint | null> {
    return this.dataSource.transaction('READ COMMITTED', async (tx) => {
      const [{ locked }] = await tx.query<[{ locked: boolean }]>('select pg_try_advisory_xact_lock($1) as locked', [
        LOCK,
      ]);
      if (!locked) return null;
      const [head] = await tx.query<[Head | { sequence: null }]>(
        `select sequence, encode(hash, 'hex') as hash from audit.head()`,
      );
      if (head.sequence === null) return null;
      const last = this.file.last();
      if (last !== null && last.sequence > head.sequence) {
        log.error({ event: 'trail shorter than its checkpoint', sequence: head.sequence, checkpoint: last.sequence });
      }
      if (!due(head, last, now)) return null;
      const checkpoint = takeCheckpoint(head, signingKeyOf(this.secrets.read(SIGNING_KEY, newSigningKey)), now);
      this.file.append(checkpoint);
      log.info({ event: 'checkpoint', ...checkpoint });
      return checkpoint;
    });
  }
}

/** A restored trail may be shorter than the last checkpoint: it is signed anew, and verifying tells what is missing. */
export const isAhead = (head: Head, last: Checkpoint | null): boolean => last?.hash !== head.hash;

export const isDue = (head: Head, last: Checkpoint | null, now: Date): boolean =>
  isAhead(head, last) &&
  (last === null ||
    Math.abs(head.sequence - last.sequence) >= EVENTS ||
    now.getTime() - Date.parse(last.takenAt) >= MINUTES * 60_000);
