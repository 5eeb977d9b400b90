import type { ScoreDefinition } from '../instrument-definition.js';
import { measure, textWithheld } from './measure.js';
import { item, noMcid, notDone, score } from './parts.js';

const problems = [1, 2, 3, 4, 5];
const facets = ['performance', 'satisfaction'] as const;

const mean = (facet: (typeof facets)[number]): ScoreDefinition =>
  score({
    code: `copm.${facet}`,
    title: `Mean ${facet} of the problems named`,
    shortTitle: `COPM ${facet}`,
    unit: 'points',
    op: 'MEAN',
    over: problems.map((problem) => `problem-${problem}.${facet}`),
    range: [1, 10],
    direction: 'HIGHER_IS_BETTER',
    decimals: 1,
    // One to five problems are named; a change is taken over those rated at both visits.
    minAnswered: 1,
    primary: facet === 'performance',
  });

/** Canadian Occupational Performance Measure: ratings of up to five problems; their wording is patient data. */
export const copm = measure({
  code: 'copm',
  title: 'Canadian Occupational Performance Measure',
  shortTitle: 'COPM',
  domain: 'GOAL',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  recall: 'NOT_STATED',
  licence: textWithheld('LICENSED', 'COPM Inc.', 'Licence of the holder; ratings only.'),
  items: problems.flatMap((problem) =>
    facets.map((facet) =>
      item({
        linkId: `problem-${problem}.${facet}`,
        label: `Problem ${problem} ${facet}`,
        type: 'INTEGER',
        unit: 'points',
        min: 1,
        max: 10,
        step: 1,
        options: [notDone],
      }),
    ),
  ),
  scores: facets.map(mean),
  thresholds: [noMcid('copm.performance', 'points'), noMcid('copm.satisfaction', 'points')],
});
