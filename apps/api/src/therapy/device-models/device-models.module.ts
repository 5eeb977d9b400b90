import { Module } from '@nestjs/common';
import { DeviceModelsResolver } from './device-models.resolver.js';
import { DeviceModelsService } from './device-models.service.js';

@Module({ providers: [DeviceModelsService, DeviceModelsResolver], exports: [DeviceModelsService] })
export class DeviceModelsModule {}
