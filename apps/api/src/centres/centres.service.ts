import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { todayAt } from '../calendar-day.js';
import { notFound } from '../errors.js';
import { Centre } from './centre.entity.js';

/** How long a change of name or time zone may stay unnoticed; ids and codes never change. */
const REMEMBERED_MS = 60_000;

/** The hospitals of the registry: a handful, needed for every visit, so remembered for a minute. */
@Injectable()
export class CentresService {
  private readonly remembered = new Map<number, { centre: Centre; until: number }>();

  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<Centre[]> {
    return this.dataSource.getRepository(Centre).find({ order: { code: 'ASC' } });
  }

  async byId(id: number): Promise<Centre> {
    const known = this.remembered.get(id);
    if (known && known.until > Date.now()) return known.centre;
    const centre = await this.dataSource.getRepository(Centre).findOneBy({ id });
    if (!centre) throw notFound('centre');
    this.remembered.set(id, { centre, until: Date.now() + REMEMBERED_MS });
    return centre;
  }

  byCode(code: string): Promise<Centre | null> {
    return this.dataSource.getRepository(Centre).findOneBy({ code });
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
    return { ...added, id };
  }
}
