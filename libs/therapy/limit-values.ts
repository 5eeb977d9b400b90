import type { Known, LimitContext, Told } from './limit-findings.js';

/** What can be checked, by the occasion it is recorded at. Missing values are not checked; a 0 is. */
export interface LimitValues {
  readonly bolus: {
    readonly doseUg?: Known;
    readonly observedHours?: Known;
    readonly openingPressureCmH2o?: Known;
    readonly concentrationUgPerMl?: Known;
    readonly volumeMl?: Known;
    /** Of the puncture, or of the tip. */
    readonly punctureLevel?: string | null;
  };
  readonly programming: {
    /** 0 is a stopped pump. */
    readonly dailyDoseUg?: Known;
    readonly concentrationUgPerMl?: Known;
    readonly previousDailyDoseUg?: Known;
    readonly previousConcentrationUgPerMl?: Known;
    readonly hoursSincePrevious?: Known;
    /** The first dose of an implant episode. */
    readonly starting?: boolean;
    readonly bestBolusUg?: Known;
    readonly oralBaclofenMgPerDay?: Known;
    /** The lowest rate of the pump, set on purpose: no lower limit then. */
    readonly minimumRate?: boolean;
  };
  readonly refill: {
    readonly filledMl?: Known;
    readonly concentrationUgPerMl?: Known;
    readonly previousConcentrationUgPerMl?: Known;
    readonly daysSincePrevious?: Known;
    /** Whether what happened in a long gap was answered. */
    readonly gapAnswered?: boolean;
    readonly measuredResidualMl?: Known;
    readonly expectedResidualMl?: Known;
    /** Volume after the fill before, mL. */
    readonly previousFilledMl?: Known;
    /** A note of who reviewed the discrepancy. */
    readonly reviewed?: boolean;
  };
  readonly implant: { readonly ageAtImplantYears?: Known; readonly weightKg?: Known };
  readonly operation: { readonly lengthOfStayDays?: Known; readonly pumpAgeYears?: Known };
  readonly catheter: {
    readonly entryLevel?: string | null;
    readonly tipLevel?: string | null;
    readonly implantedLengthCm?: Known;
  };
  readonly visit: { readonly oralBaclofenMgPerDay?: Known };
}

export type Checker<What extends keyof LimitValues> = (
  values: LimitValues[What],
  context: LimitContext,
) => readonly Told[];
