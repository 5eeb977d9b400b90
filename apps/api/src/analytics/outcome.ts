import type { NoChange } from '#libs/outcomes/index';

/** What one score did in one window, without the patient: few values, each numbered once in analysis.outcome. */
export interface Outcome {
  readonly protocolCode: string;
  readonly protocolVersion: string;
  readonly scoreCode: string;
  readonly windowCode: string;
  /** Place of the window in its protocol; 0 is the baseline. */
  readonly windowPosition: number;
  readonly instrumentVersion: string;
  readonly improvement: number | null;
  readonly noChange: NoChange | null;
  readonly inRule: boolean | null;
  readonly response: boolean | null;
}

/** The outcome as one text, apart from its protocol. */
export function outcomeKey(outcome: Outcome): string {
  const { scoreCode, windowCode, instrumentVersion, improvement, noChange, inRule, response } = outcome;
  return [scoreCode, windowCode, instrumentVersion, improvement ?? noChange, inRule, response]
    .map((part) => part ?? '')
    .join('|');
}
