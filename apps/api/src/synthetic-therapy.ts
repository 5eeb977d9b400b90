import { scoreAnswers, type InstrumentDefinition } from '#libs/instruments/index';
import type { SyntheticTherapy } from '#libs/cohort/index';
import { v7 as uuid } from 'uuid';
import type { Actor } from './access/actor.js';
import type { GivenByProcedure, GivenParts } from './therapy/components/given-parts.js';
import { CatheterPieces, ComponentSide, PumpPlacement } from './therapy/components/component.entity.js';
import { programmingOf, refillOf } from './therapy/dosing/dose-records.js';
import { GapAnswer, InfusionMode, RefillKind } from './therapy/dosing/dosing-codes.js';
import type { StoredProgramming } from './therapy/dosing/programming.model.js';
import type { StoredRefill } from './therapy/dosing/refill.model.js';
import { Attestation } from './patients/attestation.js';
import type { Procedure } from './therapy/procedure.entity.js';
import { LOWER_LIMBS } from './therapy/trials/effect-of-bolus.js';

/** Tables of the therapy, parents first. */
export const therapyTables = [
  'pathway_event',
  'candidacy',
  'goal',
  'trial',
  'trial_bolus',
  'trial_response',
  'refill',
  'programming',
  'contact_attempt',
] as const;

export type TherapyRows = Readonly<Record<(typeof therapyTables)[number], readonly TherapyRow[]>> & {
  readonly refill: readonly StoredRefill[];
  readonly programming: readonly StoredProgramming[];
};

/** A row of one of them, by column. */
export interface TherapyRow {
  readonly centreId: number;
  readonly id: string;
  readonly patientId: string;
}

/** The rows an invented therapy stands for; trials are scored as entered ones are. */
export function therapyRows(
  actor: Actor,
  patient: { readonly centreId: number; readonly id: string },
  {
    therapy,
    procedures,
    mas,
  }: { therapy: SyntheticTherapy; procedures: readonly Procedure[]; mas: InstrumentDefinition },
): TherapyRows {
  const recorded = { recordedAt: new Date(), recordedBy: actor.personId };
  const row = <T extends object>(facts: T) => ({
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    reasons: [],
    ...facts,
    ...recorded,
  });
  const procedureId = (index: number | null) => (index === null ? null : (procedures[index]?.id ?? null));
  const trials = therapy.trials.map(({ boluses, ...trial }) => ({ row: row(trial), boluses }));
  const boluses = trials.flatMap((trial) =>
    trial.boluses.map(({ responses, ...bolus }) => ({ row: row({ trialId: trial.row.id, ...bolus }), responses })),
  );
  const refills = therapy.refills.map(({ procedureIndex, kind, attestation, gapAnswer, ...refill }) => ({
    ...refillOf(actor, patient, {
      ...refill,
      kind: RefillKind[kind],
      attestation: Attestation[attestation],
      gapAnswer: gapAnswer && GapAnswer[gapAnswer],
      refilledAt: new Date(refill.refilledAt),
      procedureId: procedureId(procedureIndex),
    }),
    ...recorded,
  }));
  return {
    pathway_event: therapy.pathwayEvents.map(row),
    candidacy: therapy.candidacies.map((candidacy) =>
      row({
        ...candidacy,
        contraindications: candidacy.contraindications.map((entry) => ({ note: null, ...entry })),
        treatments: candidacy.treatments.map((entry) => ({ ...untold, ...entry })),
      }),
    ),
    goal: therapy.goals.map((goal) => row({ ...goal, lockedBy: goal.lockedAt === null ? null : actor.personId })),
    trial: trials.map((trial) => trial.row),
    trial_bolus: boluses.map((bolus) => bolus.row),
    trial_response: boluses.flatMap((bolus) =>
      bolus.responses.map((response) =>
        row({ bolusId: bolus.row.id, ...response, masLeMean: lowerLimbMean(mas, response.mas) }),
      ),
    ),
    refill: refills,
    programming: therapy.programmings.map(({ refillIndex, procedureIndex, mode, steps, ...programming }) => ({
      ...programmingOf(actor, patient, {
        ...programming,
        mode: InfusionMode[mode],
        steps: [...steps],
        programmedAt: new Date(programming.programmedAt),
        refillId: refillIndex === null ? null : (refills[refillIndex]?.id ?? null),
        procedureId: procedureId(procedureIndex),
      }),
      ...recorded,
    })),
    contact_attempt: therapy.contactAttempts.map(row),
  };
}

const untold = { maxDoseMgPerDay: null, stoppedBecause: null, note: null };

function lowerLimbMean(mas: InstrumentDefinition, answers: Parameters<typeof scoreAnswers>[1]): number | null {
  return scoreAnswers(mas, answers).find(({ code }) => code === LOWER_LIMBS)?.value ?? null;
}

/** What is known of the parts each operation put in. */
export function givenParts(
  { components, operations }: SyntheticTherapy,
  procedures: readonly Procedure[],
): GivenByProcedure {
  return new Map(
    procedures.map(({ id }, index): [string, GivenParts] => {
      const implanted = (operations[index]?.actions ?? [])
        .filter(({ action }) => action === 'IMPLANTED')
        .flatMap(({ componentIndex }) => components[componentIndex] ?? []);
      const pump = implanted.find(({ kind }) => kind === 'PUMP');
      const catheter = implanted.find(({ kind }) => kind === 'CATHETER');
      return [
        id,
        {
          pump: pump && {
            modelCode: pump.modelCode,
            serial: pump.serial,
            side: pump.side && ComponentSide[pump.side],
            placement: pump.placement && PumpPlacement[pump.placement],
            reservoirMl: pump.reservoirMl,
          },
          catheter: catheter && {
            modelCode: catheter.modelCode,
            serial: catheter.serial,
            pieces: catheter.pieces && CatheterPieces[catheter.pieces],
            entryLevel: catheter.entryLevel,
            tipLevel: catheter.tipLevel,
            implantedLengthCm: catheter.implantedLengthCm,
            internalVolumeMl: catheter.internalVolumeMl,
          },
        },
      ];
    }),
  );
}

/** Days of refills at which somebody was asked about events. */
export function contactDays({ refills }: SyntheticTherapy): string[] {
  return refills
    .filter(({ attestation }) => attestation !== 'NOT_ASKED')
    .map(({ refilledAt }) => refilledAt.slice(0, 10));
}
