import type { DataSource } from 'typeorm';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { AnalysisWriter } from './analysis-writer.js';
import { CohortsService } from './cohorts.service.js';
import { ComplicationRatesQuery } from './complication-rates.query.js';
import { OutcomesQuery } from './outcomes.query.js';

/** The analyses of one database, put together by hand where no server runs. */
export interface Analytics {
  readonly audit: Audit;
  readonly writer: AnalysisWriter;
  readonly outcomes: OutcomesQuery;
  readonly rates: ComplicationRatesQuery;
}

/** @param dataSource of the steward: the registry itself acts */
export async function analyticsOf(dataSource: DataSource): Promise<Analytics> {
  const protocols = new ProtocolService(dataSource);
  const instruments = new InstrumentsService(dataSource);
  await protocols.onModuleInit();
  await instruments.onModuleInit();
  const records = Records.ofRegistry(dataSource);
  const audit = new Audit(records);
  const writer = new AnalysisWriter(records, audit, protocols, instruments);
  writer.onModuleInit();
  const cohorts = new CohortsService(records, new CentresService(records), protocols);
  return {
    audit,
    writer,
    outcomes: new OutcomesQuery(cohorts),
    rates: new ComplicationRatesQuery(cohorts),
  };
}
