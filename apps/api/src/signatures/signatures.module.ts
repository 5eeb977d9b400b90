import { Module } from '@nestjs/common';
import { EncountersModule } from '../encounters/encounters.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AmendmentsService } from './amendments.service.js';
import {
  AssessmentVersionsResolver,
  VersionsOfAssessmentResolver,
  VoidingResolver,
} from './assessment-versions.resolver.js';
import { AssessmentHistory } from './history.js';
import { SignaturesResolver } from './signatures.resolver.js';
import { SignaturesService } from './signatures.service.js';

@Module({
  imports: [EncountersModule, InstrumentsModule],
  providers: [
    SignaturesService,
    AmendmentsService,
    AssessmentHistory,
    SignaturesResolver,
    VersionsOfAssessmentResolver,
    AssessmentVersionsResolver,
    VoidingResolver,
  ],
})
export class SignaturesModule {}
