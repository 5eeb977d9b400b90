import { Module } from '@nestjs/common';
import { Computations } from './computations.service.js';

@Module({ providers: [Computations], exports: [Computations] })
export class ComputationsModule {}
