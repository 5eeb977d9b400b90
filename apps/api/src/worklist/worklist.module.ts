import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { FollowUpsQuery } from './follow-ups.query.js';
import { OpenSentinelsQuery } from './open-sentinels.query.js';
import { RecentVisitsQuery } from './recent-visits.query.js';
import { PatientRefResolver, WorklistResolver } from './worklist.resolver.js';
import { WorklistService } from './worklist.service.js';

@Module({
  imports: [CentresModule, PatientsModule, ProtocolModule],
  providers: [
    FollowUpsQuery,
    OpenSentinelsQuery,
    RecentVisitsQuery,
    WorklistService,
    WorklistResolver,
    PatientRefResolver,
  ],
})
export class WorklistModule {}
