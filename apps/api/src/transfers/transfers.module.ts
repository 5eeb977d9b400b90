import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { TransfersResolver } from './transfers.resolver.js';
import { Transfers } from './transfers.service.js';

@Module({ imports: [CentresModule, PatientsModule], providers: [Transfers, TransfersResolver] })
export class TransfersModule {}
