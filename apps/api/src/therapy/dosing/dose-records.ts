import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  dayAt,
  doseOf,
  type DoseStep as ProgrammedStep,
  type ProgrammingDraft,
  type RefillDraft,
} from '#libs/therapy/index';
import type { Actor } from '../../access/actor.js';
import { insertRows } from '../../audit/insert-rows.js';
import { Attestation } from '../../patients/attestation.js';
import { advanceLastContact } from '../../patients/last-contact.js';
import type { Patient } from '../../patients/patient.entity.js';
import type { LimitReason } from '../../plausibility.js';
import { InfusionMode, RefillKind } from './dosing-codes.js';
import type { StoredProgramming } from './programming.model.js';
import type { DoseStepInput, ProgrammeInput, RecordProgrammingInput } from './record-programming.input.js';
import type { RecordRefillInput } from './record-refill.input.js';
import type { StoredRefill } from './refill.model.js';

type Who = Pick<Patient, 'centreId' | 'id'>;

/** What a refill is recorded from; the volume and the concentration are known of every one. */
export type RefillFacts = Omit<RecordRefillInput, 'patientId' | 'programming' | 'reasons' | 'emptyGrade'> & {
  readonly kind?: RefillKind;
  readonly procedureId?: string | null;
  readonly reasons?: readonly LimitReason[];
};

/** What a programming session is recorded from. */
export type ProgrammingFacts = ProgrammeInput &
  Pick<RecordProgrammingInput, 'programmedAt' | 'concentrationUgPerMl' | 'reservoirMl' | 'alarmOn'> & {
    readonly refillId?: string | null;
    readonly procedureId?: string | null;
    readonly reasons?: readonly LimitReason[];
  };

/** The record of a refill; `kind` says whether it is the first of a pump. */
export function refillOf(actor: Pick<Actor, 'personId'>, patient: Who, facts: RefillFacts): StoredRefill {
  return {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    kind: facts.kind ?? RefillKind.REFILL,
    refilledAt: facts.refilledAt,
    procedureId: facts.procedureId ?? null,
    expectedResidualMl: facts.expectedResidualMl ?? null,
    measuredResidualMl: facts.measuredResidualMl ?? null,
    filledMl: facts.filledMl,
    concentrationUgPerMl: facts.concentrationUgPerMl,
    drugProduct: said(facts.drugProduct),
    lot: said(facts.lot),
    drugExpiresOn: facts.drugExpiresOn ?? null,
    attempts: facts.attempts ?? null,
    imagingGuided: facts.imagingGuided ?? null,
    alarmOn: facts.alarmOn ?? null,
    nextAppointmentOn: facts.nextAppointmentOn ?? null,
    attestation: facts.attestation,
    discrepancyReview: said(facts.discrepancyReview),
    gapAnswer: facts.gapAnswer ?? null,
    reasons: [...(facts.reasons ?? [])],
    recordedAt: new Date(),
    recordedBy: actor.personId,
    version: 1,
  };
}

/** The record of a programming session. The dose is the sum of the steps where it is not stated; see `doseOf`. */
export function programmingOf(
  actor: Pick<Actor, 'personId'>,
  patient: Who,
  facts: ProgrammingFacts,
): StoredProgramming {
  const dailyDoseUg = doseOf(programmingDraft(facts.programmedAt, facts));
  if (dailyDoseUg === null) throw new RangeError('a programme without a dose');
  return {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    programmedAt: facts.programmedAt,
    refillId: facts.refillId ?? null,
    procedureId: facts.procedureId ?? null,
    mode: facts.mode,
    steps: stepsOf(facts.steps),
    dailyDoseUg,
    concentrationUgPerMl: facts.concentrationUgPerMl ?? null,
    reservoirMl: facts.reservoirMl ?? null,
    alarmOn: facts.alarmOn ?? null,
    reason: said(facts.reason),
    bridge: facts.bridge
      ? {
          oldConcentrationUgPerMl: facts.bridge.oldConcentrationUgPerMl ?? null,
          volumeMl: facts.bridge.volumeMl ?? null,
          durationMinutes: facts.bridge.durationMinutes ?? null,
        }
      : null,
    oralBaclofenMgPerDay: facts.oralBaclofenMgPerDay ?? null,
    replaceByOn: facts.replaceByOn ?? null,
    reasons: [...(facts.reasons ?? [])],
    recordedAt: new Date(),
    recordedBy: actor.personId,
    version: 1,
  };
}

