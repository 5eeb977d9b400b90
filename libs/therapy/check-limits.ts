import { BOLUS_CONCENTRATION_UG_PER_ML, PUMP_CONCENTRATIONS_UG_PER_ML } from './codes.js';
import { discrepancy } from './discrepancy.js';
import type { Finding } from './finding.js';
import { limits, RELATIVE_LIMITS, type Bounds, type Limit, type LimitName } from './limits.js';
import { inWords } from './number-in-words.js';
import type { PumpConstants } from './reservoir.js';
import { levelRank } from './vertebral-levels.js';

type Known = number | null | undefined;

/** What can be checked, by the occasion it is recorded at. Missing values are not checked; a 0 is. */
export interface LimitValues {
  readonly bolus: {
    readonly doseUg?: Known;
    readonly hoursSincePrevious?: Known;
    readonly observedHours?: Known;
    readonly openingPressureCmH2o?: Known;
    readonly concentrationUgPerMl?: Known;
    readonly volumeMl?: Known;
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

export interface LimitContext {
  /** At the time of the record; without it the limits of adults hold. */
  readonly ageYears?: number | null;
  readonly pump?: PumpConstants | null;
  readonly recordId?: string;
}

type Checker<What extends keyof LimitValues> = (values: LimitValues[What], context: LimitContext) => readonly Told[];
type Told = Finding | null;

const finding = (level: Finding['level'], code: string, field: string, sentence: string): Finding => ({
  rule: `LIMIT:${code}`,
  level,
  field,
  sentence,
});
const soft = (code: string, field: string, sentence: string): Finding => finding('WARNING', code, field, sentence);
const hard = (code: string, field: string, sentence: string): Finding => finding('ERROR', code, field, sentence);

const isKnown = (value: Known): value is number => value !== null && value !== undefined;

const isOutside = (value: number, { min, max, open }: Bounds): boolean =>
  (min !== undefined && (open ? value <= min : value < min)) || (max !== undefined && value > max);

function boundsInWords({ min, max, open }: Bounds, unit: string): string {
  const least = min === undefined ? null : `${open ? 'above' : 'at least'} ${inWords(min)}`;
  const most = max === undefined ? null : `at most ${inWords(max)}`;
  return `${[least, most].filter((part) => part !== null).join(' and ')} ${unit}`;
}

/** One number against its limit, at its age. */
function within(name: LimitName, value: Known, field: string, { ageYears }: LimitContext): Told {
  if (!isKnown(value)) return null;
  const limit: Limit = limits[name];
  const age = ageYears ?? Number.POSITIVE_INFINITY;
  const band = limit.bands.find(
    ({ fromYears = 0, untilYears }) => age >= fromYears && (untilYears === undefined || age < untilYears),
  );
  const told = `${limit.label} is ${inWords(value)} ${limit.unit}.`;
  if (band?.hard && isOutside(value, band.hard)) {
    return hard(limit.code, field, `${told} It must be ${boundsInWords(band.hard, limit.unit)}. ${limit.advice}`);
  }
  if (band?.soft && isOutside(value, band.soft)) {
    const whose = band.untilYears === undefined ? '' : ` under ${String(band.untilYears)} years`;
    return soft(limit.code, field, `${told} Usual${whose} is ${boundsInWords(band.soft, limit.unit)}. ${limit.advice}`);
  }
  return null;
}

const CONCENTRATION = limits.concentrationUgPerMl.code;

/** Outside the range, the bolus product, ten times another, or compounded: the first that holds. */
function pumpConcentration(value: Known, previous: Known, context: LimitContext): Told {
  const field = 'concentrationUgPerMl';
  if (!isKnown(value)) return null;
  const range = within('concentrationUgPerMl', value, field, context);
  if (range) return range;
  if (value === BOLUS_CONCENTRATION_UG_PER_ML) {
    return hard(
      CONCENTRATION,
      field,
      'Concentration is 50 µg/mL. That is the product for a test bolus, never for a pump: did you mean 500 µg/mL?',
    );
  }
  const slip = tenfold(value, previous);
  if (slip !== null) {
    const sentence = `Concentration is ${inWords(value)} µg/mL: did you mean ${inWords(slip)} µg/mL? ${limits.concentrationUgPerMl.advice}`;
    return soft(CONCENTRATION, field, sentence);
  }
  if (PUMP_CONCENTRATIONS_UG_PER_ML.includes(value)) return null;
  return soft(
    CONCENTRATION,
    field,
    `Concentration is ${inWords(value)} µg/mL. Pump products hold 500, 1,000 or 2,000 µg/mL: say that it was compounded, or correct it.`,
  );
}

/** The concentration meant where one is a slip of a factor of ten: of the one before, else of the usual list. */
function tenfold(value: number, previous: Known): number | null {
  const isTen = (other: number): boolean => value === 10 * other || 10 * value === other;
  if (isKnown(previous) && isTen(previous)) return previous;
  if (PUMP_CONCENTRATIONS_UG_PER_ML.includes(value)) return null;
  return PUMP_CONCENTRATIONS_UG_PER_ML.find(isTen) ?? null;
}

const bolus: Checker<'bolus'> = (values, context) => {
  const { doseUg, concentrationUgPerMl: concentration, volumeMl } = values;
  const given = isKnown(concentration) && isKnown(volumeMl) ? concentration * volumeMl : null;
  return [
    within('bolusUg', doseUg, 'doseUg', context),
    within('hoursSinceBolus', values.hoursSincePrevious, 'givenAt', context),
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

const programming: Checker<'programming'> = (values, context) => {
  const { dailyDoseUg: dose, starting, bestBolusUg: best, concentrationUgPerMl } = values;
  const unusual = within('dailyDoseUg', dose, 'dailyDoseUg', context);
  // A stopped pump delivers 0 on purpose.
  const low = isKnown(dose) && dose >= 0 && dose < limits.dailyDoseUg.bands[0].soft.min;
  const allowed = low && (dose === 0 || values.minimumRate === true);
  return [
    allowed ? null : unusual,
    oralDose(dose, values.oralBaclofenMgPerDay),
    ...(starting === true && dose !== 0 ? [startingDose(dose, best, context)] : doseChange(values)),
    pumpConcentration(concentrationUgPerMl, values.previousConcentrationUgPerMl, context),
    dailyVolume(dose, concentrationUgPerMl, context.pump ?? null),
    within('oralBaclofenMgPerDay', values.oralBaclofenMgPerDay, 'oralBaclofenMgPerDay', context),
  ];
};

/** Intrathecal need is about a hundredth of the oral one: the same number is a slip of the unit. */
function oralDose(dose: Known, oralMg: Known): Told {
  if (!isKnown(dose) || !isKnown(oralMg) || dose === 0 || dose !== oralMg) return null;
  return soft(
    'dose-unit',
    'dailyDoseUg',
    `Daily dose is ${inWords(dose)} µg/day, the same number as the oral dose of ${inWords(oralMg)} mg/day. The intrathecal dose is about a hundredth of the oral one, in µg/day: check which of the two this is.`,
  );
}

function startingDose(dose: Known, best: Known, context: LimitContext): Told {
  const unusual = within('startingDoseUg', dose, 'dailyDoseUg', context);
  if (unusual || !isKnown(dose) || !isKnown(best) || dose <= RELATIVE_LIMITS.startPerBolus * best) return unusual;
  const sentence = `Starting dose is ${inWords(dose)} µg/day, more than twice the best bolus of ${inWords(best)} µg. ${limits.startingDoseUg.advice}`;
  return soft('starting-dose', 'dailyDoseUg', sentence);
}

function doseChange(values: LimitValues['programming']): readonly Told[] {
  const { dailyDoseUg: dose, previousDailyDoseUg: previous, hoursSincePrevious: hours } = values;
  // From or to a stopped pump there is no percentage.
  if (!isKnown(dose) || !isKnown(previous) || dose === 0 || previous === 0) return [];
  const percent = (100 * (dose - previous)) / previous;
  const change = (how: string, most: string): Finding =>
    soft(
      'dose-change',
      'dailyDoseUg',
      `Daily dose goes ${how} from ${inWords(previous)} to ${inWords(dose)} µg/day, by ${inWords(Math.abs(percent))} %. ${most}`,
    );
  if (dose > RELATIVE_LIMITS.timesPrevious * previous) {
    const most = RELATIVE_LIMITS.timesPrevious * previous;
    return [
      hard(
        'dose-change',
        'dailyDoseUg',
        `Daily dose goes up from ${inWords(previous)} to ${inWords(dose)} µg/day. At once it may be at most five times the dose before, ${inWords(most)} µg/day: check the decimal point.`,
      ),
    ];
  }
  const { risePercent, risePercentHigh, highDoseUg, fallPercent, riseWithinHours } = RELATIVE_LIMITS;
  const most = previous >= highDoseUg ? risePercentHigh : risePercent;
  const found: Finding[] = [];
  // A hair beyond is rounding of the dose, which is kept to 2 decimals.
  if (percent > most + 1e-9) found.push(change('up', `Usual is at most ${String(most)} % at once.`));
  else if (percent < -fallPercent - 1e-9)
    found.push(change('down', 'Usual is at most 50 % at once: withdrawal can follow.'));
  if (found.length === 0 && percent > 0 && isKnown(hours) && hours < riseWithinHours) {
    found.push(change('up', `The last change was ${inWords(hours)} hours ago: a rise usually waits 24 hours.`));
  }
  return found;
}

function dailyVolume(dose: Known, concentration: Known, pump: PumpConstants | null): Told {
  if (!isKnown(dose) || !isKnown(concentration) || dose <= 0 || concentration <= 0 || !pump) return null;
  const ml = dose / concentration;
  const { minDailyMl: min, maxDailyMl: max } = pump;
  if ((min === null || ml >= min) && (max === null || ml <= max)) return null;
  const range = boundsInWords({ ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }, 'mL/day');
  const sentence = `Daily volume is ${inWords(ml)} mL/day. This pump delivers ${range}: check dose and concentration.`;
  return soft('daily-volume', 'dailyDoseUg', sentence);
}

const refill: Checker<'refill'> = (values, context) => [
  fillVolume(values.filledMl, context),
  pumpConcentration(values.concentrationUgPerMl, values.previousConcentrationUgPerMl, context),
  refillInterval(values, context),
  residual(values, context),
];

function fillVolume(ml: Known, context: LimitContext): Told {
  const nominal = context.pump?.reservoirMl ?? null;
  const field = 'filledMl';
  if (!isKnown(ml) || nominal === null || ml <= nominal) return within('filledMl', ml, field, context);
  const told = `Fill volume is ${inWords(ml)} mL. This pump holds ${inWords(nominal)} mL`;
  if (ml <= nominal + RELATIVE_LIMITS.overfillMl)
    return soft('fill-volume', field, `${told}: check the volume and the model.`);
  return hard(
    'fill-volume',
    field,
    `${told} and at most ${inWords(nominal + RELATIVE_LIMITS.overfillMl)} mL can be recorded: correct the volume or the model.`,
  );
}

function refillInterval({ daysSincePrevious: days, gapAnswered }: LimitValues['refill'], context: LimitContext): Told {
  const field = 'refilledAt';
  if (!isKnown(days) || days <= RELATIVE_LIMITS.unansweredGapDays) {
    return within('refillIntervalDays', days, field, context);
  }
  const told = `The refill before was ${inWords(Math.floor(days))} days ago.`;
  if (gapAnswered === true) return soft('refill-interval', field, `${told} Usual is at most 120 days.`);
  return hard(
    'refill-interval',
    field,
    `${told} After more than 365 days, say what happened in between: reservoir empty, a record missing, or the estimate wrong.`,
  );
}

function residual(values: LimitValues['refill'], context: LimitContext): Told {
  const { measuredResidualMl: measured, expectedResidualMl: expected, previousFilledMl: filled } = values;
  const field = 'measuredResidualMl';
  const impossible = within('measuredResidualMl', measured, field, context);
  if (impossible || !isKnown(measured)) return impossible;
  if (isKnown(filled) && measured > filled) {
    return hard(
      'residual',
      field,
      `Measured residual is ${inWords(measured)} mL, but only ${inWords(filled)} mL were in the reservoir after the fill before: check both volumes.`,
    );
  }
  if (!isKnown(expected) || !isKnown(filled)) return null;
  const found = discrepancy(measured, expected, filled);
  if (found.standing === 'NONE') return null;
  const share = found.percent === null ? '' : ` (${inWords(found.percent)} % of what should have been delivered)`;
  const told = `Measured residual is ${inWords(measured)} mL, expected were ${inWords(expected)} mL: ${inWords(Math.abs(found.ml))} mL too ${found.ml > 0 ? 'much' : 'little'}${share}.`;
  if (found.standing === 'PROMPT') return soft('residual', field, `${told} Measure again, and look for a cause.`);
  if (values.reviewed === true) return null;
  return hard(
    'residual-review',
    'discrepancyReview',
    `${told} From 4 mL or 25 % on, note who reviewed it and what was found.`,
  );
}

const catheter: Checker<'catheter'> = ({ entryLevel, tipLevel, implantedLengthCm }, context) => {
  const entry = entryLevel == null ? null : levelRank(entryLevel);
  const tip = tipLevel == null ? null : levelRank(tipLevel);
  const noLevel = (level: string | null | undefined, rank: number | null, field: string): Told =>
    level != null && rank === null
      ? hard('vertebral-level', field, `“${level}” is not a vertebral level: write it as T10 or L3-4.`)
      : null;
  const outside =
    tip !== null && (tip < levelRank(RELATIVE_LIMITS.tipFrom)! || tip > levelRank(RELATIVE_LIMITS.tipTo)!);
  return [
    noLevel(entryLevel, entry, 'entryLevel'),
    noLevel(tipLevel, tip, 'tipLevel'),
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
