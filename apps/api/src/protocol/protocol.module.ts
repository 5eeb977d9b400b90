import { Module } from '@nestjs/common';
import { ProtocolResolver } from './protocol.resolver.js';
import { ProtocolService } from './protocol.service.js';

@Module({ providers: [ProtocolService, ProtocolResolver], exports: [ProtocolService] })
export class ProtocolModule {}
