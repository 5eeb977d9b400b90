import type { InstrumentDefinition } from '#libs/instruments/index';
import { Injectable } from '@nestjs/common';
import { refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import type { encounterRecord } from './encounter-record.js';

/** What a visit is checked against: the protocol of the patient, the published instruments, the calendar of the centre. */
@Injectable()
export class Definitions {
  constructor(
    private readonly centres: CentresService,
    private readonly protocol: ProtocolService,
    private readonly instruments: InstrumentsService,
  ) {}

  of({
    protocolCode,
    protocolVersion,
  }: {
    protocolCode: string;
    protocolVersion: string;
  }): Parameters<typeof encounterRecord>[3] {
    return {
      protocol: this.protocol.exact(protocolCode, protocolVersion),
      findInstrument: (code, version) => this.instruments.find(code, version),
    };
  }

  /** @param version the newest when absent */
  instrument(code: string, version?: string): InstrumentDefinition {
    return this.instruments.find(code, version);
  }

  async refuseFuture(centreId: number, day: string): Promise<void> {
    refuseFuture(day, await this.centres.today(centreId), 'heldOn');
  }
}
