import type { InstrumentDefinition } from '../instrument-definition.js';
import { item, noMcid, notDone, score, scored } from './parts.js';

/** Functional Ambulation Category. 0 is a score; any fall calls for a review, since lower tone can cost walking. */
export const fac: InstrumentDefinition = {
  code: 'fac',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Functional Ambulation Category',
  shortTitle: 'Walking',
  domain: 'GAIT',
  role: 'OUTCOME',
  raters: ['CLINICIAN'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'AT_EXAM',
  instruction: 'A person who does not walk is category 0, not left out.',
  validity: null,
  licence: {
    status: 'FREE_WITH_CITATION',
    holder: null,
    textShippable: true,
    evidence: 'Published scale (Holden 1984), no fee known; categories in our own words.',
  },
  scoreOnly: false,
  items: [
    item({
      linkId: 'category',
      label: 'Walking',
      type: 'CHOICE',
      unit: 'category',
      required: true,
      options: [
        scored('0', 0, 'Cannot walk, or needs two people'),
        scored('1', 1, 'Firm, continuous support of one person'),
        scored('2', 2, 'Light or occasional touch of one person'),
        scored('3', 3, 'Supervision only'),
        scored('4', 4, 'Independent on level ground'),
        scored('5', 5, 'Independent anywhere, stairs and slopes included'),
        notDone,
      ],
    }),
  ],
  scores: [
    score({
      code: 'fac.category',
      title: 'Functional Ambulation Category',
      shortTitle: 'FAC',
      unit: 'category',
      op: 'PASS',
      over: ['category'],
      range: [0, 5],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
  thresholds: [noMcid('fac.category', 'category')],
  comparability: 'fac-1',
  bindings: [],
};
