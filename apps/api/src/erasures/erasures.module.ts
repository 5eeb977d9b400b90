import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ErasuresResolver } from './erasures.resolver.js';
import { Erasures } from './erasures.service.js';

@Module({ imports: [CentresModule, PatientsModule], providers: [Erasures, ErasuresResolver] })
export class ErasuresModule {}
