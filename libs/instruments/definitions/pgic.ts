import type { InstrumentDefinition } from '../instrument-definition.js';
import { item, named, noMcid, notDone, score, scored } from './parts.js';

/** Patient Global Impression of Change since the implant. Not asked at baseline: the score itself is the change. */
export const pgic: InstrumentDefinition = {
  code: 'pgic',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Patient Global Impression of Change',
  shortTitle: 'Global change',
  domain: 'GLOBAL',
  role: 'OUTCOME',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'SINCE_IMPLANT',
  instruction: 'Compared with the time before the implant. Not asked at baseline.',
  validity: null,
  licence: { status: 'FREE', holder: null, textShippable: true, evidence: 'Public domain; levels in our own words.' },
  scoreOnly: false,
  items: [
    item({
      linkId: 'change',
      label: 'Overall change since the implant',
      type: 'CHOICE',
      unit: 'level',
      required: true,
      options: [
        scored('1', 1, 'Very much improved'),
        scored('2', 2, 'Much improved'),
        scored('3', 3, 'Minimally improved'),
        scored('4', 4, 'No change'),
        scored('5', 5, 'Minimally worse'),
        scored('6', 6, 'Much worse'),
        scored('7', 7, 'Very much worse'),
        notDone,
      ],
    }),
    item({
      linkId: 'choose-again',
      label: 'Would choose the therapy again',
      type: 'CHOICE',
      options: [named('yes', 'Yes'), named('no', 'No'), named('unsure', 'Unsure')],
    }),
  ],
  scores: [
    score({
      code: 'pgic.change',
      title: 'Global impression of change',
      shortTitle: 'Global change',
      unit: 'level',
      op: 'PASS',
      over: ['change'],
      range: [1, 7],
      direction: 'LOWER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
  thresholds: [
    noMcid('pgic.change', 'level'),
    {
      scoreCode: 'pgic.change',
      // A cut of the score, not of an improvement: PGIC has no baseline.
      kind: 'CUT',
      value: 2,
      unit: 'level',
      population: 'all asked after the implant',
      method: 'responder when the level is 1 or 2',
      source: 'Farrar 2001, Pain 94:149–158',
      provisional: false,
    },
  ],
  comparability: 'pgic-1',
  bindings: [],
};
