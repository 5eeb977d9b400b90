import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayAt } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import type { CohortFilter } from './cohort-filter.input.js';
import type { Cohort } from './cohort.sql.js';
import type { Population } from './population.model.js';

/** A cohort, and whether its data lock is today, so that everything recorded counts. */
export interface DatedCohort extends Cohort {
  readonly current: boolean;
}

/** Turns what was asked for into a definite cohort, and says in words which. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly centres: CentresService,
    private readonly protocols: ProtocolService,
  ) {}

  async decide(actor: Actor, filter: CohortFilter): Promise<DatedCohort> {
    const today = actor.centreId === null ? todayAt('UTC') : await this.centres.today(actor.centreId);
    const asOf = filter.asOf == null || filter.asOf > today ? today : filter.asOf;
    return { filter, protocol: this.protocols.find(filter.protocolCode), asOf, current: asOf === today };
  }

  describe(
    { filter, protocol, asOf }: Cohort,
    counts: Pick<Population, 'patients' | 'implanted' | 'centres'>,
  ): Population {
    return {
      protocolCode: protocol.code,
      protocolVersion: protocol.version,
      ...counts,
      asOf,
      computedAt: new Date(),
      definition: inWords(filter, protocol.title),
    };
  }
}

function inWords(filter: CohortFilter, protocol: string): string {
  const within = (name: string, from: string | number | null | undefined, to: string | number | null | undefined) => {
    if (from == null && to == null) return null;
    if (from == null) return `${name} up to ${to}`;
    return to == null ? `${name} from ${from}` : `${name} from ${from} to ${to}`;
  };
  const oneOf = (name: string, codes: readonly string[] | null | undefined) =>
    codes == null ? null : `${name} ${codes.length === 0 ? 'none' : codes.join(' or ')}`;
  const conditions = [
    oneOf('centre', filter.centreCodes),
    oneOf('aetiology', filter.aetiologies),
    oneOf(
      'origin',
      filter.origins?.map((origin) => origin.toLowerCase()),
    ),
    oneOf(
      'sex',
      filter.sexes?.map((sex) => sex.toLowerCase()),
    ),
    within('first implant', filter.implantedFrom, filter.implantedTo),
    within('age at implant', filter.ageAtImplantFrom, filter.ageAtImplantTo),
  ].filter((condition) => condition !== null);
  return [`Patients followed under “${protocol}”`, ...conditions].join('; ');
}
