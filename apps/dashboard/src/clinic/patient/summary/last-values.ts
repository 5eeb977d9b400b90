import type { Direction, Domain, Rater } from '../../../graphql/generated/graphql.js';
import { formatDate } from '../../../formats/format-date.js';
import { messages } from '../../../messages/messages.js';
import { improvementWords } from '../../improvement-words.js';
import { valueWords } from '../../value-words.js';

interface Series {
  scoreCode: string;
  primary: boolean;
  shortTitle: string;
  domain: Domain;
  unit: string;
  rater: Rater;
  direction: Direction;
  points: readonly { heldOn: string; value: number | null; improvement: number | null }[];
}

interface Measured {
  trajectories: readonly Series[];
  protocol: { scores: readonly { scoreCode: string; decimals: number }[] };
}

export interface LastValue {
  key: string;
  measure: string;
  rater: string;
  value: string;
  on: string;
  /** Against baseline; a dash where like cannot be compared with like. */
  change: string;
}

/** The last value of every primary score by each rater, and what came of the baseline. Visits without a value are passed over. */
export function lastValues({ trajectories, protocol }: Measured): readonly LastValue[] {
  const domains = Object.keys(messages.domains);
  return trajectories
    .filter(({ primary }) => primary)
    .toSorted((one, other) => domains.indexOf(one.domain) - domains.indexOf(other.domain))
    .flatMap(({ scoreCode, shortTitle, unit, rater, points }) => {
      const last = points.findLast(({ value }) => value !== null);
      if (!last) return [];
      const agreed = protocol.scores.find((score) => score.scoreCode === scoreCode)?.decimals;
      const decimals = agreed ?? Math.min(String(last.value).split('.')[1]?.length ?? 0, 2);
      return [
        {
          key: `${scoreCode} ${rater}`,
          measure: shortTitle,
          rater: messages.clinic.raters[rater],
          value: valueWords(last.value, unit, decimals),
          on: formatDate(last.heldOn),
          change: last.improvement === null ? messages.missing : improvementWords(last.improvement, decimals),
        },
      ];
    });
}
