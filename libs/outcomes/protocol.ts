/**
 * What a registry has agreed to collect and how it judges it: follow-up windows, the scores it analyses with their
 * responder rules, the complication taxonomy and the rules of exposure. Versioned data: results name code and version.
 */
export interface Protocol {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Baseline first, then by day. Windows never overlap. */
  readonly windows: readonly FollowUpWindow[];
  readonly scores: readonly ProtocolScore[];
  readonly complicationTypes: readonly ComplicationType[];
  readonly exposure: ExposureRule;
  /** Codes of the instruments that may be added to any visit and are never asked for. */
  readonly optional?: readonly string[];
  /** Which causes a classifier is asked of; one not named here is asked of everybody. */
  readonly classifierCauses?: readonly ClassifierCauses[];
}

/** A classifier with the aetiologies it was made for. */
export interface ClassifierCauses {
  readonly instrumentCode: string;
  readonly aetiologies: readonly string[];
}

/** Days are counted from the first implant (day 0), both ends included. */
export interface FollowUpWindow {
  readonly code: string;
  readonly label: string;
  readonly targetDay: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly baseline: boolean;
  /** Codes of the instruments asked for; the first visit of the window that answers any of them fills it. */
  readonly instruments: readonly string[];
  /** Codes of the classifiers recorded beside them. They fill no window: they describe and are no outcome. */
  readonly classifiers?: readonly string[];
}

export interface ProtocolScore {
  readonly scoreCode: string;
  readonly instrumentCode: string;
  /** The only comparability group whose values are analysed; without one the instrument has a single group. */
  readonly comparability?: string;
  readonly responder: ResponderRule;
}

/** Improvement is signed so that positive is better. Conditions that are null are not asked. */
export interface ResponderRule {
  /** Least improvement, in score units. */
  readonly minImprovement: number;
  /** Only patients starting at this value or worse can respond; they alone form the denominator. */
  readonly baselineAtLeast: number | null;
  /** Least improvement as a share of the baseline value. */
  readonly minShareOfBaseline: number | null;
  /** The follow-up value must not be above this (scales where lower is better). */
  readonly followUpAtMost: number | null;
  /** Scheduled visits in a row at which the rule must be met; 1 judges each visit alone. */
  readonly consecutiveVisits: number;
  readonly description: string;
  readonly provisional: boolean;
  readonly source: string;
}

export interface ComplicationType {
  readonly code: string;
  readonly label: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly sentinel: boolean;
  /** Counted as infection of the device in surgical-site infection per procedure. */
  readonly infection: boolean;
}

export interface ExposureRule {
  /** Where the clock of a patient still in follow-up stops: the last contact, or the day the data are locked. */
  readonly ongoingUntil: 'LAST_CONTACT' | 'DATA_LOCK';
  /** Without contact for so many months a patient counts as lost since the last contact; null: never. */
  readonly lostAfterMonths: number | null;
}
