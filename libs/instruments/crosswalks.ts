/**
 * How values of one version of an instrument read in another. Without one, a new major version is a comparability group
 * of its own; with `add` 0 both share a group, since nothing a score reads has changed.
 */
export interface Crosswalk {
  readonly instrumentCode: string;
  readonly from: string;
  readonly to: string;
  /** Codes of the scores it holds for. */
  readonly scores: readonly string[];
  /** What is added to a value of `from`, in score units. */
  readonly add: number;
  readonly evidence: string;
}

const ashworthScores = ['ashworth.le.mean', 'ashworth.ue.mean'];
const ashworthEvidence = 'The same five grades, counted from 1 or from 0';

/** Every exact crosswalk; there is none between the Ashworth and the Modified Ashworth Scale. */
export const crosswalks: readonly Crosswalk[] = [
  {
    instrumentCode: 'ashworth',
    from: '1.0.0',
    to: '2.0.0',
    scores: ashworthScores,
    add: -1,
    evidence: ashworthEvidence,
  },
  {
    instrumentCode: 'ashworth',
    from: '2.0.0',
    to: '1.0.0',
    scores: ashworthScores,
    add: 1,
    evidence: ashworthEvidence,
  },
  {
    instrumentCode: 'mas',
    from: '1.0.0',
    to: '2.0.0',
    scores: ['mas.le.mean', 'mas.ue.mean'],
    add: 0,
    evidence: 'Items and scores were added; grades and their coding are the same',
  },
  {
    instrumentCode: 'nrs-pain',
    from: '1.0.0',
    to: '2.0.0',
    scores: ['nrs-pain.average7d', 'nrs-pain.worst7d', 'nrs-pain.now'],
    add: 0,
    evidence: 'Items were added that no score reads',
  },
];

interface ScoreOfVersion {
  readonly instrumentCode: string;
  readonly version: string;
  readonly scoreCode: string;
  /** In score units of that version. */
  readonly value: number;
}

/** A value in the units of another version of its instrument; null where no exact crosswalk leads there. */
export function inVersion({ instrumentCode, version, scoreCode, value }: ScoreOfVersion, to: string): number | null {
  if (version === to) return value;
  const found = crosswalks.find(
    (one) =>
      one.instrumentCode === instrumentCode && one.from === version && one.to === to && one.scores.includes(scoreCode),
  );
  return found === undefined ? null : value + found.add;
}
