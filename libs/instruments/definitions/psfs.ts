import type { InstrumentDefinition } from '../instrument-definition.js';
import { item, noMcid, notDone, registryResponder, score, scored } from './parts.js';

const meanLabel = 'mean of ordinal grades';

/** Penn Spasm Frequency Scale. Two separate scores, never multiplied or added. */
export const psfs: InstrumentDefinition = {
  code: 'psfs',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Penn Spasm Frequency Scale',
  shortTitle: 'Spasms',
  domain: 'SPASM',
  role: 'OUTCOME',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'P7D',
  instruction:
    'Think of a typical waking hour in the last 7 days. Exactly once or exactly ten times an hour takes the higher ' +
    'grade. Severity is asked only when there are spasms.',
  validity: null,
  licence: {
    status: 'FREE_WITH_CITATION',
    holder: null,
    textShippable: true,
    evidence: 'Free of charge according to Rehabilitation Measures; grades in our own words (Penn 1989).',
  },
  scoreOnly: false,
  items: [
    item({
      linkId: 'frequency',
      label: 'How often do spasms occur?',
      type: 'CHOICE',
      unit: 'grade',
      required: true,
      options: [
        scored('0', 0, 'No spasms'),
        scored('1', 1, 'Mild spasms, only when stimulated'),
        scored('2', 2, 'Full spasms now and then, less than once an hour'),
        scored('3', 3, 'Once an hour or more, fewer than ten times'),
        scored('4', 4, 'Ten times an hour or more'),
        notDone,
      ],
    }),
    item({
      linkId: 'severity',
      label: 'How severe are the spasms?',
      type: 'CHOICE',
      unit: 'grade',
      required: true,
      enableWhen: { linkId: 'frequency', scoreGreaterThan: 0 },
      options: [scored('1', 1, 'Mild'), scored('2', 2, 'Moderate'), scored('3', 3, 'Severe'), notDone],
    }),
  ],
  scores: [
    score({
      code: 'psfs.frequency',
      title: 'Spasm frequency',
      shortTitle: 'Spasm frequency',
      unit: 'grade',
      op: 'PASS',
      over: ['frequency'],
      range: [0, 4],
      direction: 'LOWER_IS_BETTER',
      ordinal: true,
      meanLabel,
      primary: true,
    }),
    score({
      code: 'psfs.severity',
      title: 'Spasm severity, of those with spasms',
      shortTitle: 'Spasm severity',
      unit: 'grade',
      op: 'PASS',
      over: ['severity'],
      range: [1, 3],
      direction: 'LOWER_IS_BETTER',
      ordinal: true,
      meanLabel,
    }),
  ],
  thresholds: [
    noMcid('psfs.frequency', 'grade'),
    registryResponder('psfs.frequency', 1, 'grade', 'at least one grade down and a follow-up grade of 2 or less'),
  ],
  comparability: 'psfs-1',
  bindings: [],
};
