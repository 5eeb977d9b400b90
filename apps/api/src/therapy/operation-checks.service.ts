import { explantReasons } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import type { Patient } from '../patients/patient.entity.js';
import { acceptOrRefuse, type LimitReasonInput } from '../plausibility.js';
import { GivenPartsService } from './components/given-part.service.js';
import type { GivenParts } from './components/given-parts.js';
import { readOperationFacts } from './components/operation-facts.query.js';
import { findingsOfOperation, NEGATIVE_TRIAL, NO_TRIAL } from './components/operation-rules.js';
import { procedureOf } from './procedure-of.js';
import { ProcedureType, type Procedure } from './procedure.entity.js';
import { CatheterAction, type RecordProcedureInput } from './record-procedure.input.js';
import { notAnExplantReason, notOfThisOperation } from './therapy.errors.js';

/** An operation as it is to be stored, with its parts. */
export interface CheckedOperation {
  readonly procedure: Procedure;
  readonly given: GivenParts;
}

/** Whether an operation may be stored as it was entered. */
@Injectable()
export class OperationChecks {
  constructor(
    private readonly records: Records,
    private readonly parts: GivenPartsService,
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
    const accepted = acceptOrRefuse(
      [...findingsOfOperation(input, facts), ...(pump?.findings ?? []), ...(catheter?.findings ?? [])],
      reasonsOf(input),
    );
    const overrides = ({ rule }: { rule: string }): boolean => rule === NO_TRIAL || rule === NEGATIVE_TRIAL;
    return {
      procedure: procedureOf(actor, patient, {
        ...input,
        pumpModel: pump?.modelName ?? input.pumpModel,
        catheterModel: catheter?.modelName ?? input.catheterModel,
        reasons: accepted.filter((reason) => !overrides(reason)),
        overrideReason: accepted.find(overrides)?.reason ?? null,
      }),
      given: {
        pump: pump?.part ?? null,
        catheter: catheter?.part ?? null,
        catheterStays: input.catheterAction === CatheterAction.REVISED,
      },
    };
  }
}

/** @throws VALIDATION_FAILED for a reason that is not on the list */
export function refuseExplantReason(reason: string | null | undefined): void {
  if (reason != null && !explantReasons.some(({ code }) => code === reason)) throw notAnExplantReason();
}

/** The override has a field of its own, and answers whichever of the two is found. */
const reasonsOf = ({ reasons, overrideReason }: RecordProcedureInput): LimitReasonInput[] => [
  ...(reasons ?? []),
  ...(overrideReason == null
    ? []
    : [NO_TRIAL, NEGATIVE_TRIAL].map((rule) => ({ rule, field: 'overrideReason', reason: overrideReason.trim() }))),
];

/** @throws VALIDATION_FAILED for what does not belong to an operation of this type */
export function refuseForeign(
  input: Pick<
    RecordProcedureInput,
    'type' | 'pump' | 'catheter' | 'catheterAction' | 'explantReason' | 'reimplantPlanned'
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
  only('catheterAction', [CATHETER_REVISION], 'Only a revision of the catheter says whether it was exchanged.');
  only('explantReason', [EXPLANT], 'Only an explant has a reason for the explant.');
  only('reimplantPlanned', [EXPLANT], 'Only an explant says whether a new implant is planned.');
}
