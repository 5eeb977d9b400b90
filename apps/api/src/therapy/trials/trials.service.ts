import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { refuseFuture, todayAt } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import { notFound } from '../../errors.js';
import { InstrumentsService } from '../../instruments/instruments.service.js';
import { advanceLastContact } from '../../patients/last-contact.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse } from '../../plausibility.js';
import { editRow, versionConflict } from '../../versions.js';
import { refuseUnfitting } from './conclusion-rules.js';
import type { RecordBolusResponseInput } from './record-response.input.js';
import type {
  ConcludeTrialInput,
  EndObservationInput,
  RecordTestBolusInput,
  StartTrialInput,
} from './record-trial.input.js';
import { responseOf } from './response-record.js';
import type { BolusResponse, TestBolus } from './test-bolus.model.js';
import { TrialFindings } from './trial-findings.js';
import type { Trial } from './trial.model.js';
import { trialConcluded } from './trials.errors.js';
import { readBoluses, readTrials } from './trials.query.js';

/** Screening trials, as they go on at the bedside. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
    private readonly instruments: InstrumentsService,
    private readonly findings: TrialFindings,
  ) {}

  async start(actor: Actor, input: StartTrialInput): Promise<Trial> {
    return this.audit.write(actor, 'trial started', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      refuseFuture(input.startedOn, await this.centres.today(patient.centreId), 'startedOn');
      const trial: Trial = {
        ...{ centreId: patient.centreId, id: uuid(), patientId: patient.id },
        ...{ startedOn: input.startedOn, route: input.route, criterion: null, criterionMet: null },
        ...{ concludedOn: null, conclusion: null, decidedBy: null, note: blankIsNone(input.note), reasons: [] },
        ...{ recordedAt: new Date(), recordedBy: actor.personId, version: 1 },
      };
      trial.reasons = acceptOrRefuse(await this.findings.ofStart(trial), input.reasons);
      await insertRows(tx, 'registry.trial', [trial]);
      return trial;
    });
  }

  async recordBolus(actor: Actor, input: RecordTestBolusInput): Promise<TestBolus> {
    return this.audit.write(actor, 'test bolus recorded', async (tx) => {
      const trial = await this.holdTrial(tx, actor, input.trialId);
      if (trial.concludedOn !== null) throw trialConcluded('givenAt');
      const bolus: TestBolus = {
        ...{ centreId: trial.centreId, id: uuid(), patientId: trial.patientId, trialId: trial.id },
        ...{ givenAt: input.givenAt, doseUg: input.doseUg, volumeMl: input.volumeMl ?? null },
        concentrationUgPerMl: input.concentrationUgPerMl ?? null,
        punctureLevel: blankIsNone(input.punctureLevel),
        openingPressureCmH2o: input.openingPressureCmH2o ?? null,
        ...{ observedHours: null, adverse: null, reasons: [] },
        ...{ recordedAt: new Date(), recordedBy: actor.personId, version: 1 },
      };
      bolus.reasons = acceptOrRefuse(await this.findings.ofBolus(trial, bolus), input.reasons);
      await insertRows(tx, 'registry.trial_bolus', [stored(bolus)]);
      await this.noteContact(tx, bolus, bolus.givenAt);
      return bolus;
    });
  }

  async recordResponse(actor: Actor, input: RecordBolusResponseInput): Promise<BolusResponse> {
    const bolus = await this.findBolus(actor, input.bolusId);
    const reasons = acceptOrRefuse([], input.reasons);
    const response = responseOf(actor, { bolus, mas: this.instruments.find('mas'), now: new Date() }, input, reasons);
    const { answers, ...row } = response;
    await this.audit.write(actor, 'response to a test bolus recorded', async (tx) => {
      await this.patients.hold(tx, actor, bolus.patientId);
      await insertRows(tx, 'registry.trial_response', [{ ...row, mas: answers }]);
      await this.noteContact(tx, bolus, new Date(bolus.givenAt.getTime() + input.hours * 3_600_000));
    });
    return response;
  }

  async endObservation(actor: Actor, input: EndObservationInput): Promise<TestBolus> {
    const bolus = await this.findBolus(actor, input.bolusId);
    if (bolus.version !== input.expectedVersion) throw versionConflict('bolus', bolus.version);
    const reasons = [...bolus.reasons, ...acceptOrRefuse(this.findings.ofObservation(input), input.reasons)];
    await this.audit.write(actor, 'observation after a test bolus ended', (tx) =>
      editRow(tx, {
        what: 'bolus',
        relation: 'registry.trial_bolus',
        key: { centre_id: bolus.centreId, id: bolus.id },
        expectedVersion: input.expectedVersion,
        set: { observed_hours: input.observedHours, adverse: input.adverse, reasons: JSON.stringify(reasons) },
      }),
    );
    return this.findBolus(actor, bolus.id);
  }

  async conclude(actor: Actor, input: ConcludeTrialInput): Promise<Trial> {
    await this.audit.write(actor, 'trial concluded', async (tx) => {
      const trial = await this.holdTrial(tx, actor, input.trialId);
      if (trial.version !== input.expectedVersion) throw versionConflict('trial', trial.version);
      refuseFuture(input.concludedOn, await this.centres.today(trial.centreId), 'concludedOn');
      const boluses = await readBoluses(this.records, trial.centreId, [trial.id]);
      refuseUnfitting(trial, boluses, input);
      const found = await this.findings.ofConclusion(trial, boluses, input);
      const reasons = [...trial.reasons, ...acceptOrRefuse(found, input.reasons)];
      await editRow(tx, {
        what: 'trial',
        relation: 'registry.trial',
        key: { centre_id: trial.centreId, id: trial.id },
        expectedVersion: input.expectedVersion,
        set: {
          concluded_on: input.concludedOn,
          conclusion: input.conclusion,
          criterion: input.criterion ?? null,
          criterion_met: input.criterionMet ?? null,
          decided_by: input.decidedBy ?? null,
          note: input.note === undefined ? trial.note : blankIsNone(input.note),
          reasons: JSON.stringify(reasons),
        },
      });
    });
    return this.findTrial(actor, input.trialId);
  }

  /** @throws NOT_FOUND for an absent trial, a voided one, and one that may not be seen, alike */
  private async findTrial(actor: Actor, id: string): Promise<Trial> {
    const patientId = await this.patientOf('trial', actor, id);
    const trial = (await readTrials(this.records, ownCentre(actor), [patientId])).find((each) => each.id === id);
    if (!trial) throw notFound('trial');
    return trial;
  }

  /** As it stands once nobody else writes about the patient. */
  private async holdTrial(tx: EntityManager, actor: Actor, id: string): Promise<Trial> {
    await this.patients.hold(tx, actor, await this.patientOf('trial', actor, id));
    return this.findTrial(actor, id);
  }

  private async findBolus(actor: Actor, id: string): Promise<TestBolus> {
    const patientId = await this.patientOf('trial_bolus', actor, id);
    const trials = await readTrials(this.records, ownCentre(actor), [patientId]);
    const boluses = await readBoluses(
      this.records,
      ownCentre(actor),
      trials.map((trial) => trial.id),
    );
    const bolus = boluses.find((each) => each.id === id);
    if (!bolus) throw notFound('bolus');
    return bolus;
  }

  private async patientOf(table: 'trial' | 'trial_bolus', actor: Actor, id: string): Promise<string> {
    const [found] = await this.records.query<{ patient_id: string }[]>(
      `select patient_id from registry.${table} where centre_id = $1 and id = $2 and voided_at is null`,
      [ownCentre(actor), id],
    );
    if (!found) throw notFound(table === 'trial' ? 'trial' : 'bolus');
    return (await this.patients.findVisible(actor, found.patient_id)).id;
  }

  private async noteContact(tx: EntityManager, { centreId, patientId }: TestBolus, at: Date): Promise<void> {
    const { timeZone } = await this.centres.byId(centreId);
    const day = [todayAt(timeZone, at), todayAt(timeZone)].toSorted()[0] ?? '';
    await advanceLastContact(tx, [{ centreId, patientId, day }]);
  }
}

const blankIsNone = (text: string | null | undefined): string | null => text?.trim() || null;

/** The unit of pressure is one word of the column. */
const stored = ({ openingPressureCmH2o, ...bolus }: TestBolus): object => ({
  ...bolus,
  opening_pressure_cmh2o: openingPressureCmH2o,
});
