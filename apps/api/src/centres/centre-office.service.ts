import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Audit } from '../audit/audit.service.js';
import { notFound } from '../errors.js';
import { editRow } from '../versions.js';
import type { Centre } from './centre.entity.js';
import type { AddCentreInput, CorrectCentreInput } from './centre.input.js';
import { CentresService } from './centres.service.js';
import { refuseUnknownToDatabase, timeZoneNamed } from './time-zone.js';

/** Which hospitals take part, as the registry office decides. */
@Injectable()
export class CentreOffice {
  constructor(
    private readonly audit: Audit,
    private readonly centres: CentresService,
  ) {}

  async add(actor: Actor, { code, name, timeZone }: AddCentreInput): Promise<Centre> {
    const centre = { code, name, timeZone: timeZoneNamed(timeZone) };
    return this.audit.write(actor, 'centre added', async (tx) => {
      await refuseUnknownToDatabase(tx, centre.timeZone);
      return this.centres.add(tx, centre);
    });
  }

  /** Days already recorded stay the days they are; what counts as today, and whatever instants are, moves with the time zone. */
  async correct(actor: Actor, { code, expectedVersion, name, ...input }: CorrectCentreInput): Promise<Centre> {
    const centre = await this.centres.byCode(code);
    if (!centre) throw notFound('centre');
    const timeZone = timeZoneNamed(input.timeZone);
    const version = await this.audit.write(actor, 'centre corrected', async (tx) => {
      await refuseUnknownToDatabase(tx, timeZone);
      const edited = await editRow(tx, {
        what: 'centre',
        relation: 'registry.centre',
        key: { id: centre.id },
        expectedVersion,
        set: { name, time_zone: timeZone },
      });
      if (timeZone !== centre.timeZone) await this.centres.moved(tx, centre.id);
      return edited;
    });
    this.centres.forget(centre.id);
    return { ...centre, name, timeZone, version };
  }
}
