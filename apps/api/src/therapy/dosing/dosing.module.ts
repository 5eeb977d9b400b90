import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/patients.module.js';
import { DosesOfPatientResolver, DosingResolver, ProgrammingResolver, RefillResolver } from './dosing.resolver.js';
import { DosingService } from './dosing.service.js';

@Module({
  imports: [PatientsModule],
  providers: [DosingService, DosingResolver, DosesOfPatientResolver, RefillResolver, ProgrammingResolver],
  exports: [DosingService],
})
export class DosingModule {}
