import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type DataSourceOptions } from 'typeorm';
import { CreateAudit1764000000000 } from '../../../migrations/1764000000000-create-audit.js';
import { CreatePeople1764000001000 } from '../../../migrations/1764000001000-create-people.js';
import { CreateProtocol1764000002000 } from '../../../migrations/1764000002000-create-protocol.js';
import { CreateRecords1764000003000 } from '../../../migrations/1764000003000-create-records.js';
import { HoldTimeline1764000004000 } from '../../../migrations/1764000004000-hold-timeline.js';
import { CreateAnalysis1764000010000 } from '../../../migrations/1764000010000-create-analysis.js';
import { AddAccounts1764100000000 } from '../../../migrations/1764100000000-add-accounts.js';
import { IsolateCentres1764100001000 } from '../../../migrations/1764100001000-isolate-centres.js';
import { OpenRegistry1764100001500 } from '../../../migrations/1764100001500-open-registry.js';
import { CountVersions1764100002000 } from '../../../migrations/1764100002000-count-versions.js';
import { HoldCorrections1764100002500 } from '../../../migrations/1764100002500-hold-corrections.js';
import { ChainEvents1764100003000 } from '../../../migrations/1764100003000-chain-events.js';
import { CountAttempts1764100004000 } from '../../../migrations/1764100004000-count-attempts.js';
import { GovernRecords1764100005000 } from '../../../migrations/1764100005000-govern-records.js';
import { VersionAssessments1764100006000 } from '../../../migrations/1764100006000-version-assessments.js';
import { LetRecordsPass1764100006500 } from '../../../migrations/1764100006500-let-records-pass.js';
import { RecordTherapy1764200000000 } from '../../../migrations/1764200000000-record-therapy.js';
import { HoldTherapy1764200001000 } from '../../../migrations/1764200001000-hold-therapy.js';
import { KeepReasonsOfVisits1764201000000 } from '../../../migrations/1764201000000-keep-reasons-of-visits.js';
import { LeaveResponsibility1764200002000 } from '../../../migrations/1764200002000-leave-responsibility.js';
import { ShipDeviceModels1764204000000 } from '../../../migrations/1764204000000-ship-device-models.js';
import { TellOfEarlierParts1764204100000 } from '../../../migrations/1764204100000-tell-of-earlier-parts.js';
import { SayWhyAModelChanged1764204200000 } from '../../../migrations/1764204200000-say-why-a-model-changed.js';
import { ComputePumps1764205000000 } from '../../../migrations/1764205000000-compute-pumps.js';
import { NameTrialCodes1764203000000 } from '../../../migrations/1764203000000-name-trial-codes.js';
import { IndexWorklist1764206000000 } from '../../../migrations/1764206000000-index-worklist.js';
import { AddCalendarFeeds1764206100000 } from '../../../migrations/1764206100000-add-calendar-feeds.js';
import { LetTherapyPass1764209000000 } from '../../../migrations/1764209000000-let-therapy-pass.js';
import { HoldAuthors1764301000000 } from '../../../migrations/1764301000000-hold-authors.js';
import { JudgeOverfilledPumps1764301001000 } from '../../../migrations/1764301001000-judge-overfilled-pumps.js';
import { KeepDraftsOfRespondents1764330001000 } from '../../../migrations/1764330001000-keep-drafts-of-respondents.js';
import { AnswerByLink1764330000000 } from '../../../migrations/1764330000000-answer-by-link.js';
import { HoldPathway1764202000000 } from '../../../migrations/1764202000000-hold-pathway.js';
import { TellHowVisitsWereEntered1764370000000 } from '../../../migrations/1764370000000-tell-how-visits-were-entered.js';
import { NameRaters1764370001000 } from '../../../migrations/1764370001000-name-raters.js';
import { DeriveMovedCentres1764306000000 } from '../../../migrations/1764306000000-derive-moved-centres.js';
import { LeaveWithRole1764306001000 } from '../../../migrations/1764306001000-leave-with-role.js';
import { HoldMoments1764306002000 } from '../../../migrations/1764306002000-hold-moments.js';
import { KeepDrafts1764310000000 } from '../../../migrations/1764310000000-keep-drafts.js';
import { SayWhyVoided1764390000000 } from '../../../migrations/1764390000000-say-why-voided.js';
import { Centre } from './centres/centre.entity.js';
import { Complication } from './complications/complication.entity.js';
import { Assessment } from './encounters/assessment.entity.js';
import { Encounter } from './encounters/encounter.entity.js';
import { Score } from './encounters/score.entity.js';
import { PatientIdentity } from './patients/patient-identity.entity.js';
import { Patient } from './patients/patient.entity.js';
import { AUTH } from './access/auth-store.js';
import { publishDerivation } from './analytics/publish-derivation.js';
import { publishFigures } from './analytics/publish-figures.js';
import { publishDefinitions } from './protocol/publish-definitions.js';
import { Procedure } from './therapy/procedure.entity.js';

