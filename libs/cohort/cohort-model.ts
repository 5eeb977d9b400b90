import type { AetiologyCode, Origin, ProcedureType } from './synthetic-patient.js';
import type { Weighted } from './random.js';

/** Everything the generator believes about the world: with the seed, it determines every record. */
export interface CohortModel {
  readonly aetiologies: Readonly<Record<AetiologyCode, AetiologyModel>>;
  readonly measures: Readonly<Record<Measure, MeasureModel>>;
  /** Share of patients in whom therapy changes nothing, in any domain. */
  readonly nonResponders: number;
  /** Share of the effect left while the catheter or pump does not deliver as it should. */
  readonly effectDuringMalfunction: number;
  /** Events of an operation, each drawn once per operation. */
  readonly operativeRisks: readonly OperativeRisk[];
  /** Events per 100 years with a system in place. */
  readonly ratesPer100Years: RunningRates;
  readonly pumpLife: { readonly meanDays: number; readonly sdDays: number };
  readonly attendance: AttendanceModel;
  /** By place in `syntheticCentres`; centres beyond the list have no effect of their own. */
  readonly centres: readonly CentreModel[];
}

export interface AetiologyModel {
  /** Share among all patients enrolled. */
  readonly share: number;
  readonly origins: Weighted<Origin>;
  readonly femaleShare: number;
  /** Age at implant in years: groups by weight, each normal and cut at 3 and 85. */
  readonly ages: Weighted<{ readonly mean: number; readonly sd: number }>;
  /** Share able to answer for themselves from 8 years on. */
  readonly selfReporting: number;
  /** Share whose signs are on one side only. */
  readonly oneSided: number;
  /** Factor on the reduction of every burden. */
  readonly response: number;
  /** Share of the effect lost per year since the implant, compounding. */
  readonly waning: number;
  /** Yearly hazard of death at 40 years of age; it doubles every 12 years. */
  readonly deathAt40: number;
}

export type Measure =
  | 'mas-lower'
  | 'mas-upper'
  | 'psfs'
  | 'nrs-pain'
  | 'lss'
  | 'sitting-tolerance'
  | 'gg-transfer'
  | 'transfer-help'
  | 'care-difficulty-8';

/**
 * How one burden starts and falls. Burden counts steps of the scale away from its best value. A patient's burden t days
 * after the implant is b·(1 − r·w·(1 − e^(−t/τ))·(1 − v)^years): b and r differ between patients, w and v by aetiology.
 */
export interface MeasureModel {
  readonly scoreCode: string;
  readonly steps: number;
  /** Score units in one step. */
  readonly scorePerStep: number;
  /** Mean of b, among patients whose burden can change. */
  readonly baselineBurden: number;
  /** 0–1: how far b spreads towards the nearer end of the scale. */
  readonly baselineSpread: number;
  /** Patients whose burden is the same at every visit: never affected, or beyond the scale. */
  readonly unchanging: { readonly share: number; readonly burden: number };
  /** Mean of r before the factor of the aetiology. */
  readonly reduction: number;
  readonly reductionSpread: number;
  /** τ: 63 % of the effect is there after so many days. */
  readonly timeConstantDays: number;
  /** 0–1: how far one visit strays from the patient's course. */
  readonly dayToDay: number;
}

/** An event of an operation: probability by type of operation, and how many days after it shows, evenly spread. */
export interface OperativeRisk {
  readonly kind: 'infection' | 'csf-leak' | 'wound' | 'early-drug-effect';
  readonly probability: Readonly<Partial<Record<ProcedureType, number>>>;
  readonly withinDays: number;
  readonly types: Weighted<string>;
}

export interface RunningRates {
  /** In the first year of a catheter, and after it. */
  readonly catheterFirstYear: number;
  readonly catheterLater: number;
  readonly pump: number;
  readonly lateInfection: number;
  readonly drugEffect: number;
  readonly refillOrProgramming: number;
  readonly lossOfEffect: number;
  readonly explantByChoice: number;
  readonly transferToOtherCentre: number;
  readonly consentWithdrawn: number;
}

/**
 * Who comes back. Missing a visit and never returning both follow a logistic model of the last observed improvement in
 * lower-limb tone, so what is missing depends on what was seen (missing at random), and poor results return less.
 */
export interface AttendanceModel {
  /** Log odds of missing a visit at the reference improvement: M1, M3, M6, M12, then every yearly visit. */
  readonly missed: readonly [number, number, number, number, number];
  /** Log odds of never returning after a visit held: in the first year, and later. */
  readonly lostInFirstYear: number;
  readonly lostLater: number;
  /** Improvement in grades at which the log odds above hold. */
  readonly referenceImprovement: number;
  /** Added to the log odds for every grade below the reference. */
  readonly perGradeBelow: number;
  /** Share of sheets asked for at a visit but not filled in. */
  readonly sheetNotDone: number;
}

export interface CentreModel {
  /** Relative number of patients. */
  readonly size: number;
  /** Factor on every risk of infection. */
  readonly infection: number;
  /** Added to the log odds of a missed visit. */
  readonly missed: number;
}
