import { Module } from '@nestjs/common';
import { CentresModule } from '../../centres/centres.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { ExitsService } from './exits.service.js';
import { PathwayEventsResolver, PathwayOfPatientResolver } from './pathway.resolver.js';
import { PathwayService } from './pathway.service.js';
import { VoidRecordResolver } from './void-record.resolver.js';
import { VoidRecordService } from './void-record.service.js';

@Module({
  imports: [CentresModule, PatientsModule],
  providers: [
    PathwayService,
    ExitsService,
    VoidRecordService,
    PathwayEventsResolver,
    PathwayOfPatientResolver,
    VoidRecordResolver,
  ],
})
export class PathwayModule {}
