import { SMALLEST_SHOWN } from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { todayAt } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { RegistryError } from '../errors.js';
import type { CohortFilter } from './cohort-filter.input.js';
import { cohortParameters, countElsewhere, type Cohort } from './cohort.sql.js';
import type { Population } from './population.model.js';
import { refuseFineBands } from './whole-bands.js';

/** A cohort, and what of it may be shown. */
export interface DecidedCohort extends Cohort {
  /** Whether the data lock is today, so that everything recorded counts. */
  readonly current: boolean;
  /** Whether it takes in patients of centres other than the actor's own; the registry office has none of its own. */
  readonly beyondOwnCentre: boolean;
  /** Whether it asks for attributes of patients, or for an earlier data lock. */
  readonly narrowed: boolean;
}

/** Turns what was asked for into a definite cohort, and says in words which. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly centres: CentresService,
    private readonly protocols: ProtocolService,
  ) {}

  /**
   * @throws FORBIDDEN for another centre by name: its figures are part of registry totals only
   * @throws DISCLOSURE_BLOCKED where figures beyond the own centre would be about fewer than five patients of other
   * centres, or about a narrower band than others are
   */
  async decide(actor: Actor, filter: CohortFilter): Promise<DecidedCohort> {
    refuseOtherCentres(actor, filter);
    const today = actor.centreId === null ? todayAt('UTC') : await this.centres.today(actor.centreId);
    const asOf = filter.asOf == null || filter.asOf > today ? today : filter.asOf;
    const current = asOf === today;
    const cohort = {
      filter,
      protocol: this.protocols.find(filter.protocolCode),
      asOf,
      current,
      beyondOwnCentre: actor.centreCode === null || filter.centreCodes == null,
      narrowed: !current || namesAttributes(filter),
    };
    if (cohort.beyondOwnCentre) {
      if (cohort.narrowed) refuseFineBands(filter, current ? null : asOf);
      await this.refuseFewElsewhere(actor, cohort);
    }
    return cohort;
  }

  private async refuseFewElsewhere(actor: Actor, cohort: DecidedCohort): Promise<void> {
    const [{ patients }] = await this.dataSource.query<[{ patients: number }]>(countElsewhere, [
      ...cohortParameters(cohort),
      actor.centreId,
    ]);
    // A registry, or a protocol, that nobody else takes part in yet: there is nobody to protect.
    if (patients === 0 && !cohort.narrowed) return;
    if (patients < SMALLEST_SHOWN) {
      throw new RegistryError(
        'DISCLOSURE_BLOCKED',
        actor.centreId === null
          ? 'Fewer than five patients match these filters. Widen the filters.'
          : 'Fewer than five patients of other centres match these filters. Choose your own centre, or widen the filters.',
      );
    }
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

/** The registry office sees each centre's figures; everyone else their own centre's and the registry's. */
function refuseOtherCentres({ centreCode }: Actor, { centreCodes }: CohortFilter): void {
  if (centreCode === null || centreCodes == null) return;
  if (centreCodes.length === 1 && centreCodes[0] === centreCode) return;
  throw new RegistryError('FORBIDDEN', 'Figures of other centres are shown within registry totals only.', {
    field: 'centreCodes',
  });
}

const namesAttributes = ({
  protocolCode: _protocol,
  centreCodes: _centres,
  asOf: _asOf,
  ...attributes
}: CohortFilter) => Object.values(attributes).some((condition) => condition != null);

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
