import type { Weighted } from './random.js';

/** Codes of the registry's taxonomy by the running risk that brings them; the weights are assumptions. */
export const catheterTypes: Weighted<string> = [
  ['cath.fracture', 0.17],
  ['cath.migration', 0.13],
  ['cath.dislodgement', 0.13],
  ['cath.occlusion', 0.16],
  ['cath.kink', 0.1],
  ['cath.disconnection', 0.12],
  ['cath.tear-or-leak', 0.11],
  ['cath.tip-mass', 0.01],
  ['cath.unspecified-malfunction', 0.07],
];

/** With whether the pump stops: it is then replaced, and withdrawal may follow. */
export const pumpTypes: Weighted<{ readonly code: string; readonly stops: boolean }> = [
  [{ code: 'pump.motor-stall-unrecovered', stops: true }, 0.2],
  [{ code: 'pump.premature-battery', stops: true }, 0.12],
  [{ code: 'pump.stopped', stops: true }, 0.05],
  [{ code: 'pump.stall-after-mri', stops: false }, 0.18],
  [{ code: 'pump.rotation-or-flip', stops: false }, 0.2],
  [{ code: 'pump.under-infusion', stops: false }, 0.07],
  [{ code: 'pump.telemetry-or-memory', stops: false }, 0.08],
  [{ code: 'pump.septum-access-failure', stops: false }, 0.06],
  [{ code: 'pump.alarm-failure', stops: false }, 0.04],
];

export const lateInfectionTypes: Weighted<string> = [
  ['infect.pocket-deep', 0.4],
  ['infect.superficial', 0.2],
  ['infect.catheter-lumbar', 0.12],
  ['infect.meningitis', 0.1],
  ['infect.sepsis', 0.04],
  ['infect.suspected-explanted', 0.14],
];

export const drugTypes: Weighted<string> = [
  ['drug.weakness', 0.2],
  ['drug.constipation', 0.17],
  ['drug.somnolence', 0.17],
  ['drug.hypotonia', 0.13],
  ['drug.urinary-retention', 0.1],
  ['drug.headache', 0.08],
  ['drug.seizure', 0.06],
  ['drug.sexual-dysfunction', 0.05],
  ['drug.hypotension', 0.04],
];

/** Process errors with the syndrome they may lead to. */
export const processTypes: Weighted<{ readonly code: string; readonly leadsTo: string | null }> = [
  [{ code: 'refill.late-or-missed', leadsTo: null }, 0.42],
  [{ code: 'refill.volume-discrepancy', leadsTo: null }, 0.14],
  [{ code: 'refill.reservoir-empty', leadsTo: 'withdrawal.syndrome' }, 0.12],
  [{ code: 'refill.failed-access', leadsTo: null }, 0.1],
  [{ code: 'prog.dose-error', leadsTo: 'overdose.syndrome' }, 0.06],
  [{ code: 'prog.reservoir-volume-not-updated', leadsTo: null }, 0.06],
  [{ code: 'refill.pocket-fill', leadsTo: 'overdose.syndrome' }, 0.04],
  [{ code: 'prog.bridge-bolus-missing-or-wrong', leadsTo: 'overdose.syndrome' }, 0.03],
  [{ code: 'prog.left-stopped', leadsTo: 'withdrawal.syndrome' }, 0.03],
];

export const lossOfEffectTypes: Weighted<string> = [
  ['therapy.loss-of-effect', 0.6],
  ['therapy.tolerance', 0.4],
];

export const explantChoices: Weighted<string> = [
  ['lack of effect', 0.38],
  ['patient choice', 0.3],
  ['resolved need', 0.14],
  ['adverse drug effect', 0.12],
  ['non-adherence', 0.06],
];

/** Invented products, so that no finding seems to speak of a real one. */
export const pumpModels: Weighted<string> = [
  ['Example Pump 20 mL', 0.45],
  ['Example Pump 40 mL', 0.55],
];
export const catheterModels: Weighted<string> = [
  ['Example Catheter one-piece', 0.65],
  ['Example Catheter two-piece', 0.35],
];
