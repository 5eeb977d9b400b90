import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DatabaseLine } from './database-line.js';

/** One page of somebody who looks at the same thing. */
export interface Guest {
  readonly page: string;
  readonly personId: string;
  readonly name: string;
}

interface Room {
  /** By page; until when a guest counts as here without being heard again, ms. */
  readonly guests: Map<string, Guest & { until: number }>;
  /** Guests of this process, with whom to tell. */
  readonly listeners: Map<string, { readonly guest: Guest; readonly heard: () => void }>;
  revision: number | null;
}

interface Said {
  readonly room: string;
  readonly here?: Guest;
  readonly gone?: string;
  /** Whether those who are here are to say so. */
  readonly asks?: boolean;
  readonly revision?: number;
}

const CHANNEL = 'tonus_rooms';
const HEARTBEAT_MS = 20_000;
/** Whoever has not been heard for this long has gone without a word, as a process that was killed does. */
const GONE_AFTER_MS = 50_000;

/** Says, in the transaction that changes it, that something has a new revision; 0: that it has ended. */
export const tellRoom = (tx: EntityManager, room: string, revision: number): Promise<unknown> =>
  tx.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ room, revision } satisfies Said)]);

/** Who looks at the same thing at this moment, in any process of the server. Kept in memory, told by the database. */
@Injectable()
export class Rooms implements OnModuleDestroy {
  private readonly rooms = new Map<string, Room>();
  private readonly heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();

  constructor(private readonly line: DatabaseLine) {
    line.hear(CHANNEL, { heard: (payload) => this.hear(payload), isBack: () => this.comeBack() });
  }

  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
  }

  /** @returns leaves */
  async enter(name: string, guest: Guest, heard: () => void): Promise<() => void> {
    await this.line.open();
    const room = this.rooms.get(name) ?? { guests: new Map(), listeners: new Map(), revision: null };
    this.rooms.set(name, room);
    room.listeners.set(guest.page, { guest, heard });
    this.say({ room: name, here: guest, asks: true });
    return () => {
      room.listeners.delete(guest.page);
      if (room.listeners.size === 0) this.rooms.delete(name);
      this.say({ room: name, gone: guest.page });
    };
  }

  /** What is known of a room somebody of this process is in. */
  stateOf(name: string): { revision: number | null; guests: readonly Guest[] } {
    const room = this.rooms.get(name);
    return { revision: room?.revision ?? null, guests: [...(room?.guests.values() ?? [])] };
  }

  private say(said: Said): void {
    void this.line.say(CHANNEL, JSON.stringify(said));
  }

  private hear(payload: string): void {
    const { room: name, here, gone, asks, revision } = JSON.parse(payload) as Said;
    const room = this.rooms.get(name);
    if (!room) return;
    const isNew = here !== undefined && !room.guests.has(here.page);
    if (here) room.guests.set(here.page, { ...here, until: Date.now() + GONE_AFTER_MS });
    const hasLeft = gone !== undefined && room.guests.delete(gone);
    if (revision !== undefined) room.revision = revision;
    if (asks)
      for (const { guest } of room.listeners.values())
        if (guest.page !== here?.page) this.say({ room: name, here: guest });
    if (isNew || hasLeft || revision !== undefined) tell(room);
  }

  /** Those who are here say so again; those who were not heard for long have left. */
  private beat(): void {
    for (const [name, room] of this.rooms) {
      for (const { guest } of room.listeners.values()) this.say({ room: name, here: guest });
      const silent = [...room.guests.values()].filter(({ until }) => until < Date.now());
      for (const { page } of silent) room.guests.delete(page);
      if (silent.length > 0) tell(room);
    }
  }

  private comeBack(): void {
    for (const [name, room] of this.rooms) {
      room.revision = null;
      for (const { guest } of room.listeners.values()) this.say({ room: name, here: guest, asks: true });
      tell(room);
    }
  }
}

function tell({ listeners }: Room): void {
  for (const { heard } of listeners.values()) heard();
}
