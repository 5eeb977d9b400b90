import type { InstrumentDefinition, ScoreDefinition } from '../instrument-definition.js';
import { score } from './parts.js';

type Head = Pick<InstrumentDefinition, 'code' | 'title' | 'shortTitle' | 'domain' | 'raters'>;
type Total = Pick<ScoreDefinition, 'unit' | 'range' | 'direction'> & Partial<ScoreDefinition>;

/**
 * A measure of which only the total was handed over. Each is a comparability group of its own: a total whose items
 * and coding are unknown is never pooled with an instrument that has them.
 */
function totalOnly(head: Head, total: Total, mcid: number): InstrumentDefinition {
  const { code, title, shortTitle } = head;
  return {
    ...head,
    version: '1.0.0',
    status: 'PUBLISHED',
    role: 'OUTCOME',
    age: { minMonths: null, maxMonths: null, hard: false },
    recall: 'NOT_STATED',
    instruction: 'Only the total is known; enter it as it was handed over.',
    validity: 'total of an earlier registry, items not known',
    licence: { status: 'FREE', holder: null, textShippable: true, evidence: 'A number and its range; no item text.' },
    scoreOnly: true,
    items: [],
    scores: [score({ code, title, shortTitle, op: 'PASS', over: [], primary: true, ...total })],
    thresholds: [
      {
        scoreCode: code,
        kind: 'MCID',
        value: mcid,
        unit: total.unit,
        population: 'sample cohort',
        method: 'chosen for the sample protocol',
        source: 'sample protocol',
        provisional: true,
      },
    ],
    comparability: `total-${code}`,
    bindings: [],
  };
}

export const masMean = totalOnly(
  {
    code: 'MAS_MEAN',
    title: 'Mean Modified Ashworth grade, total only',
    shortTitle: 'MAS mean',
    domain: 'TONE',
    raters: ['CLINICIAN'],
  },
  {
    unit: 'grade',
    range: [0, 4],
    direction: 'LOWER_IS_BETTER',
    decimals: 2,
    meanLabel: 'mean of ordinal grades, 1+ counted as 1.5',
  },
  0.5,
);

export const painNrs = totalOnly(
  {
    code: 'PAIN_NRS',
    title: 'Pain, numeric rating, total only',
    shortTitle: 'Pain NRS',
    domain: 'PAIN',
    raters: ['PATIENT', 'CAREGIVER_PROXY'],
  },
  { unit: 'points', range: [0, 10], direction: 'LOWER_IS_BETTER' },
  2,
);

export const careBurden = totalOnly(
  {
    code: 'CARE_BURDEN',
    title: 'Caregiver burden, total only',
    shortTitle: 'Care burden',
    domain: 'CAREGIVING',
    raters: ['CAREGIVER_SELF'],
  },
  { unit: 'points', range: [0, 10], direction: 'LOWER_IS_BETTER' },
  2,
);

export const sitting = totalOnly(
  {
    code: 'SITTING',
    title: 'Sitting ability, total only',
    shortTitle: 'Sitting',
    domain: 'SITTING',
    raters: ['CLINICIAN'],
  },
  { unit: 'level', range: [0, 3], direction: 'HIGHER_IS_BETTER', ordinal: true },
  1,
);

export const transfer = totalOnly(
  {
    code: 'TRANSFER',
    title: 'Transfer ability, total only',
    shortTitle: 'Transfer',
    domain: 'TRANSFER',
    raters: ['CLINICIAN'],
  },
  { unit: 'level', range: [0, 4], direction: 'HIGHER_IS_BETTER', ordinal: true },
  1,
);
