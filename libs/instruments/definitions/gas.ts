import type { InstrumentDefinition, Item } from '../instrument-definition.js';
import { item, named, noMcid, notApplicable, notDone, score, scored } from './parts.js';

const goals = [1, 2, 3, 4, 5];

const factor = (linkId: string, label: string): Item =>
  item({
    linkId,
    label,
    type: 'CHOICE',
    options: [scored('1', 1, 'A little'), scored('2', 2, 'Moderately'), scored('3', 3, 'Very')],
  });

/** The goal's own wording is patient data and lives with the patient; here are only its ratings. */
const ratingsOf = (goal: number): Item[] => [
  item({
    linkId: `goal-${goal}.level`,
    label: `Goal ${goal}: level reached`,
    type: 'CHOICE',
    unit: 'level',
    options: [
      scored('-2', -2, 'Much less than expected'),
      scored('-1', -1, 'Somewhat less than expected'),
      scored('0', 0, 'As expected'),
      scored('1', 1, 'Somewhat more than expected'),
      scored('2', 2, 'Much more than expected'),
      notApplicable('Abandoned for reasons unrelated to the therapy'),
      notDone,
    ],
  }),
  factor(`goal-${goal}.importance`, `Goal ${goal}: importance`),
  factor(`goal-${goal}.difficulty`, `Goal ${goal}: difficulty`),
];

/** Goal Attainment Scaling, one to five goals per implant episode. */
export const gas: InstrumentDefinition = {
  code: 'gas',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Goal Attainment Scaling',
  shortTitle: 'Goals',
  domain: 'GOAL',
  role: 'OUTCOME',
  raters: ['CLINICIAN'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'AT_EXAM',
  instruction:
    'Agreed with the patient or caregiver; levels are written before the implant and not changed afterwards. ' +
    'At baseline a goal usually stands at −1, or at −2 if nothing worse is possible. Rate every goal of the set.',
  validity: null,
  licence: {
    status: 'FREE_WITH_CITATION',
    holder: null,
    textShippable: true,
    evidence: 'Method free; Turner-Stokes 2009 with erratum.',
  },
  scoreOnly: false,
  items: [
    ...goals.flatMap(ratingsOf),
    item({
      linkId: 'baseline-convention',
      label: 'Where goals stand at baseline',
      type: 'CHOICE',
      options: [named('minus-1', '−1, unless nothing worse is possible'), named('minus-2', '−2 for every goal')],
    }),
  ],
  scores: [
    score({
      code: 'gas.t',
      title: 'Goal attainment T-score',
      shortTitle: 'GAS T',
      unit: 'T-score',
      op: 'GAS_T',
      over: goals.map((goal) => `goal-${goal}.level`),
      range: [19.85, 80.15],
      direction: 'HIGHER_IS_BETTER',
      decimals: 2,
      primary: true,
    }),
  ],
  thresholds: [noMcid('gas.t', 'T-score')],
  comparability: 'gas-t-1',
  bindings: [],
};
