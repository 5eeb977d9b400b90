import { Module } from '@nestjs/common';
import { EncountersModule } from '../encounters/encounters.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { CaregiverAnswersResolver } from './caregiver-answers.resolver.js';
import { CaregiverAnswersService } from './caregiver-answers.service.js';
import {
  CaregiverLinkOfEncounterResolver,
  CaregiverLinksOfPatientResolver,
  CaregiverLinksResolver,
} from './caregiver-links.resolver.js';
import { CaregiverLinksService } from './caregiver-links.service.js';

@Module({
  imports: [EncountersModule, InstrumentsModule, PatientsModule],
  providers: [
    CaregiverLinksService,
    CaregiverAnswersService,
    CaregiverLinksResolver,
    CaregiverLinksOfPatientResolver,
    CaregiverLinkOfEncounterResolver,
    CaregiverAnswersResolver,
  ],
})
export class CaregiverLinksModule {}
