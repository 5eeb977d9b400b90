import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { CourseResolver } from './pathway/course.resolver.js';
import { ProceduresOfPatientResolver, TherapyResolver } from './therapy.resolver.js';
import { TherapyService } from './therapy.service.js';

@Module({
  imports: [CentresModule, PatientsModule, ProtocolModule],
  providers: [TherapyService, TherapyResolver, ProceduresOfPatientResolver, CourseResolver],
  exports: [TherapyService],
})
export class TherapyModule {}
