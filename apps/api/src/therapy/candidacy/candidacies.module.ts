import { Module } from '@nestjs/common';
import { CentresModule } from '../../centres/centres.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { CandidaciesOfPatientResolver, CandidaciesResolver } from './candidacies.resolver.js';
import { CandidaciesService } from './candidacies.service.js';

@Module({
  imports: [CentresModule, PatientsModule],
  providers: [CandidaciesService, CandidaciesResolver, CandidaciesOfPatientResolver],
})
export class CandidaciesModule {}
