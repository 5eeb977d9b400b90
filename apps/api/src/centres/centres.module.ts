import { Module } from '@nestjs/common';
import { CentreOfViewerResolver, CentresResolver } from './centres.resolver.js';
import { CentresService } from './centres.service.js';

@Module({ providers: [CentresService, CentresResolver, CentreOfViewerResolver], exports: [CentresService] })
export class CentresModule {}
