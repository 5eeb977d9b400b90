import { implantsWithoutGround, inWords, RELATIVE_LIMITS } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Audit } from '../audit/audit.service.js';
import { refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { PatientsService } from '../patients/patients.service.js';
import { acceptOrRefuse, type Implausibility } from '../plausibility.js';
import { correctedOrKept, editRow, givenOrKept, versionConflict } from '../versions.js';
import { ComponentAction, ComponentKind } from './components/component.entity.js';
import { readHandledComponents } from './components/components.query.js';
import { GivenPartsService, type CheckedPart } from './components/given-part.service.js';
import type { GivenPump } from './components/given-parts.js';
import { readOperationFacts } from './components/operation-facts.query.js';
import { findingsOfDates } from './components/operation-dates.js';
import { findingsOfOperation } from './components/operation-rules.js';
import { describe, storeParts } from './components/store-parts.js';
import { DeviceModelsService } from './device-models/device-models.service.js';
import { pumpOf } from './dosing/pump-of-record.sql.js';
import type { ConfirmImplantInput, CorrectProcedureInput } from './correct-procedure.input.js';
import { refuseExplantReason, refuseForeign } from './operation-checks.service.js';
import { including } from './findings-about.js';
import type { ProcedureRow } from './operations.query.js';
import { confirmedByAnother, nothingToConfirm, notOfThisOperation } from './therapy.errors.js';
import { TherapyService } from './therapy.service.js';
import { readTimeline } from './timeline.query.js';

/** A part the correction speaks of. */
interface CorrectedPart extends CheckedPart<Pick<GivenPump, 'modelCode' | 'modelText'>> {
  readonly componentId: string;
  readonly kind: ComponentKind;
}

/** A correction, and who makes it: a part it brings about is recorded by that person. */
type Correction = CorrectProcedureInput & { readonly by: string };

/** What is made right, or confirmed, about operations that are stored. */
@Injectable()
export class OperationCorrections {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
    private readonly therapy: TherapyService,
    private readonly parts: GivenPartsService,
    private readonly models: DeviceModelsService,
  ) {}

  /**
   * Corrects day and details of an operation; the clocks of the parts follow the day.
   *
   * @throws VERSION_CONFLICT, VALIDATION_FAILED, IMPLAUSIBLE
   */
  async correct(actor: Actor, input: CorrectProcedureInput): Promise<ProcedureRow> {
    const { patientId } = await this.therapy.findVisible(actor, input.procedureId);
    await this.audit.write(
      actor,
      'operation corrected',
      async (tx) => {
        await this.patients.hold(tx, actor, patientId);
        const stored = await this.therapy.findVisible(actor, input.procedureId);
        await this.store(tx, stored, { ...input, by: actor.personId });
      },
      { reason: input.reason },
    );
    return this.therapy.findVisible(actor, input.procedureId);
  }

  /**
   * Another clinician confirms an implant after a negative trial.
   *
   * @throws REAUTH_REQUIRED, VERSION_CONFLICT, VALIDATION_FAILED
   */
  async confirm(actor: Actor, { procedureId, expectedVersion }: ConfirmImplantInput): Promise<ProcedureRow> {
    refuseStale(actor);
    const { patientId } = await this.therapy.findVisible(actor, procedureId);
    await this.audit.write(
      actor,
      'implant confirmed',
      async (tx) => {
        await this.patients.hold(tx, actor, patientId);
        const stored = await this.therapy.findVisible(actor, procedureId);
        if (stored.version !== expectedVersion) throw versionConflict('operation', stored.version);
        if (!stored.awaitsSecondSignOff) throw nothingToConfirm();
        if (stored.recordedBy === actor.personId) throw confirmedByAnother();
        return editRow(tx, {
          what: 'operation',
          relation: 'registry.procedure',
          key: { centre_id: stored.centreId, id: stored.id },
          expectedVersion,
          set: { second_sign_off_by: actor.personId, second_sign_off_at: new Date() },
        });
      },
      { kind: 'SIGN' },
    );
    return this.therapy.findVisible(actor, procedureId);
  }

  private async store(tx: EntityManager, stored: ProcedureRow, input: Correction): Promise<void> {
    const { centreId, patientId } = stored;
    const corrected = correctedOf(stored, input);
    refuseForeign({ ...input, type: stored.type });
    // What is stored stays, even where it was written before there was a list.
    if (input.explantReason !== stored.explantReason) refuseExplantReason(input.explantReason);
    const today = await this.centres.today(centreId);
    refuseFuture(corrected.performedOn, today, 'performedOn');
    if (corrected.dischargedOn !== null) refuseFuture(corrected.dischargedOn, today, 'dischargedOn');
    const parts = await this.correctedParts(corrected, input);
    const facts = await readOperationFacts(this.records, { centreId, id: patientId }, corrected.performedOn);
    const dayMoves = corrected.performedOn !== stored.performedOn || corrected.dischargedOn !== stored.dischargedOn;
    const findings = [
      ...(dayMoves ? findingsOfOperation(corrected, facts) : []),
      ...(await this.findingsOfDates(corrected, parts, stored.performedOn)),
      ...parts.flatMap((part) => part.findings),
      ...(await this.tooSmall(centreId, parts)),
    ];
    const accepted = acceptOrRefuse(findings, input.reasons);
    const isAnother = ({ rule, field }: { rule: string; field: string }): boolean =>
      !accepted.some((reason) => reason.rule === rule && reason.field === field);
    await editRow(tx, {
      what: 'operation',
      relation: 'registry.procedure',
      key: { centre_id: centreId, id: stored.id },
      expectedVersion: input.expectedVersion,
      set: {
        performed_on: corrected.performedOn,
        indication: corrected.indication,
        explant_reason: corrected.explantReason,
        surgeon_role: corrected.surgeonRole,
        anaesthesia: corrected.anaesthesia,
        duration_min: corrected.durationMin,
        antibiotic_prophylaxis: corrected.antibioticProphylaxis,
        discharged_on: corrected.dischargedOn,
        reimplant_planned: corrected.reimplantPlanned,
        reasons: JSON.stringify([...stored.reasons.filter(isAnother), ...accepted]),
        ...modelColumns(parts),
      },
    });
    for (const { componentId, part } of parts) await describe(tx, { centreId, id: componentId }, part);
    if (corrected.performedOn !== stored.performedOn) await storeParts(tx, [{ ...corrected, recordedBy: input.by }]);
  }

  /** What follows from the day is asked only where it moves; a serial number whenever its part is corrected. */
  private async findingsOfDates(
    corrected: ProcedureRow,
    parts: readonly CorrectedPart[],
    performedOn: string,
  ): Promise<Implausibility[]> {
    const timeline = await readTimeline(this.records, corrected.centreId, corrected.patientId);
    const identities = Object.fromEntries(
      parts.filter(({ identity }) => identity.serial !== null).map(({ kind, identity }) => [kind, identity]),
    );
    const { id, type } = corrected;
    const found = findingsOfDates(timeline, { id, type, performedOn: corrected.performedOn, identities });
    if (corrected.performedOn === performedOn) return found.filter(({ field }) => field.endsWith('Serial'));
    const moved = { ...timeline, procedures: including(timeline.procedures, corrected) };
    return [...found, ...(implantsWithoutGround(timeline, moved).length > 0 ? [groundLost] : [])];
  }

  /** A pump cannot hold less than was filled into it. */
  private async tooSmall(centreId: number, parts: readonly CorrectedPart[]): Promise<Implausibility[]> {
    const pump = parts.find(({ kind, part }) => kind === ComponentKind.PUMP && part.modelCode != null);
    const holdsMl = (await this.models.constantsOf(pump?.part.modelCode ?? null))?.reservoirMl ?? null;
    if (pump === undefined || holdsMl === null) return [];
    const [{ filledMl }] = await this.records.query<[{ filledMl: number | null }]>(
      `select max(r.filled_ml) as "filledMl" from registry.component own
       join registry.centre c on c.id = own.centre_id
       join registry.refill r on r.centre_id = own.centre_id and r.patient_id = own.patient_id and r.voided_at is null
       where own.centre_id = $1 and own.id = $2 and ${pumpOf('r', 'refilled_at')} = own.id`,
      [centreId, pump.componentId],
    );
    if (filledMl === null || filledMl <= holdsMl + RELATIVE_LIMITS.overfillMl) return [];
    const sentence = `This model holds ${inWords(holdsMl)} mL, and ${inWords(filledMl)} mL were filled into the pump. Choose the right model, or void that refill first.`;
    return [{ rule: 'LIMIT:fill-volume', level: 'ERROR', field: 'pumpModelCode', sentence }];
  }

  /** The parts it put in, or revised, as the correction says they are. */
  private async correctedParts(corrected: ProcedureRow, input: CorrectProcedureInput): Promise<CorrectedPart[]> {
    if (input.pump == null && input.catheter == null) return [];
    const handled = await readHandledComponents(this.records, corrected.centreId, [corrected.id]);
    const idOf = (kind: ComponentKind): string => {
      const part = handled.find(
        ({ action, component }) =>
          component.kind === kind && (action === ComponentAction.IMPLANTED || action === ComponentAction.REVISED),
      );
      if (!part) throw notOfThisOperation(kind.toLowerCase(), 'This operation did not put this part in.');
      return part.component.id;
    };
    const operated = (except: string) => ({
      centreId: corrected.centreId,
      id: corrected.patientId,
      performedOn: corrected.performedOn,
      except,
    });
    const parts: CorrectedPart[] = [];
    if (input.pump != null) {
      const componentId = idOf(ComponentKind.PUMP);
      parts.push({
        componentId,
        kind: ComponentKind.PUMP,
        ...(await this.parts.pump(operated(componentId), input.pump)),
      });
    }
    if (input.catheter != null) {
      const componentId = idOf(ComponentKind.CATHETER);
      parts.push({
        componentId,
        kind: ComponentKind.CATHETER,
        ...(await this.parts.catheter(operated(componentId), input.catheter)),
      });
    }
    return parts;
  }
}

