import { Module } from '@nestjs/common';
import { Changes } from './changes.service.js';
import { LiveResolver } from './live.resolver.js';
import { LiveServer } from './live.server.js';

@Module({ providers: [Changes, LiveServer, LiveResolver] })
export class LiveModule {}
