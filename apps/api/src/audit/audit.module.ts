import { Global, Module } from '@nestjs/common';
import { VIEW_TRAIL } from '../access/view-trail.js';
import { AuditEventsQuery } from './audit-events.query.js';
import { AuditTrailResolver } from './audit-trail.resolver.js';
import { Audit } from './audit.service.js';
import { ChangesOfEvents } from './changes-of-events.js';
import { Checkpoints } from './checkpoints.js';
import { Views } from './views.js';

@Global()
@Module({
  providers: [
    Audit,
    Views,
    Checkpoints,
    ChangesOfEvents,
    AuditEventsQuery,
    AuditTrailResolver,
    { provide: VIEW_TRAIL, useExisting: Views },
  ],
  exports: [Audit, Checkpoints, VIEW_TRAIL],
})
export class AuditModule {}
