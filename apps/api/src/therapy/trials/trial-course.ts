import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { InstrumentsService } from '../../instruments/instruments.service.js';
import { effectOfBolus, hourChange, type BolusEffect, type HourChange } from './effect-of-bolus.js';
import type { BolusResponse, TestBolus } from './test-bolus.model.js';
import type { Trial } from './trial.model.js';
import { readBoluses, readResponses, readTrials } from './trials.query.js';

/** The course of trials as it is read: one query per level, however many patients are asked for. */
@Injectable()
export class TrialCourse {
  constructor(
    private readonly records: Records,
    private readonly instruments: InstrumentsService,
  ) {}

  trials(centreId: number, patientIds: readonly string[]): Promise<Trial[]> {
    return readTrials(this.records, centreId, patientIds);
  }

  async boluses(request: RequestContext, { centreId, id }: Pick<Trial, 'centreId' | 'id'>): Promise<TestBolus[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, TestBolus[]>> =>
      groupBy(await readBoluses(this.records, centreId, ids), ({ trialId }) => trialId);
    return (await batched(request, 'testBoluses', load).load(id)) ?? [];
  }

  async responses(
    request: RequestContext,
    { centreId, id }: Pick<TestBolus, 'centreId' | 'id'>,
  ): Promise<BolusResponse[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, BolusResponse[]>> =>
      groupBy(await readResponses(this.records, centreId, ids), ({ bolusId }) => bolusId);
    return (await batched(request, 'bolusResponses', load).load(id)) ?? [];
  }

  async effect(request: RequestContext, bolus: TestBolus): Promise<BolusEffect> {
    return effectOfBolus(this.instruments.find('mas'), bolus, await this.responses(request, bolus));
  }

  async change(request: RequestContext, response: BolusResponse): Promise<HourChange | null> {
    const hours = await this.responses(request, { centreId: response.centreId, id: response.bolusId });
    const before = hours.find((hour) => hour.hours === 0)?.answers ?? null;
    return hourChange(this.instruments.find('mas'), before, response);
  }
}
