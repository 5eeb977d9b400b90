import { BOLUS_CONCENTRATION_UG_PER_ML } from './codes.js';
import { CONCENTRATION } from './concentration-limits.js';
import { programming } from './dose-limits.js';
import { refill } from './fill-limits.js';
import type { Finding } from './finding.js';
import { hard, isKnown, meantInUg, soft, within, type LimitContext, type Told } from './limit-findings.js';
import type { Checker, LimitValues } from './limit-values.js';
import { limits, RELATIVE_LIMITS } from './limits.js';
import { inWords } from './number-in-words.js';
import { levelRank } from './vertebral-levels.js';

/** Less than a syringe shows, mL and µg (registry rule). */
const [LEAST_BOLUS_ML, LEAST_BOLUS_UG] = [0.01, 0.1];

const noLevel = (level: string | null | undefined, field: string): Told =>
  level != null && levelRank(level) === null
    ? hard('vertebral-level', field, `“${level}” is not a vertebral level: write it as T10 or L3-4.`)
    : null;

const bolus: Checker<'bolus'> = (values, context) => {
  const { doseUg, concentrationUgPerMl: concentration, volumeMl } = values;
  const given = isKnown(concentration) && isKnown(volumeMl) ? concentration * volumeMl : null;
  return [
    isKnown(doseUg) && doseUg > 0 && doseUg < LEAST_BOLUS_UG
      ? hard(
          'trial-bolus',
          'doseUg',
          `Test bolus is ${inWords(doseUg)} µg. It must be at least ${inWords(LEAST_BOLUS_UG)} µg. ${meantInUg(limits.bolusUg, doseUg, limits.bolusUg.bands[0]?.soft)}`,
        )
      : within('bolusUg', doseUg, 'doseUg', context),
    noLevel(values.punctureLevel, 'punctureLevel'),
    within('observedHours', values.observedHours, 'observedHours', context),
    within('openingPressureCmH2o', values.openingPressureCmH2o, 'openingPressureCmH2o', context),
    isKnown(concentration) && concentration !== BOLUS_CONCENTRATION_UG_PER_ML
      ? (within('concentrationUgPerMl', concentration, 'concentrationUgPerMl', context) ??
        soft(
          CONCENTRATION,
          'concentrationUgPerMl',
          `Concentration is ${inWords(concentration)} µg/mL. The product for a test bolus holds 50 µg/mL.`,
        ))
      : null,
    isKnown(volumeMl) && volumeMl < LEAST_BOLUS_ML
      ? hard(
          'bolus-volume',
          'volumeMl',
          `${inWords(volumeMl)} mL is no volume of a bolus. It must be at least ${inWords(LEAST_BOLUS_ML)} mL; leave it out where it is not known.`,
        )
      : null,
    // A tenth of the dose is more than rounding of a syringe.
    given !== null && isKnown(doseUg) && Math.abs(given - doseUg) > 0.1 * doseUg
      ? soft(
          'bolus-volume',
          'volumeMl',
          `${inWords(volumeMl!)} mL at ${inWords(concentration!)} µg/mL is ${inWords(given)} µg, but the dose is ${inWords(doseUg)} µg.`,
        )
      : null,
  ];
};

const catheter: Checker<'catheter'> = ({ entryLevel, tipLevel, implantedLengthCm }, context) => {
  const entry = entryLevel == null ? null : levelRank(entryLevel);
  const tip = tipLevel == null ? null : levelRank(tipLevel);
  const outside =
    tip !== null && (tip < levelRank(RELATIVE_LIMITS.tipFrom)! || tip > levelRank(RELATIVE_LIMITS.tipTo)!);
  return [
    noLevel(entryLevel, 'entryLevel'),
    noLevel(tipLevel, 'tipLevel'),
    tip !== null && entry !== null && tip > entry
      ? hard(
          'tip-level',
          'tipLevel',
          `The tip at ${tipLevel!} lies below the entry at ${entryLevel!}: check both levels.`,
        )
      : outside
        ? soft('tip-level', 'tipLevel', `The tip lies at ${tipLevel!}. Usual is C4 to L1.`)
        : null,
    within('implantedLengthCm', implantedLengthCm, 'implantedLengthCm', context),
  ];
};

const checkers: { readonly [What in keyof LimitValues]: Checker<What> } = {
  bolus,
  programming,
  refill,
  catheter,
  implant: ({ ageAtImplantYears, weightKg }, context) => [
    within('ageAtImplantYears', ageAtImplantYears, 'performedOn', context),
    within('weightKg', weightKg, 'weightKg', context),
  ],
  operation: ({ lengthOfStayDays, pumpAgeYears }, context) => [
    within('lengthOfStayDays', lengthOfStayDays, 'dischargedOn', context),
    within('pumpAgeYears', pumpAgeYears, 'performedOn', context),
  ],
  visit: ({ oralBaclofenMgPerDay }, context) => [
    within('oralBaclofenMgPerDay', oralBaclofenMgPerDay, 'oralBaclofenMgPerDay', context),
  ],
};

/**
 * What the limits of pathway section 6 say about values of one occasion: WARNING for a soft limit, which is saved with
 * a reason, ERROR for a hard one. A missing value is not checked; a 0 is.
 *
 * @param what the occasion: bolus, programming, refill, implant, operation, catheter or visit
 * @param values by name, units in the names
 * @param context age in years at that time (limits of adults without it), and the constants of the pump's model
 * @returns findings in the order of the fields; none when everything is usual
 */
export function checkLimits<What extends keyof LimitValues>(
  what: What,
  values: LimitValues[What],
  context: LimitContext = {},
): Finding[] {
  const check = checkers[what] as Checker<What>;
  const found = check(values, context).filter((told): told is Finding => told !== null);
  const { recordId } = context;
  return recordId === undefined ? found : found.map((each) => ({ ...each, recordId }));
}
