import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { CourseResolver } from './pathway/course.resolver.js';
import {
  ComponentsOfPatientResolver,
  ComponentsOfProcedureResolver,
  UdiResolver,
} from './components/components.resolver.js';
import { GivenPartsService } from './components/given-part.service.js';
import { DeviceModelsModule } from './device-models/device-models.module.js';
import { OperationChecks } from './operation-checks.service.js';
import { OperationCorrections } from './operation-corrections.service.js';
import { ProceduresOfPatientResolver, TherapyResolver } from './therapy.resolver.js';
import { TherapyService } from './therapy.service.js';

@Module({
  imports: [CentresModule, PatientsModule, ProtocolModule, DeviceModelsModule],
  providers: [
    TherapyService,
    OperationChecks,
    OperationCorrections,
    GivenPartsService,
    TherapyResolver,
    ProceduresOfPatientResolver,
    ComponentsOfPatientResolver,
    ComponentsOfProcedureResolver,
    UdiResolver,
    CourseResolver,
  ],
  exports: [TherapyService],
})
export class TherapyModule {}
