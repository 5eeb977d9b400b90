import { Injectable } from '@nestjs/common';
import { logUnforeseen } from '../log/log-unforeseen.js';
import { DatabaseLine } from './database-line.js';

/** Told of what was done at a centre; of nothing in particular after the line was down. */
export type Heard = (acts: readonly string[]) => void;

const CHANNEL = 'tonus_worklist';
/** An import commits many times a second; people need to hear of it once. */
const GATHER_MS = 250;

/** What is committed anywhere at a centre, as the database tells it. */
@Injectable()
export class Changes {
  private readonly listeners = new Map<number, Set<Heard>>();
  private readonly gathered = new Map<number, Set<string>>();

  constructor(private readonly line: DatabaseLine) {
    line.hear(CHANNEL, { heard: (payload) => this.gather(payload), isBack: () => this.tellAll() });
  }

  /** @returns stops listening */
  async listen(centreId: number, heard: Heard): Promise<() => void> {
    const here = this.listeners.get(centreId) ?? new Set();
    this.listeners.set(centreId, here.add(heard));
    await this.line.open();
    return () => {
      here.delete(heard);
      if (here.size === 0) this.listeners.delete(centreId);
    };
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