/** Stores refills, and notes that patients who were asked for events were seen. Call inside the door for writing. */
export async function storeRefills(tx: EntityManager, refills: readonly StoredRefill[]): Promise<void> {
  await insertRows(tx, 'registry.refill', refills);
  const asked = refills.filter(({ attestation }) => attestation !== Attestation.NOT_ASKED);
  if (asked.length === 0) return;
  const contacts = await tx.query<{ centreId: number; patientId: string; day: string }[]>(
    `select r.centre_id as "centreId", r.patient_id as "patientId", registry.day_at(r.centre_id, r.refilled_at) as day
     from registry.refill r join unnest($1::integer[], $2::uuid[]) as stored (centre_id, id) using (centre_id, id)`,
    [asked.map(({ centreId }) => centreId), asked.map(({ id }) => id)],
  );
  await advanceLastContact(tx, contacts);
}

/** Stores programming sessions. Call inside the door for writing. */
export const storeProgrammings = (tx: EntityManager, sessions: readonly StoredProgramming[]): Promise<void> =>
  insertRows(tx, 'registry.programming', sessions);

/** The dose is declared stable: titration ends with that day. */
export async function storeStable(
  tx: EntityManager,
  { centreId, patientId, programmedAt, recordedAt, recordedBy }: StoredProgramming,
  timeZone: string,
): Promise<void> {
  await insertRows(tx, 'registry.pathway_event', [
    {
      centreId,
      id: uuid(),
      patientId,
      kind: 'DOSE_STABLE',
      happenedOn: dayAt(programmedAt.toISOString(), timeZone),
      reasons: [],
      recordedAt,
      recordedBy,
      version: 1,
    },
  ]);
}

/** What of a session is checked. */
export function programmingDraft(
  at: Date,
  input: ProgrammeInput & Partial<Pick<RecordProgrammingInput, 'concentrationUgPerMl' | 'reservoirMl' | 'alarmOn'>>,
): ProgrammingDraft {
  return {
    at: at.toISOString(),
    mode: input.mode,
    steps: stepsOf(input.steps).map(programmedStep),
    dailyDoseUg: input.dailyDoseUg ?? (input.mode === InfusionMode.STOPPED ? 0 : null),
    concentrationUgPerMl: input.concentrationUgPerMl ?? null,
    reservoirMl: input.reservoirMl ?? null,
    alarmOn: input.alarmOn ?? null,
    replaceByOn: input.replaceByOn ?? null,
    bridged: input.bridge != null,
    oralBaclofenMgPerDay: input.oralBaclofenMgPerDay ?? null,
  };
}

/** What of a refill is checked. */
export function refillDraft(input: Omit<RecordRefillInput, 'patientId' | 'reasons'>): RefillDraft {
  return {
    at: input.refilledAt.toISOString(),
    expectedResidualMl: input.expectedResidualMl ?? null,
    measuredResidualMl: input.measuredResidualMl ?? null,
    filledMl: input.filledMl,
    concentrationUgPerMl: input.concentrationUgPerMl,
    drugExpiresOn: input.drugExpiresOn ?? null,
    alarmOn: input.alarmOn ?? null,
    nextAppointmentOn: input.nextAppointmentOn ?? null,
    reviewed: said(input.discrepancyReview) !== null,
    gapAnswered: input.gapAnswer != null,
    emptyGraded: input.emptyGrade != null,
    programming: input.programming ? programmingDraft(input.refilledAt, input.programming) : null,
  };
}

const said = (text: string | null | undefined): string | null => {
  const given = text?.trim() ?? '';
  return given === '' ? null : given;
};

/** Only what each kind of step has. */
const stepsOf = (steps: readonly DoseStepInput[] | null | undefined): StoredProgramming['steps'] =>
  (steps ?? []).map((step) =>
    isBolus(step)
      ? {
          atMinute: step.atMinute ?? null,
          doseUg: step.doseUg,
          ...(step.perDay == null ? {} : { perDay: step.perDay }),
        }
      : { fromMinute: step.fromMinute, toMinute: step.toMinute, rateUgPerHour: step.rateUgPerHour },
  );

const isBolus = (step: DoseStepInput): step is DoseStepInput & { doseUg: number } => step.doseUg != null;

/** A rate that lacks something is a step of no day, which the checks refuse. */
const programmedStep = (step: DoseStepInput): ProgrammedStep =>
  isBolus(step)
    ? { atMinute: step.atMinute ?? null, doseUg: step.doseUg, perDay: step.perDay ?? null }
    : {
        fromMinute: step.fromMinute ?? Number.NaN,
        toMinute: step.toMinute ?? Number.NaN,
        rateUgPerHour: step.rateUgPerHour ?? Number.NaN,
      };
