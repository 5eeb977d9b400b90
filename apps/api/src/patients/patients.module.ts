import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { PatientIdentities } from './patient-identities.js';
import { PatientsResolver } from './patients.resolver.js';
import { PatientsService } from './patients.service.js';
import { ResponsibleResolver } from './responsible.resolver.js';
import { ResponsibleService } from './responsible.service.js';

@Module({
  imports: [CentresModule, ProtocolModule],
  providers: [PatientsService, PatientIdentities, PatientsResolver, ResponsibleService, ResponsibleResolver],
  exports: [PatientsService, PatientIdentities],
})
export class PatientsModule {}
