import type { InstrumentDefinition } from '#libs/instruments/index';
import type { FollowUpWindow, Protocol } from '#libs/outcomes/index';
import { isClearOfBoluses, windowOfDay } from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../access/actor.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { daysBetween } from '../calendar-day.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { readWashOuts } from '../therapy/trials/wash-outs.query.js';
import type { Assessment } from './assessment.entity.js';
import { ContactMode, EncounterPurpose, type Encounter } from './encounter.entity.js';
import { EncountersService } from './encounters.service.js';

/** One assessment with the contact it belongs to and its definition. */
export interface PastAssessment extends Assessment {
  readonly encounter: Encounter;
  readonly instrument: InstrumentDefinition;
  /** Before the implant: whether it may serve as baseline, no test bolus being able to show in it (D5). */
  readonly isClear: boolean;
}

/** All that was assessed in patients, oldest first: three queries for any number of them. */
@Injectable()
export class PatientHistory {
  constructor(
    private readonly records: Records,
    private readonly encounters: EncountersService,
    private readonly instruments: InstrumentsService,
  ) {}

  async of(
    request: RequestContext,
    { centreId, id }: { centreId: number; id: string },
  ): Promise<readonly PastAssessment[]> {
    return (await batched(request, 'history', (ids) => this.load(centreId, ids)).load(id)) ?? [];
  }

  private async load(centreId: number, patientIds: readonly string[]): Promise<Map<string, PastAssessment[]>> {
    const encounters = await this.encounters.ofPatients(centreId, patientIds);
    const assessments = await this.encounters.assessmentsOf(
      centreId,
      encounters.map(({ id }) => id),
    );
    const washOuts = await readWashOuts(this.records, centreId, patientIds);
    const assessmentsOf = groupBy(assessments, ({ encounterId }) => encounterId);
    const histories = new Map<string, PastAssessment[]>(patientIds.map((id) => [id, []]));
    for (const encounter of encounters) {
      const isClear = isClearOfBoluses(washOuts.get(encounter.patientId) ?? [], encounter.heldOn);
      for (const assessment of assessmentsOf.get(encounter.id) ?? []) {
        const instrument = this.instruments.find(assessment.instrumentCode, assessment.instrumentVersion);
        histories.get(encounter.patientId)?.push({ ...assessment, encounter, instrument, isClear });
      }
    }
    return histories;
  }
}

/** The window a contact falls into; null: unscheduled, or not implanted. */
export function windowOfContact(
  protocol: Protocol,
  firstImplantOn: string | null,
  heldOn: string,
): FollowUpWindow | null {
  return firstImplantOn === null ? null : windowOfDay(protocol.windows, daysBetween(firstImplantOn, heldOn));
}

/**
 * The contact that filled each window: the first one at which an instrument the window asks for gave a value. Answers by a
 * link are no visit, and leave it due.
 */
export function filledWindows(
  protocol: Protocol,
  firstImplantOn: string | null,
  history: readonly PastAssessment[],
): Map<string, string> {
  const filled = new Map<string, string>();
  for (const { encounter, instrumentCode, scores, isClear } of history) {
    const window = windowOfContact(protocol, firstImplantOn, encounter.heldOn);
    if (
      window &&
      encounter.contact !== ContactMode.CAREGIVER_LINK &&
      (isClear || !window.baseline) &&
      window.baseline === (encounter.purpose === EncounterPurpose.BASELINE) &&
      scores.some(({ value }) => value !== null) &&
      window.instruments.includes(instrumentCode) &&
      !filled.has(window.code)
    ) {
      filled.set(window.code, encounter.id);
    }
  }
  return filled;
}
