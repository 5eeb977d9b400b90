import { Module } from '@nestjs/common';
import { InstrumentsResolver } from './instruments.resolver.js';
import { InstrumentsService } from './instruments.service.js';
import { ProtocolScoreResolver } from './protocol-score.resolver.js';

@Module({ providers: [InstrumentsService, InstrumentsResolver, ProtocolScoreResolver], exports: [InstrumentsService] })
export class InstrumentsModule {}
