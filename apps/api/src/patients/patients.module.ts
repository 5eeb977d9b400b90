import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { PatientsResolver } from './patients.resolver.js';
import { PatientsService } from './patients.service.js';

@Module({
  imports: [CentresModule, ProtocolModule],
  providers: [PatientsService, PatientsResolver],
  exports: [PatientsService],
})
export class PatientsModule {}
