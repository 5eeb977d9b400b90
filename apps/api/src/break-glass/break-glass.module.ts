import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { BreakGlassOfViewerResolver, BreakGlassResolver } from './break-glass.resolver.js';
import { BreakGlass } from './break-glass.service.js';

@Module({
  imports: [CentresModule],
  providers: [BreakGlass, BreakGlassResolver, BreakGlassOfViewerResolver],
})
export class BreakGlassModule {}
