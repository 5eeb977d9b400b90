import { Global, Module } from '@nestjs/common';
import { VIEW_TRAIL } from '../access/view-trail.js';
import { Audit } from './audit.service.js';
import { Views } from './views.js';

@Global()
@Module({ providers: [Audit, Views, { provide: VIEW_TRAIL, useExisting: Views }], exports: [Audit, VIEW_TRAIL] })
export class AuditModule {}
