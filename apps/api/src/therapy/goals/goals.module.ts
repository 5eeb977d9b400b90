import { Module } from '@nestjs/common';
import { CentresModule } from '../../centres/centres.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { GoalsOfPatientResolver, GoalsResolver } from './goals.resolver.js';
import { GoalsService } from './goals.service.js';

@Module({
  imports: [CentresModule, PatientsModule],
  providers: [GoalsService, GoalsResolver, GoalsOfPatientResolver],
})
export class GoalsModule {}
