export const domains = [
  'TONE',
  'SPASM',
  'PAIN',
  'SITTING',
  'TRANSFER',
  'CAREGIVING',
  'GAIT',
  'SLEEP',
  'GOAL',
  'QOL',
  'GLOBAL',
  'CLASSIFIER',
] as const;
export const raters = ['CLINICIAN', 'PATIENT', 'CAREGIVER_PROXY', 'CAREGIVER_SELF'] as const;
export const directions = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const;
/** The closed list of scoring operations; each is implemented once, in `operations.ts`. */
export const operations = [
  'SUM',
  'MEAN',
  'MEAN_OF_GROUPS',
  'MEAN_OF_SIDE',
  'MEAN_OF_DIFFERENCES',
  'PASS',
  'GAS_T',
] as const;
export const itemTypes = ['CHOICE', 'MULTIPLE_CHOICE', 'INTEGER', 'DECIMAL', 'GRADE_GRID', 'NUMBER_GRID'] as const;

export type Domain = (typeof domains)[number];
export type Rater = (typeof raters)[number];
export type Direction = (typeof directions)[number];
export type Operation = (typeof operations)[number];
export type ItemType = (typeof itemTypes)[number];

/** A measure as published, immutable, versioned data. Absent fields are null, so that it survives JSON and GraphQL. */
export interface InstrumentDefinition {
  code: string;
  /** MAJOR.MINOR.PATCH: major for any change of item, option, score, recall or direction. */
  version: string;
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  title: string;
  shortTitle: string;
  domain: Domain;
  role: 'OUTCOME' | 'CLASSIFIER' | 'SAFETY';
  raters: readonly Rater[];
  /** Published age range; outside it a soft one is flagged, a hard one refused. */
  age: { minMonths: number | null; maxMonths: number | null; hard: boolean };
  /** ISO period, AT_EXAM, TODAY, SINCE_IMPLANT or NOT_STATED. */
  recall: string;
  instruction: string | null;
  /** Warning shown wherever the instrument is used, null for a validated one. */
  validity: string | null;
  licence: Licence;
  /** True: has no items, only totals can be recorded. */
  scoreOnly: boolean;
  items: readonly Item[];
  scores: readonly ScoreDefinition[];
  thresholds: readonly Threshold[];
  /** Scores are pooled or differenced only inside the same group. */
  comparability: string;
  bindings: readonly Binding[];
}

export interface Licence {
  status: 'FREE' | 'FREE_WITH_CITATION' | 'PERMISSION' | 'LICENSED';
  holder: string | null;
  /** False: labels may be no longer than the codes they stand for. */
  textShippable: boolean;
  evidence: string;
}

export interface Item {
  linkId: string;
  label: string;
  /**
   * The code of a MULTIPLE_CHOICE is those of the chosen options in the order of the definition, a space between; a
   * NUMBER_GRID holds one decimal number a cell.
   */
  type: ItemType;
  unit: string | null;
  required: boolean;
  min: number | null;
  max: number | null;
  step: number | null;
  enableWhen: { linkId: string; scoreGreaterThan: number } | null;
  /** Choices and GRADE_GRID: every allowed code. Numbers and NUMBER_GRID: only codes that are no number (NA, ND). */
  options: readonly Option[];
  /** Grids only. */
  cells: readonly Cell[];
}

export interface Option {
  code: string;
  label: string;
  /** Null for reasons, and for choices that no score reads. */
  score: number | null;
  kind: 'SCORE' | 'NOT_APPLICABLE' | 'NOT_DONE';
  /** The one reason this code stands for, such as MEDICAL_OR_SAFETY. */
  reason: string | null;
  reasonRequired: boolean;
}

export interface Cell {
  code: string;
  group: string;
  label: string;
  side: 'L' | 'R';
  region: 'LOWER_LIMB' | 'UPPER_LIMB';
  core: boolean;
}

export interface ScoreDefinition {
  code: string;
  title: string;
  shortTitle: string;
  unit: string;
  op: Operation;
  /**
   * Keys of the answers read: a linkId, or `linkId:cell` of a grid. MEAN_OF_SIDE names the item that tells the side
   * (codes L and R) first; MEAN_OF_DIFFERENCES reads them by twos, the second taken from the first.
   */
  over: readonly string[];
  range: readonly [number, number];
  direction: Direction;
  decimals: number;
  /** Missing rule, never imputation. Both null: every answer is needed. */
  minAnswered: number | null;
  /** Share of the answers expected; what is not applicable leaves the denominator. */
  minFraction: number | null;
  /** Few levels: show distribution and median before means. */
  ordinal: boolean;
  /** How a mean must be called. An ordinal score without one is never averaged. */
  meanLabel: string | null;
  /** The score analyses use by default. */
  primary: boolean;
}

export interface Threshold {
  scoreCode: string;
  kind: 'MCID' | 'RESPONDER' | 'CUT';
  /** In units of improvement for MCID and RESPONDER; null when none is established. */
  value: number | null;
  unit: string;
  population: string;
  method: string;
  source: string;
  provisional: boolean;
}

export interface Binding {
  system: string;
  code: string;
  /** linkId or score code the external code stands for. */
  target: string;
}
