import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { CopiesResolver } from './copies.resolver.js';
import { Copies } from './copies.service.js';

@Module({
  imports: [CentresModule, ProtocolModule, InstrumentsModule, PatientsModule],
  providers: [Copies, CopiesResolver],
})
export class CopiesModule {}
