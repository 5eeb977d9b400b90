import { explantReasons, groundOfImplant, implantDepartures, OVERRIDE } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import type { Patient } from '../patients/patient.entity.js';
import { acceptOrRefuse, type Implausibility, type LimitReasonInput } from '../plausibility.js';
import { GivenPartsService, type CheckedPart } from './components/given-part.service.js';
import type { GivenParts, GivenPump } from './components/given-parts.js';
import { findingsOfDates } from './components/operation-dates.js';
import { readOperationFacts } from './components/operation-facts.query.js';
import { findingsOfOperation } from './components/operation-rules.js';
import { DeviceModelsService } from './device-models/device-models.service.js';
import { readDoseHistories } from './dosing/dose-history.query.js';
import { findingsOfFirstFill, firstFillOf, type FirstFill } from './dosing/first-fill.js';
import { procedureOf } from './procedure-of.js';
import { ProcedureType, type Procedure } from './procedure.entity.js';
import { CatheterAction, type RecordProcedureInput } from './record-procedure.input.js';
import { notAnExplantReason, notOfThisOperation } from './therapy.errors.js';
import { readTimeline } from './timeline.query.js';

/** An operation as it is to be stored, with its parts and the first fill of its pump. */
export interface CheckedOperation {
  readonly procedure: Procedure;
  readonly given: GivenParts;
  readonly firstFill: FirstFill | null;
  /** IANA zone of the centre. */
  readonly timeZone: string;
}

/** Whether an operation may be stored as it was entered. */
@Injectable()
export class OperationChecks {
  constructor(
    private readonly records: Records,
    private readonly parts: GivenPartsService,
    private readonly models: DeviceModelsService,
  ) {}

  /** @throws VALIDATION_FAILED for what cannot be; IMPLAUSIBLE for what is unusual and has no reason */
  async ofNew(
    actor: Actor,
    patient: Pick<Patient, 'centreId' | 'id'>,
    input: RecordProcedureInput,
  ): Promise<CheckedOperation> {
    refuseForeign(input);
    refuseExplantReason(input.explantReason);
    const { performedOn } = input;
    const operated = { centreId: patient.centreId, id: patient.id, performedOn };
    const pump = input.pump == null ? null : await this.parts.pump(operated, input.pump);
    const catheter = input.catheter == null ? null : await this.parts.catheter(operated, input.catheter);
    const facts = await readOperationFacts(this.records, patient, performedOn);
    const catheterStays = input.catheterAction === CatheterAction.REVISED;
    const operation = procedureOf(actor, patient, {
      ...input,
      pumpModel: pump?.modelName ?? input.pumpModel,
      catheterModel: catheter?.modelName ?? input.catheterModel,
      reasons: [],
      overrideReason: null,
    });
    const timeline = await readTimeline(this.records, patient.centreId, patient.id);
    const identities = { ...(pump && { PUMP: pump.identity }), ...(catheter && { CATHETER: catheter.identity }) };
    const ofFill = await this.ofFirstFill(patient, input, pump);
    const accepted = acceptOrRefuse(
      [
        ...(input.type === ProcedureType.IMPLANT ? groundOfImplant(timeline, operation) : []),
        ...findingsOfOperation(input, facts),
        ...findingsOfDates(timeline, { ...operation, catheterStays, identities }),
        ...(pump?.findings ?? []),
        ...(catheter?.findings ?? []),
        ...ofFill,
      ],
      reasonsOf(input),
    );
    const overrides = ({ rule }: Named): boolean => implantDepartures.includes(rule);
    const isOfFill = ({ rule, field }: Named): boolean =>
      ofFill.some((finding) => finding.rule === rule && finding.field === field);
    return {
      procedure: {
        ...operation,
        reasons: accepted.filter((reason) => !overrides(reason) && !isOfFill(reason)),
        overrideReason: accepted.find(overrides)?.reason ?? null,
      },
      given: { pump: pump?.part ?? null, catheter: catheter?.part ?? null, catheterStays },
      firstFill:
        input.firstFill == null
          ? null
          : firstFillOf(actor, patient, {
              input: input.firstFill,
              procedureId: operation.id,
              reasons: accepted.filter(isOfFill),
            }),
      timeZone: timeline.timeZone,
    };
  }

  private async ofFirstFill(
    { centreId, id }: Pick<Patient, 'centreId' | 'id'>,
    { type, performedOn: implantedOn, firstFill }: RecordProcedureInput,
    pump: CheckedPart<GivenPump> | null,
  ): Promise<Implausibility[]> {
    const history = firstFill == null ? undefined : (await readDoseHistories(this.records, centreId, [id])).get(id);
    if (firstFill == null || history === undefined) return [];
    const constants = await this.models.constantsOf(pump?.part.modelCode ?? null);
    const newPump = { implantedOn, constants, beginsEpisode: type === ProcedureType.IMPLANT };
    return findingsOfFirstFill(history.context, newPump, firstFill);
  }
}

type Named = Pick<Implausibility, 'rule' | 'field'>;

/** @throws VALIDATION_FAILED for a reason that is not on the list */
export function refuseExplantReason(reason: string | null | undefined): void {
  if (reason != null && !explantReasons.some(({ code }) => code === reason)) throw notAnExplantReason();
}

/** The override has a field of its own, and answers whichever departure is found. */
const reasonsOf = ({ reasons, overrideReason }: RecordProcedureInput): LimitReasonInput[] => [
  ...(reasons ?? []),
  ...(overrideReason == null
    ? []
    : implantDepartures.map((rule) => ({ rule, field: OVERRIDE, reason: overrideReason.trim() }))),
];

/** @throws VALIDATION_FAILED for what does not belong to an operation of this type */
export function refuseForeign(
  input: Pick<
    RecordProcedureInput,
    'type' | 'pump' | 'catheter' | 'catheterAction' | 'explantReason' | 'reimplantPlanned' | 'firstFill'
  >,
): void {
  const { type } = input;
  const { IMPLANT, PUMP_REPLACEMENT, CATHETER_REVISION, EXPLANT } = ProcedureType;
  const only = (field: keyof typeof input, types: readonly ProcedureType[], sentence: string): void => {
    if (input[field] != null && !types.includes(type)) throw notOfThisOperation(field, sentence);
  };
  only(
    'pump',
    [IMPLANT, PUMP_REPLACEMENT],
    'This operation puts no pump in. Record the replacement of the pump beside it.',
  );
  only(
    'catheter',
    [IMPLANT, CATHETER_REVISION],
    'This operation leaves the catheter as it is. Record a revision of the catheter beside it.',
  );
  only(
    'firstFill',
    [IMPLANT, PUMP_REPLACEMENT],
    'This operation puts no pump in, so it has no first fill. Record a refill.',
  );
  only('catheterAction', [CATHETER_REVISION], 'Only a revision of the catheter says whether it was exchanged.');
  only('explantReason', [EXPLANT], 'Only an explant has a reason for the explant.');
  only('reimplantPlanned', [EXPLANT], 'Only an explant says whether a new implant is planned.');
}
