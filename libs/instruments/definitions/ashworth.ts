import type { InstrumentDefinition } from '../instrument-definition.js';
import { coreKeys, muscleCells } from './mas-grid.js';
import { item, noMcid, notApplicable, notDone, score, scored } from './parts.js';

const grades = [
  'No increase in tone',
  'Slight increase: a catch when moved',
  'Marked increase; the part still moves easily',
  'Considerable increase; passive movement is difficult',
  'Rigid in flexion or extension',
];

/**
 * Ashworth Scale, for historical data and comparison with trials. The literature codes normal tone as 1 or as 0; each
 * coding is a version and a comparability group. Adding 1 turns the second into the first; nothing turns it into MAS.
 */
function ashworth(version: string, normal: 0 | 1): InstrumentDefinition {
  const range = [normal, normal + 4] as const;
  const coding = `${range[0]}to${range[1]}`;
  const limb = (code: string, region: 'LOWER_LIMB' | 'UPPER_LIMB', name: string) =>
    score({
      code: `ashworth.${code}.mean`,
      title: `Mean grade, ${name} limbs, coded ${range.join('–')}`,
      shortTitle: `Ashworth ${name} limbs`,
      unit: 'grade',
      op: 'MEAN',
      over: coreKeys('grade', region),
      range,
      direction: 'LOWER_IS_BETTER',
      decimals: 2,
      minFraction: 2 / 3,
      meanLabel: 'mean of ordinal grades',
      primary: region === 'LOWER_LIMB',
    });

  return {
    code: 'ashworth',
    version,
    status: 'PUBLISHED',
    title: `Ashworth Scale, coded ${range.join('–')}`,
    shortTitle: `Ashworth ${range.join('–')}`,
    domain: 'TONE',
    role: 'OUTCOME',
    raters: ['CLINICIAN'],
    age: { minMonths: 18, maxMonths: null, hard: false },
    recall: 'AT_EXAM',
    instruction: `Normal tone is ${normal}. Not convertible to Modified Ashworth grades.`,
    validity: null,
    licence: {
      status: 'FREE_WITH_CITATION',
      holder: null,
      textShippable: true,
      evidence: 'Published scale (Ashworth 1964), no fee known; grades in our own words.',
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
          ...grades.map((label, at) => scored(String(normal + at), normal + at, label)),
          notDone,
          notApplicable('Side or muscle not in scope'),
        ],
        cells: muscleCells,
      }),
    ],
    scores: [limb('le', 'LOWER_LIMB', 'lower'), limb('ue', 'UPPER_LIMB', 'upper')],
    thresholds: [noMcid('ashworth.le.mean', 'grade')],
    comparability: `ashworth-${coding}`,
    bindings: [],
  };
}

export const ashworth1to5 = ashworth('1.0.0', 1);
export const ashworth0to4 = ashworth('2.0.0', 0);
