import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { AnalysisWriter } from './analysis-writer.js';
import { AnalyticsResolver } from './analytics.resolver.js';
import { CohortsService } from './cohorts.service.js';
import { ComplicationRatesQuery } from './complication-rates.query.js';
import { MovedCentres } from './moved-centres.js';
import { OutcomesQuery } from './outcomes.query.js';

@Module({
  imports: [CentresModule, ProtocolModule, InstrumentsModule],
  providers: [AnalysisWriter, MovedCentres, CohortsService, OutcomesQuery, ComplicationRatesQuery, AnalyticsResolver],
  exports: [AnalysisWriter, OutcomesQuery, ComplicationRatesQuery],
})
export class AnalyticsModule {}
