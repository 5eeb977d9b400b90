/** A number outside is asked for (soft) or refused (hard). Bounds are the last values inside, unless `open`. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** The least value is itself outside: ≤ 0 is refused. */
  readonly open?: true;
}

export interface LimitBand {
  /** Whole years of age this band begins with; 0 unless told. */
  readonly fromYears?: number;
  /** Years of age the band ends before; none unless told. */
  readonly untilYears?: number;
  readonly soft?: Bounds;
  readonly hard?: Bounds;
}

export interface Limit {
  readonly code: string;
  /** Begins a sentence. */
  readonly label: string;
  readonly unit: string;
  readonly bands: readonly LimitBand[];
  /** What to look at when it is met; a sentence. */
  readonly advice: string;
}

const everyone = (soft: Bounds, hard?: Bounds): readonly LimitBand[] => [hard ? { soft, hard } : { soft }];

/** Pathway section 6, one entry a row whose limit is a number by itself. Entry errors are what they are there to catch. */
export const limits = {
  ageAtImplantYears: {
    code: 'age-at-implant',
    label: 'Age at implant',
    unit: 'years',
    bands: everyone({ min: 4, max: 80 }, { min: 0.5, max: 105 }),
    advice: 'Check the date of birth and the date of the implant.',
  },
  weightKg: {
    code: 'weight-at-implant',
    label: 'Weight',
    unit: 'kg',
    bands: everyone({ min: 15 }, { min: 5, max: 250 }),
    advice: 'Weight is recorded in kilograms.',
  },
  bolusUg: {
    code: 'trial-bolus',
    label: 'Test bolus',
    unit: 'µg',
    bands: everyone({ min: 25, max: 100 }, { min: 0, open: true, max: 300 }),
    advice: 'The usual sequence is 50, 75 and 100 µg, 25 µg for very small children.',
  },
  /** Judged with the dates, as D2: no finding of its own. */
  hoursSinceBolus: {
    code: 'bolus-interval',
    label: 'Time since the bolus before',
    unit: 'hours',
    bands: everyone({ min: 24 }, { min: 0 }),
    advice: 'Boluses are given 24 hours apart or more.',
  },
  observedHours: {
    code: 'bolus-observation',
    label: 'Observation after the bolus',
    unit: 'hours',
    bands: everyone({ min: 4, max: 24 }, { min: 0, max: 96 }),
    advice: 'A bolus is usually observed for 4 to 24 hours.',
  },
  openingPressureCmH2o: {
    code: 'opening-pressure',
    label: 'Opening pressure',
    unit: 'cmH2O',
    bands: everyone({ max: 25 }, { min: 0, max: 100 }),
    advice: 'Raised pressure can be a contraindication; the unit is cmH2O, not mmHg.',
  },
  startingDoseUg: {
    code: 'starting-dose',
    label: 'Starting dose',
    unit: 'µg/day',
    bands: everyone({ max: 200 }, { max: 1000 }),
    advice: 'Infusion usually starts at once or twice the effective bolus.',
  },
  dailyDoseUg: {
    code: 'daily-dose',
    label: 'Daily dose',
    unit: 'µg/day',
    // Below half a microgram nothing is delivered on purpose; the 0 of a stopped pump is not judged (registry rule).
    bands: [
      { untilYears: 12, soft: { min: 20, max: 800 }, hard: { min: 0.5, max: 4000 } },
      { fromYears: 12, soft: { min: 20, max: 1000 }, hard: { min: 0.5, max: 4000 } },
    ],
    advice: 'Intrathecal doses are in µg/day; 0 is recorded as a stopped pump.',
  },
  concentrationUgPerMl: {
    code: 'concentration',
    label: 'Concentration',
    unit: 'µg/mL',
    bands: everyone({}, { min: 25, max: 5000 }),
    advice: '10 mg in 20 mL is 500 µg/mL, 10 mg in 5 mL is 2,000 µg/mL.',
  },
  filledMl: {
    code: 'fill-volume',
    label: 'Fill volume',
    unit: 'mL',
    // Less than a syringe shows is no fill (registry rule).
    bands: everyone({ min: 5 }, { min: 0.1 }),
    advice: 'It is the volume in the reservoir after filling.',
  },
  refillIntervalDays: {
    code: 'refill-interval',
    label: 'Time since the refill before',
    unit: 'days',
    bands: everyone({ min: 14, max: 120 }),
    advice: 'Check the date, and whether a refill in between is missing.',
  },
  measuredResidualMl: {
    code: 'residual',
    label: 'Measured residual',
    unit: 'mL',
    bands: everyone({}, { min: 0 }),
    advice: 'It is the volume withdrawn before filling.',
  },
  pumpAgeYears: {
    code: 'pump-age',
    label: 'Age of the pump',
    unit: 'years',
    bands: everyone({ max: 6 }, { max: 12 }),
    advice: 'Check the date, and whether a replacement of the pump is missing.',
  },
  oralBaclofenMgPerDay: {
    code: 'oral-baclofen',
    label: 'Oral baclofen',
    unit: 'mg/day',
    bands: everyone({ max: 120 }, { min: 0, max: 300 }),
    advice: 'Oral baclofen is recorded in mg of a whole day.',
  },
  implantedLengthCm: {
    code: 'implanted-length',
    label: 'Implanted length',
    unit: 'cm',
    bands: everyone({ min: 15, max: 60 }, { min: 0, open: true, max: 120 }),
    advice: 'It is the length left in the body, in centimetres.',
  },
  lengthOfStayDays: {
    code: 'length-of-stay',
    label: 'Length of stay',
    unit: 'days',
    bands: everyone({ max: 14 }, { min: 0 }),
    advice: 'Check the day of discharge.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** Limits of section 6 that compare two numbers. */
export const RELATIVE_LIMITS = {
  /** Soft: a starting dose above so many times the best bolus. */
  startPerBolus: 2,
  /** Soft: a rise at once, %; less at higher doses. */
  risePercent: 30,
  risePercentHigh: 20,
  /** µg/day from which the lower one holds. */
  highDoseUg: 500,
  /** Soft: any rise within so many hours of the last change. */
  riseWithinHours: 24,
  /** Soft: a fall at once, %. */
  fallPercent: 50,
  /** Hard: a new dose above so many times the one before. */
  timesPrevious: 5,
  /** Hard: a fill above the nominal volume by more than so much, mL; soft: above it at all. */
  overfillMl: 1,
  /** Hard: a refill interval longer than so many days without an answer what happened in between. */
  unansweredGapDays: 365,
  /** Soft: a tip above or below. */
  tipFrom: 'C4',
  tipTo: 'L1',
} as const;
