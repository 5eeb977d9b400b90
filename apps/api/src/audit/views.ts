import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewing, ViewTrail } from '../access/view-trail.js';
import { RegistryError } from '../errors.js';

/** Viewings written in one transaction at most: what waits longer goes into the next. */
const LARGEST_BATCH = 100;

interface Waiting {
  readonly viewing: Viewing;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes down who looked at what. Every write is flushed to disk before its requests are answered; while one is under
 * way the next requests gather, so that many readers share a flush instead of queueing for one each.
 */
@Injectable()
export class Views implements ViewTrail {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly dataSource: DataSource) {}

  note(viewing: Viewing): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ viewing, written, failed });
      if (!this.writing) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, LARGEST_BATCH);
      this.waiting = this.waiting.slice(LARGEST_BATCH);
      await this.write(batch);
    }
    this.writing = false;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const [{ noted }] = await this.dataSource.query<[{ noted: boolean[] }]>('select audit.note_views($1) as noted', [
        JSON.stringify(batch.map(({ viewing }) => viewing)),
      ]);
      batch.forEach(({ written, failed }, at) => {
        if (noted[at]) written();
        else failed(new RegistryError('UNAUTHENTICATED', 'Your session has ended. Sign in again.'));
      });
    } catch (error) {
      // What spoils one of them must not silence the others.
      if (batch.length > 1) for (const one of batch) await this.write([one]);
      else batch.forEach(({ failed }) => failed(error));
    }
  }
}
