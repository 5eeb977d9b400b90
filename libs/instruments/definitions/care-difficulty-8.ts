import type { InstrumentDefinition, Item } from '../instrument-definition.js';
import { item, named, noMcid, notApplicable, notDone, registryItem, registryResponder, score } from './parts.js';

const task = (linkId: string, label: string): Item =>
  item({
    linkId,
    label,
    type: 'INTEGER',
    unit: 'points',
    min: 0,
    max: 10,
    step: 1,
    options: [notApplicable('Not part of this person’s care'), notDone],
  });

const tasks: readonly Item[] = [
  task('dressing-upper', 'Dressing the upper body'),
  task('dressing-lower', 'Dressing the lower body'),
  task('bathing', 'Bathing'),
  task('hygiene', 'Perineal hygiene and continence care, urinary catheter included'),
  task('transfer', 'Transfer between bed and chair'),
  task('positioning-chair', 'Positioning in the chair'),
  task('positioning-bed', 'Turning or positioning in bed'),
  task('orthoses', 'Putting on braces or orthoses'),
];

const count = (linkId: string, label: string, unit: string, max: number): Item =>
  item({ linkId, label, type: 'INTEGER', unit, min: 0, max, step: 1, options: [notDone] });

/** Difficulty of eight care tasks, as the main caregiver felt it; a task nobody does is not a task done with ease. */
export const careDifficulty8: InstrumentDefinition = {
  code: 'care-difficulty-8',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Registry Care Difficulty, eight tasks',
  shortTitle: 'Care difficulty',
  domain: 'CAREGIVING',
  role: 'OUTCOME',
  raters: ['CAREGIVER_SELF', 'PATIENT'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'P7D',
  instruction:
    'How difficult was this in the last 7 days because of stiffness or spasms? 0 is no difficulty, 10 could not be ' +
    'done. For the main caregiver; a patient who manages alone may answer, as a series of its own.',
  validity: registryItem,
  licence: { status: 'FREE', holder: null, textShippable: true, evidence: 'Owned by the registry.' },
  scoreOnly: false,
  items: [
    ...tasks,
    count('care-minutes', 'Minutes of hands-on care a day', 'min/day', 1440),
    count('people', 'People needed at once', 'people', 4),
    count('nights-woken', 'Nights the caregiver was woken in the last 7', 'nights', 7),
    item({
      linkId: 'relation',
      label: 'Who answers',
      type: 'CHOICE',
      options: [
        named('parent', 'Parent'),
        named('partner', 'Partner'),
        named('child', 'Son or daughter'),
        named('sibling', 'Brother or sister'),
        named('other-relative', 'Other relative or friend'),
        named('professional', 'Professional caregiver'),
        named('self', 'The patient'),
      ],
    }),
    item({
      linkId: 'paid',
      label: 'Is the care paid?',
      type: 'CHOICE',
      options: [named('unpaid', 'Unpaid'), named('paid', 'Paid')],
    }),
  ],
  scores: [
    score({
      code: 'care-difficulty-8.mean',
      title: 'Mean difficulty of care tasks',
      shortTitle: 'Care difficulty',
      unit: 'points',
      op: 'MEAN',
      over: tasks.map(({ linkId }) => linkId),
      range: [0, 10],
      direction: 'LOWER_IS_BETTER',
      decimals: 1,
      minAnswered: 5,
      primary: true,
    }),
    score({
      code: 'care-difficulty-8.care-minutes',
      title: 'Minutes of hands-on care a day',
      shortTitle: 'Care minutes',
      unit: 'min/day',
      op: 'PASS',
      over: ['care-minutes'],
      range: [0, 1440],
      direction: 'LOWER_IS_BETTER',
    }),
    score({
      code: 'care-difficulty-8.people',
      title: 'People needed at once',
      shortTitle: 'People needed',
      unit: 'people',
      op: 'PASS',
      over: ['people'],
      range: [0, 4],
      direction: 'LOWER_IS_BETTER',
      ordinal: true,
    }),
    score({
      code: 'care-difficulty-8.nights-woken',
      title: 'Nights the caregiver was woken, of 7',
      shortTitle: 'Nights woken',
      unit: 'nights',
      op: 'PASS',
      over: ['nights-woken'],
      range: [0, 7],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
  thresholds: [
    noMcid('care-difficulty-8.mean', 'points'),
    registryResponder('care-difficulty-8.mean', 2, 'points', 'mean difficulty falls by at least 2.0'),
  ],
  comparability: 'care-difficulty-8-1',
  bindings: [],
};
