import { freeText, levels, measure, numbered, overall, textWithheld } from './measure.js';
import { item, notDone, scored } from './parts.js';

const tasks = numbered(14, levels(0, 1, 2, 3, 4));

/** Function in Sitting Test: fourteen tasks at the bedside. */
export const fist = measure({
  code: 'fist',
  title: 'Function in Sitting Test',
  shortTitle: 'FIST',
  domain: 'SITTING',
  raters: ['CLINICIAN'],
  age: { minMonths: 216, maxMonths: null, hard: false },
  licence: textWithheld('FREE', null, 'Free to use according to Rehabilitation Measures; wording not shown.'),
  items: tasks,
  scores: [
    overall(tasks, {
      code: 'fist.total',
      title: 'Function in sitting, fourteen tasks',
      shortTitle: 'FIST',
      range: [0, 56],
      direction: 'HIGHER_IS_BETTER',
    }),
  ],
  thresholds: [
    {
      scoreCode: 'fist.total',
      kind: 'MCID',
      value: 6.5,
      unit: 'points',
      population: 'adult inpatients, spinal cord injury excluded',
      method: 'anchor-based; standard error of measurement 1.40, smallest detectable change 5.5',
      source: 'Gorman 2014, doi 10.1016/j.apmr.2014.07.415',
      provisional: false,
    },
  ],
});

const trunkTasks = [
  ['roll-weak', 'Rolling to the weaker side'],
  ['roll-strong', 'Rolling to the stronger side'],
  ['sit-up', 'Sitting up from lying'],
  ['sit', 'Sitting on the edge of the bed, feet off the ground'],
] as const;

const trunkItems = trunkTasks.map(([linkId, label]) =>
  item({
    linkId,
    label,
    type: 'CHOICE',
    options: [
      scored('0', 0, 'Not possible without help'),
      scored('12', 12, 'Possible, in an abnormal way'),
      scored('25', 25, 'Normal'),
      notDone,
    ],
  }),
);

/** Trunk Control Test: four movements. */
export const tct = measure({
  code: 'tct',
  title: 'Trunk Control Test',
  shortTitle: 'Trunk control',
  domain: 'SITTING',
  raters: ['CLINICIAN'],
  licence: freeText('Published test (Collin & Wade 1990), no fee known; levels in our own words.', 'FREE'),
  items: trunkItems,
  scores: [
    overall(trunkItems, {
      code: 'tct.total',
      title: 'Trunk control, four movements',
      shortTitle: 'TCT',
      range: [0, 100],
      direction: 'HIGHER_IS_BETTER',
    }),
  ],
});
