import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { LiveModule } from '../live/live.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { TherapyModule } from '../therapy/therapy.module.js';
import { AssessmentsResolver, ScoresResolver } from './assessments.resolver.js';
import { Definitions } from './definitions.js';
import { DraftKeys } from './drafts/draft-keys.js';
import { VisitDrafts } from './drafts/visit-drafts.service.js';
import { VisitDraftsResolver } from './drafts/visit-drafts.resolver.js';
import { EncounterCorrections, EncounterCorrectionsResolver } from './encounter-corrections.js';
import { EncountersOfPatientResolver, EncountersResolver } from './encounters.resolver.js';
import { EncountersService } from './encounters.service.js';
import { PatientCourseResolver, WindowOfEncounterResolver } from './patient-course.resolver.js';
import { EntryTimesQuery, EntryTimesResolver } from './entry-times.js';
import { PatientHistory } from './patient-history.js';
import { VisitFormResolver, VisitForms } from './visit-form.js';

@Module({
  imports: [CentresModule, InstrumentsModule, LiveModule, PatientsModule, ProtocolModule, TherapyModule],
  providers: [
    Definitions,
    EncountersService,
    PatientHistory,
    VisitForms,
    EncountersResolver,
    EncounterCorrections,
    EncounterCorrectionsResolver,
    EncountersOfPatientResolver,
    AssessmentsResolver,
    ScoresResolver,
    PatientCourseResolver,
    WindowOfEncounterResolver,
    VisitFormResolver,
    EntryTimesQuery,
    EntryTimesResolver,
    DraftKeys,
    VisitDrafts,
    VisitDraftsResolver,
  ],
  exports: [Definitions, EncountersService, PatientHistory],
})
export class EncountersModule {}