/** Columns are the property names in snake case; only odd ones are named in the entity. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const DATE = 1082;
const NUMERIC = 1700;
const BIGINT = 20;

/** Days stay text (a Date would shift them by a time zone); scores and counts are numbers, all far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown => {
    if (oid === DATE) return (text: string) => text;
    if (oid === NUMERIC || oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

const migrations = [
  CreateAudit1764000000000,
  CreatePeople1764000001000,
  CreateProtocol1764000002000,
  CreateRecords1764000003000,
  HoldTimeline1764000004000,
  CreateAnalysis1764000010000,
  AddAccounts1764100000000,
  IsolateCentres1764100001000,
  OpenRegistry1764100001500,
  CountVersions1764100002000,
  HoldCorrections1764100002500,
  ChainEvents1764100003000,
  CountAttempts1764100004000,
  GovernRecords1764100005000,
  VersionAssessments1764100006000,
  LetRecordsPass1764100006500,
  RecordTherapy1764200000000,
  HoldTherapy1764200001000,
  LeaveResponsibility1764200002000,
  KeepReasonsOfVisits1764201000000,
  ShipDeviceModels1764204000000,
  TellOfEarlierParts1764204100000,
  SayWhyAModelChanged1764204200000,
  ComputePumps1764205000000,
  NameTrialCodes1764203000000,
  IndexWorklist1764206000000,
  AddCalendarFeeds1764206100000,
  LetTherapyPass1764209000000,
  HoldAuthors1764301000000,
  JudgeOverfilledPumps1764301001000,
  HoldPathway1764202000000,
  TellHowVisitsWereEntered1764370000000,
  NameRaters1764370001000,
  KeepDrafts1764310000000,
  AnswerByLink1764330000000,
  KeepDraftsOfRespondents1764330001000,
  DeriveMovedCentres1764306000000,
  LeaveWithRole1764306001000,
  HoldMoments1764306002000,
  SayWhyVoided1764390000000,
];

/**
 * Between the pool, which has just handed a connection out, and whoever gets it, nobody listens: a connection that the
 * database ends in that moment would end the process. Its next statement says so, and is answered.
 */
const neverUnheard = (client: pg.PoolClient): void => void client.on('error', () => undefined);

export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'tonus',
    entities: [Centre, Patient, PatientIdentity, Procedure, Encounter, Assessment, Score, Complication],
    migrations,
    namingStrategy: new SnakeCase(),
    installExtensions: false,
    logging: false,
    // Never the driver's query_timeout: a timed-out connection would return to the pool with its transaction open.
    // Planner estimates of the analyses are high enough to have them compiled, which takes longer than running them.
    extra: {
      options: '-c jit=off',
      types,
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
      onConnect: neverUnheard,
    },
  };
}

/** The connection of accounts and login sessions: few statements, all short, and no entities. */
export const authOptions = (url: string): DataSourceOptions & { name: string } => ({
  ...dataSourceOptions(url, 4),
  name: AUTH,
  entities: [],
  migrations: [],
});

export const openDatabase = (url: string, poolSize?: number): Promise<DataSource> =>
  new DataSource(dataSourceOptions(url, poolSize)).initialize();

/** The migrator takes on the owner, so that everything belongs to a role nobody signs in as. */
function openAsOwner(url: string): Promise<DataSource> {
  const options = dataSourceOptions(url, 2);
  const extra = options.extra as object;
  return new DataSource({
    ...options,
    extra: { ...extra, options: '-c role=tonus_owner' },
  } as DataSourceOptions).initialize();
}

/** Any number that nothing else on the server locks on. */
const MIGRATION_LOCK = 7_286_001;

/**
 * Brings the schema and the published definitions up to date; several processes may start at once.
 *
 * @param url of the migrator
 * @returns the migrations run
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await openAsOwner(url);
  try {
    const lock = dataSource.createQueryRunner();
    await lock.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      await publishDefinitions(dataSource);
      await publishFigures(dataSource);
      await publishDerivation(dataSource);
      return done.map(({ name }) => name);
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
