import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { ComplicationsOfPatientResolver, ComplicationsResolver } from './complications.resolver.js';
import { ComplicationsService } from './complications.service.js';

@Module({
  imports: [CentresModule, PatientsModule, ProtocolModule],
  providers: [ComplicationsService, ComplicationsResolver, ComplicationsOfPatientResolver],
  exports: [ComplicationsService],
})
export class ComplicationsModule {}
