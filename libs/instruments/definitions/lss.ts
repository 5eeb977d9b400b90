import type { InstrumentDefinition } from '../instrument-definition.js';
import { item, noMcid, notDone, registryResponder, score, scored } from './parts.js';

/** Level of Sitting Scale: one level, 1 to 8. */
export const lss: InstrumentDefinition = {
  code: 'lss',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Level of Sitting Scale',
  shortTitle: 'Sitting level',
  domain: 'SITTING',
  role: 'OUTCOME',
  raters: ['CLINICIAN'],
  // Developed up to and including 18 years; adult use is flagged, not refused.
  age: { minMonths: null, maxMonths: 227, hard: false },
  recall: 'AT_EXAM',
  instruction:
    'Seated on a bench with the feet unsupported, held for about 30 seconds. Choose the highest level reached.',
  validity: 'developed for ages up to 18 years; not validated in adults',
  licence: {
    status: 'FREE_WITH_CITATION',
    holder: null,
    textShippable: true,
    evidence: 'Published scale (Field 2012), permission status unknown; levels in our own words.',
  },
  scoreOnly: false,
  items: [
    item({
      linkId: 'level',
      label: 'Highest sitting level reached',
      type: 'CHOICE',
      unit: 'level',
      required: true,
      options: [
        scored('1', 1, 'Cannot be placed or held in sitting'),
        scored('2', 2, 'Needs support from the head down'),
        scored('3', 3, 'Needs support from the shoulders or trunk down'),
        scored('4', 4, 'Needs support at the pelvis only'),
        scored('5', 5, 'Stays seated alone, but cannot move'),
        scored('6', 6, 'Leans forward and comes back up'),
        scored('7', 7, 'Leans to the side and comes back up'),
        scored('8', 8, 'Leans backward and comes back up'),
        notDone,
      ],
    }),
  ],
  scores: [
    score({
      code: 'lss.level',
      title: 'Sitting level',
      shortTitle: 'Sitting level',
      unit: 'level',
      op: 'PASS',
      over: ['level'],
      range: [1, 8],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
  thresholds: [noMcid('lss.level', 'level'), registryResponder('lss.level', 1, 'level', 'at least one level up')],
  comparability: 'lss-1',
  bindings: [],
};
