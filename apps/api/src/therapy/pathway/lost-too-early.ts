import { plusMonths } from '#libs/therapy/index';
import type { Implausibility } from '../../plausibility.js';

/** The registry's rule: a patient counts as lost after so long without contact, and so many attempts in vain. */
const MONTHS = 18;
const ATTEMPTS = 2;

interface Search {
  readonly exitedOn: string;
  /** Null: never. */
  readonly lastContactOn: string | null;
  /** In vain, since the last contact. */
  readonly attempts: number;
}

/** What of the rule is not met when somebody is declared lost. */
export function lostTooEarly({ exitedOn, lastContactOn, attempts }: Search): Implausibility[] {
  const short = lastContactOn !== null && exitedOn < plusMonths(lastContactOn, MONTHS);
  return [
    ...(short
      ? [
          warning(
            'LIMIT:lost-months',
            'exitedOn',
            `The last contact is less than ${MONTHS} months before this day. Say why the patient is lost all the same.`,
          ),
        ]
      : []),
    ...(attempts < ATTEMPTS
      ? [
          warning(
            'LIMIT:lost-attempts',
            'reason',
            `${attempts === 0 ? 'No attempt' : 'One attempt'} to reach the patient is recorded since the last contact; two are asked for. Record them, or say why there were none.`,
          ),
        ]
      : []),
  ];
}

const warning = (rule: string, field: string, sentence: string): Implausibility => ({
  rule,
  level: 'WARNING',
  field,
  sentence,
});
