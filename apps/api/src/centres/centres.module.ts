import { Module } from '@nestjs/common';
import { CentreOfPersonaResolver, CentreOfViewerResolver, CentresResolver } from './centres.resolver.js';
import { CentresService } from './centres.service.js';

@Module({
  providers: [CentresService, CentresResolver, CentreOfViewerResolver, CentreOfPersonaResolver],
  exports: [CentresService],
})
export class CentresModule {}
