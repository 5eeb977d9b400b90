import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ProtocolModule } from '../protocol/protocol.module.js';
import { FolderImports } from './folder-imports.service.js';

@Module({
  imports: [CentresModule, InstrumentsModule, ProtocolModule],
  providers: [FolderImports],
  exports: [FolderImports],
})
export class ExchangeModule {}