const correctedOf = (stored: ProcedureRow, input: CorrectProcedureInput): ProcedureRow => ({
  ...stored,
  performedOn: correctedOrKept('performedOn', input.performedOn, stored.performedOn),
  indication: givenOrKept(input.indication, stored.indication),
  explantReason: givenOrKept(input.explantReason, stored.explantReason),
  surgeonRole: givenOrKept(input.surgeonRole, stored.surgeonRole),
  anaesthesia: givenOrKept(input.anaesthesia, stored.anaesthesia),
  durationMin: givenOrKept(input.durationMin, stored.durationMin),
  antibioticProphylaxis: givenOrKept(input.antibioticProphylaxis, stored.antibioticProphylaxis),
  dischargedOn: givenOrKept(input.dischargedOn, stored.dischargedOn),
  reimplantPlanned: givenOrKept(input.reimplantPlanned, stored.reimplantPlanned),
});

/** An implant that would no longer follow the trial it was recorded after. */
const groundLost: Implausibility = {
  rule: 'PATHWAY:ground',
  level: 'ERROR',
  field: 'performedOn',
  sentence:
    'On this day an implant would no longer follow the trial it was recorded after. Check the day, or record the right trial first.',
};

/** The words an operation keeps of its models follow the parts. */
const modelColumns = (parts: readonly CorrectedPart[]): Record<string, string | null> =>
  Object.fromEntries(
    parts
      .filter(({ part }) => part.modelCode !== undefined || part.modelText !== undefined)
      .map(({ kind, modelName }) => [kind === ComponentKind.PUMP ? 'pump_model' : 'catheter_model', modelName]),
  );
