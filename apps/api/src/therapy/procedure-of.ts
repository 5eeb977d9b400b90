import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import type { Patient } from '../patients/patient.entity.js';
import type { LimitReason } from '../plausibility.js';
import type { Procedure, ProcedureType } from './procedure.entity.js';

/** What is said of an operation. Left out or null: not recorded. */
export interface SaidOfOperation {
  readonly type: ProcedureType;
  readonly performedOn: string;
  readonly pumpModel?: string | null;
  readonly catheterModel?: string | null;
  readonly indication?: string | null;
  readonly explantReason?: string | null;
  readonly surgeonRole?: Procedure['surgeonRole'];
  readonly anaesthesia?: Procedure['anaesthesia'];
  readonly durationMin?: number | null;
  readonly antibioticProphylaxis?: boolean | null;
  readonly dischargedOn?: string | null;
  readonly reimplantPlanned?: boolean | null;
  readonly overrideReason?: string | null;
  readonly reasons?: LimitReason[];
  readonly sourceRecord?: string;
}

/** The record an input stands for. */
export function procedureOf(actor: Actor, patient: Pick<Patient, 'centreId' | 'id'>, said: SaidOfOperation): Procedure {
  return {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    type: said.type,
    performedOn: said.performedOn,
    pumpModel: said.pumpModel ?? null,
    catheterModel: said.catheterModel ?? null,
    indication: said.indication ?? null,
    explantReason: said.explantReason ?? null,
    surgeonRole: said.surgeonRole ?? null,
    anaesthesia: said.anaesthesia ?? null,
    durationMin: said.durationMin ?? null,
    antibioticProphylaxis: said.antibioticProphylaxis ?? null,
    dischargedOn: said.dischargedOn ?? null,
    reimplantPlanned: said.reimplantPlanned ?? null,
    overrideReason: said.overrideReason ?? null,
    reasons: said.reasons ?? [],
    secondSignOffBy: null,
    secondSignOffAt: null,
    version: 1,
    sourceRecord: said.sourceRecord ?? null,
    recordedAt: new Date(),
    recordedBy: actor.personId,
  };
}
