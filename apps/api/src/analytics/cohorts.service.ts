import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { todayAt } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { RegistryError } from '../errors.js';
import type { CohortFilter } from './cohort-filter.input.js';
import { cohortParameters, type Cohort } from './cohort.sql.js';
import { callFigures, type FiguresFunction } from './figures.sql.js';
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
    private readonly records: Records,
    private readonly centres: CentresService,
    private readonly protocols: ProtocolService,
  ) {}

  /**
   * @throws FORBIDDEN for another centre by name: its figures are part of registry totals only
   * @throws DISCLOSURE_BLOCKED where figures beyond the own centre would be about a narrower band than others are
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
    if (cohort.beyondOwnCentre && cohort.narrowed) refuseFineBands(filter, current ? null : asOf);
    return cohort;
  }

  /**
   * Counts a cohort: the own centre's rows directly, those of other centres only through a function that shows sums.
   *
   * @param statement whose $1 to $12 are the cohort's and whose $13 is `last`
   * @param overAll the function of the schema stats that runs the same statement over all centres
   * @throws DISCLOSURE_BLOCKED where fewer than five patients of other centres would be counted
   */
  async count<T>(
    cohort: DecidedCohort,
    { statement, overAll, last }: { statement: string; overAll: FiguresFunction; last: unknown },
  ): Promise<T> {
    const parameters = [...cohortParameters(cohort), last];
    const [counted] = await this.records.query<[T]>(
      cohort.beyondOwnCentre ? callFigures(overAll) : statement,
      parameters,
    );
    return counted;
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
