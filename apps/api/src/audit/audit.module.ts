import { Global, Module } from '@nestjs/common';
import { VIEW_TRAIL } from '../access/view-trail.js';
import { Audit } from './audit.service.js';
import { Checkpoints } from './checkpoints.js';
import { Views } from './views.js';

@Global()
@Module({
  providers: [Audit, Views, Checkpoints, { provide: VIEW_TRAIL, useExisting: Views }],
  exports: [Audit, Checkpoints, VIEW_TRAIL],
})
export class AuditModule {}
