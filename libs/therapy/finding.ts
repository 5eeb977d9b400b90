/**
 * One thing a rule says about a record: an ERROR cannot be recorded, a WARNING can with a reason that is kept.
 * The sentence states what is wrong, by how much, and what would be right.
 */
export interface Finding {
  /** 'D9' of the date rules, 'LIMIT:daily-dose' of the limits, 'PATHWAY:…' of the transitions. */
  readonly rule: string;
  readonly level: 'ERROR' | 'WARNING';
  /** Name of the field it is shown at. */
  readonly field: string;
  readonly sentence: string;
  /** The record it speaks of, where the rule looked at several. */
  readonly recordId?: string;
}
