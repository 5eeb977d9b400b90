import { computedResidualMl, pumpAt } from '#libs/therapy/index';
import type { Patient } from '../../patients/patient.entity.js';
import type { DoseForm, DosePump } from './dose-form.model.js';
import type { DoseHistory } from './dose-history.query.js';

const unknown = {
  reservoirMl: null,
  alarmMl: null,
  unusableMl: null,
  stabilityDays: null,
  serviceLifeYears: null,
  minDailyMl: null,
  maxDailyMl: null,
};

/** What the forms of a patient begin with at an instant. */
export function doseFormOf(patient: Patient, history: DoseHistory, now: Date): DoseForm {
  const { context, models, refills, programmings } = history;
  const at = now.toISOString();
  return {
    patient,
    timeZone: context.timeZone,
    bestBolusUg: context.bestBolusUg,
    catheterMl: history.catheterMl,
    implants: context.implants,
    pumps: context.pumps.map(({ implantedOn, explantedOn, constants }, index): DosePump => {
      const model = models[index] ?? null;
      const named = { modelName: model?.name ?? null, modelVersion: model?.version ?? null };
      return { implantedOn, explantedOn, ...named, ...(constants ?? unknown) };
    }),
    fills: context.fills.map((fill) => ({ ...fill, pump: fill.pump ?? null, at: new Date(fill.at) })),
    doses: context.doses.map((dose) => ({ ...dose, pump: dose.pump ?? null, at: new Date(dose.at) })),
    lastRefill: refills.at(-1) ?? null,
    lastProgramming: programmings.at(-1) ?? null,
    expectedResidualMl: computedResidualMl(context, at),
    problem: problemOf(patient, pumpAt(context, at) !== null),
  };
}

/** Days before can still be recorded: only what is sure of every day is a problem. */
function problemOf({ diedOn }: Patient, inPlace: boolean): string | null {
  if (diedOn !== null)
    return 'The patient has died. A refill or programme of before can still be recorded, with its own day.';
  return inPlace
    ? null
    : 'No pump is in place. Record the implant first; a refill or programme of an earlier pump can be recorded with its own day.';
}
