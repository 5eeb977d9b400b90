import type { InstrumentDefinition, Threshold } from '../instrument-definition.js';
import { coreKeys, muscleCells } from './mas-grid.js';
import { item, named, notApplicable, notDone, registryResponder, score, scored } from './parts.js';

const meanLabel = 'mean of ordinal grades';

const mcid = (scoreCode: string, value: number, spread: string): Threshold => ({
  scoreCode,
  kind: 'MCID',
  value,
  unit: 'grade',
  population: 'stroke, n = 115',
  method: `distribution-based, ${spread}; how 1+ was coded is not stated`,
  source: 'Chen 2019, Eur J Phys Rehabil Med 55:754–760',
  provisional: true,
});

/** Modified Ashworth Scale with `mas-0to5` coding: 1+ counts 2, so the grades are evenly spaced. */
export const mas1: InstrumentDefinition = {
  code: 'mas',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Modified Ashworth Scale',
  shortTitle: 'Modified Ashworth',
  domain: 'TONE',
  role: 'OUTCOME',
  raters: ['CLINICIAN'],
  age: { minMonths: 18, maxMonths: null, hard: false },
  recall: 'AT_EXAM',
  instruction:
    'Grade the resistance to one passive stretch per muscle group. A side that is not affected is not applicable; ' +
    'a joint that cannot be tested is not done, with the reason. Same examiner each time where possible.',
  validity: null,
  licence: {
    status: 'FREE_WITH_CITATION',
    holder: null,
    textShippable: true,
    evidence: 'Published scale (Bohannon & Smith 1987), no fee known; grades in our own words.',
  },
  scoreOnly: false,
  items: [
    item({
      linkId: 'grade',
      label: 'Grade of resistance',
      type: 'GRADE_GRID',
      unit: 'grade',
      required: true,
      options: [
        scored('0', 0, 'No increase in tone'),
        scored('1', 1, 'Slight increase: catch and release, or slight resistance at the end of the range'),
        scored('1+', 2, 'Slight increase: catch, then slight resistance through less than half of the remaining range'),
        scored('2', 3, 'Marked increase through most of the range; the part still moves easily'),
        scored('3', 4, 'Considerable increase; passive movement is difficult'),
        scored('4', 5, 'Rigid in flexion or extension'),
        notDone,
        notApplicable('Side or muscle not in scope'),
      ],
      cells: muscleCells,
    }),
    item({
      linkId: 'position',
      label: 'Position during the examination',
      type: 'CHOICE',
      options: [named('supine', 'Lying on the back'), named('sitting', 'Sitting'), named('other', 'Other')],
    }),
    item({
      linkId: 'hours-since-oral-dose',
      label: 'Time since the last oral antispastic dose',
      type: 'DECIMAL',
      unit: 'h',
      min: 0,
      max: 72,
      step: 0.5,
      options: [notApplicable('Takes none')],
    }),
    item({
      linkId: 'orthosis-worn',
      label: 'Orthosis worn shortly before',
      type: 'CHOICE',
      options: [named('no', 'No'), named('yes', 'Yes')],
    }),
    item({
      linkId: 'botulinum-toxin',
      label: 'Botulinum toxin in a graded limb in the last 4 months',
      type: 'CHOICE',
      options: [named('no', 'No'), named('yes', 'Yes')],
    }),
  ],
  scores: [
    score({
      code: 'mas.le.mean',
      title: 'Mean grade, lower limbs',
      shortTitle: 'MAS lower limbs',
      unit: 'grade',
      op: 'MEAN',
      over: coreKeys('grade', 'LOWER_LIMB'),
      range: [0, 5],
      direction: 'LOWER_IS_BETTER',
      decimals: 2,
      minFraction: 2 / 3,
      meanLabel,
      primary: true,
    }),
    score({
      code: 'mas.ue.mean',
      title: 'Mean grade, upper limbs',
      shortTitle: 'MAS upper limbs',
      unit: 'grade',
      op: 'MEAN',
      over: coreKeys('grade', 'UPPER_LIMB'),
      range: [0, 5],
      direction: 'LOWER_IS_BETTER',
      decimals: 2,
      minFraction: 2 / 3,
      meanLabel,
    }),
  ],
  thresholds: [
    mcid('mas.le.mean', 0.45, '0.5 SD'),
    mcid('mas.le.mean', 0.73, '0.8 SD'),
    mcid('mas.ue.mean', 0.48, '0.5 SD'),
    mcid('mas.ue.mean', 0.76, '0.8 SD'),
    {
      ...registryResponder('mas.le.mean', 1, 'grade', 'mean lower-limb grade falls by at least 1.0'),
      source: 'registry default after Gilmartin 2000, there on the Ashworth scale',
    },
  ],
  comparability: 'mas-0to5',
  bindings: [],
};
