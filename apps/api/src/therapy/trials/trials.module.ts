import { Module } from '@nestjs/common';
import { CentresModule } from '../../centres/centres.module.js';
import { InstrumentsModule } from '../../instruments/instruments.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { BolusResponsesResolver, TestBolusesResolver } from './test-boluses.resolver.js';
import { TrialCourse } from './trial-course.js';
import { TrialFindings } from './trial-findings.js';
import { TrialsOfPatientResolver, TrialsResolver } from './trials.resolver.js';
import { TrialsService } from './trials.service.js';

@Module({
  imports: [CentresModule, InstrumentsModule, PatientsModule],
  providers: [
    TrialsService,
    TrialFindings,
    TrialCourse,
    TrialsResolver,
    TrialsOfPatientResolver,
    TestBolusesResolver,
    BolusResponsesResolver,
  ],
  exports: [TrialCourse],
})
export class TrialsModule {}
