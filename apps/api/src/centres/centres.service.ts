import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Records } from '../access/records.js';
import { todayAt } from '../calendar-day.js';
import { notFound } from '../errors.js';
import type { Centre } from './centre.entity.js';

/** How long a change of name or time zone made by another process may stay unnoticed; ids and codes never change. */
const REMEMBERED_MS = 60_000;

/** No transaction lasts longer: until then a correction may be on its way, or have been given up. */
const UNSETTLED_MS = 20_000;

const select = 'select id, code, name, time_zone as "timeZone", version from registry.centre';

/** Derives what hangs on the calendar of a hospital, in the transaction that moves it. */
export type Move = (tx: EntityManager, centreId: number) => Promise<void>;

/** The hospitals of the registry: a handful, needed for every visit, so remembered for a minute. */
@Injectable()
export class CentresService {
  private readonly remembered = new Map<number, { centre: Centre; until: number }>();
  private readonly unsettled = new Map<number, number>();
  private readonly moves: Move[] = [];

  constructor(private readonly records: Records) {}

  all(): Promise<Centre[]> {
    return this.records.reference<Centre[]>(`${select} order by code`);
  }

  async byId(id: number): Promise<Centre> {
    const known = this.remembered.get(id);
    if (known && known.until > Date.now()) return known.centre;
    const [centre] = await this.records.reference<Centre[]>(`${select} where id = $1`, [id]);
    if (!centre) throw notFound('centre');
    if ((this.unsettled.get(id) ?? 0) < Date.now())
      this.remembered.set(id, { centre, until: Date.now() + REMEMBERED_MS });
    return centre;
  }

  /** After a correction, which other requests see once its transaction has ended: the centre is read anew till then. */
  forget(id: number): void {
    this.remembered.delete(id);
    this.unsettled.set(id, Date.now() + UNSETTLED_MS);
  }

  /** Has a derivation run before a correction of a time zone is committed. */
  whenMoved(move: Move): void {
    this.moves.push(move);
  }

  async moved(tx: EntityManager, centreId: number): Promise<void> {
    for (const move of this.moves) await move(tx, centreId);
  }

  async byCode(code: string): Promise<Centre | null> {
    const [centre] = await this.records.reference<Centre[]>(`${select} where code = $1`, [code]);
    return centre ?? null;
  }

  /** Today's date at a centre. */
  async today(id: number): Promise<string> {
    return todayAt((await this.byId(id)).timeZone);
  }

  async add(tx: EntityManager, centre: { code: string; name: string; timeZone?: string }): Promise<Centre> {
    const added = { timeZone: 'Europe/London', ...centre };
    const [{ id }] = await tx.query<[{ id: number }]>(
      'insert into registry.centre (code, name, time_zone) values ($1, $2, $3) returning id',
      [added.code, added.name, added.timeZone],
    );
    return { ...added, id, version: 1 };
  }
}
