import type { DataSource } from 'typeorm';
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

export async function analyticsOf(dataSource: DataSource): Promise<Analytics> {
  const protocols = new ProtocolService(dataSource);
  const instruments = new InstrumentsService(dataSource);
  await protocols.onModuleInit();
  await instruments.onModuleInit();
  const audit = new Audit(dataSource);
  const writer = new AnalysisWriter(dataSource, audit, protocols, instruments);
  writer.onModuleInit();
  const cohorts = new CohortsService(dataSource, new CentresService(dataSource), protocols);
  return {
    audit,
    writer,
    outcomes: new OutcomesQuery(dataSource, cohorts),
    rates: new ComplicationRatesQuery(dataSource, cohorts),
  };
}
