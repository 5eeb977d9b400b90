import { Module } from '@nestjs/common';
import { Changes } from './changes.service.js';
import { DatabaseLine } from './database-line.js';
import { LiveResolver } from './live.resolver.js';
import { LiveServer } from './live.server.js';
import { Rooms } from './rooms.service.js';

@Module({ providers: [DatabaseLine, Changes, Rooms, LiveServer, LiveResolver], exports: [Rooms] })
export class LiveModule {}
