import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BreakGlassModule } from './break-glass/break-glass.module.js';
import { CalendarDayScalar } from './calendar-day.scalar.js';
import { CaregiverLinksModule } from './caregiver-links/caregiver-links.module.js';
import { CentresModule } from './centres/centres.module.js';
import { ComplicationsModule } from './complications/complications.module.js';
import type { Config } from './config.js';
import { CopiesModule } from './copies/copies.module.js';
import { authOptions, dataSourceOptions } from './database.js';
import { EncountersModule } from './encounters/encounters.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { graphql } from './graphql.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { LiveModule } from './live/live.module.js';
import { PartialDayScalar } from './partial-day.scalar.js';
import { PatientsModule } from './patients/patients.module.js';
import { ProtocolModule } from './protocol/protocol.module.js';
import { RatesModule } from './rates/rates.module.js';
import { SignaturesModule } from './signatures/signatures.module.js';
import { SyntheticCohort } from './seed.js';
import { CandidaciesModule } from './therapy/candidacy/candidacies.module.js';
import { GoalsModule } from './therapy/goals/goals.module.js';
import { PathwayModule } from './therapy/pathway/pathway.module.js';
import { DosingModule } from './therapy/dosing/dosing.module.js';
import { TherapyModule } from './therapy/therapy.module.js';
import { TrialsModule } from './therapy/trials/trials.module.js';
import { TransfersModule } from './transfers/transfers.module.js';
import { WorklistModule } from './worklist/worklist.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      providers: [CalendarDayScalar, PartialDayScalar, SyntheticCohort],
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.database.app, config.connections), retryAttempts: 0 }),
        TypeOrmModule.forRoot({ ...authOptions(config.database.auth), retryAttempts: 0 }),
        AccessModule.with(config),
        RatesModule,
        AuditModule,
        graphql,
        LiveModule,
        CentresModule,
        ProtocolModule,
        InstrumentsModule,
        PatientsModule,
        TherapyModule,
        TrialsModule,
        PathwayModule,
        CandidaciesModule,
        GoalsModule,
        DosingModule,
        EncountersModule,
        CaregiverLinksModule,
        SignaturesModule,
        ComplicationsModule,
        WorklistModule,
        AnalyticsModule,
        BreakGlassModule,
        TransfersModule,
        ErasuresModule,
        CopiesModule,
        ExchangeModule,
      ],
    };
  }
}
