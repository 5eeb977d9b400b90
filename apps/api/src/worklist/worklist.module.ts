import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarFeedsResolver } from './calendar/calendar-feeds.resolver.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { ContactsOfPatientResolver, ContactsResolver } from './contacts/contacts.resolver.js';
import { ContactsService } from './contacts/contacts.service.js';
import { FollowUpsQuery } from './follow-ups.query.js';
import { OpenSentinelsQuery } from './open-sentinels.query.js';
import { PumpsOfTodayResolver } from './pumps-of-today.resolver.js';
import { RecentVisitsQuery } from './recent-visits.query.js';
import { RefillsQuery } from './refills.query.js';
import { ReplacementsQuery } from './replacements.query.js';
import { SilentPatientsQuery } from './silent-patients.query.js';
import { UnfinishedQuery } from './unfinished.query.js';
import { VisitsOfTodayResolver } from './visits-of-today.resolver.js';
import { PatientRefResolver, WorklistResolver } from './worklist.resolver.js';
import { WorklistService } from './worklist.service.js';

@Module({
  imports: [CentresModule, PatientsModule, ProtocolModule],
  controllers: [CalendarController],
  providers: [
    FollowUpsQuery,
    OpenSentinelsQuery,
    RecentVisitsQuery,
    RefillsQuery,
    ReplacementsQuery,
    UnfinishedQuery,
    SilentPatientsQuery,
    WorklistService,
    WorklistResolver,
    VisitsOfTodayResolver,
    PumpsOfTodayResolver,
    PatientRefResolver,
    ContactsService,
    ContactsResolver,
    ContactsOfPatientResolver,
    CalendarFeedsService,
    CalendarFeedsResolver,
  ],
})
export class WorklistModule {}
