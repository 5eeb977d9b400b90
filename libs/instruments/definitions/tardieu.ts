import type { Cell, ScoreDefinition } from '../instrument-definition.js';
import { muscleCells } from './mas-grid.js';
import { freeText, measure } from './measure.js';
import { item, notApplicable, notDone, score, scored } from './parts.js';

const angle = (linkId: string, label: string) =>
  item({
    linkId,
    label,
    type: 'NUMBER_GRID',
    unit: '°',
    min: -20,
    max: 180,
    step: 1,
    options: [notDone, notApplicable('Side or muscle not in scope')],
    cells: muscleCells,
  });

const dynamic = (code: string, title: string, cells: readonly Cell[]): ScoreDefinition =>
  score({
    code: `tardieu.${code}`,
    title,
    shortTitle: title,
    unit: '°',
    op: 'MEAN_OF_DIFFERENCES',
    over: cells.flatMap((cell) => [`r2:${cell.code}`, `r1:${cell.code}`]),
    // What the items allow; R1 lies at or before R2.
    range: [-200, 200],
    direction: 'LOWER_IS_BETTER',
    decimals: 1,
    minFraction: cells.length > 1 ? 2 / 3 : null,
  });

const core = muscleCells.filter((cell) => cell.core);
const ofLimb = (limb: Cell['region']) => core.filter(({ region }) => region === limb);

/** Modified Tardieu Scale: the dynamic component R2 − R1 of each muscle, and its mean over the core muscles of a limb. */
export const tardieu = measure({
  code: 'tardieu',
  title: 'Modified Tardieu Scale',
  shortTitle: 'Tardieu',
  domain: 'TONE',
  raters: ['CLINICIAN'],
  instruction:
    'R1 is the angle of the catch at fast velocity, R2 the limit of passive movement at slow velocity, both in degrees ' +
    'by the same convention at every visit.',
  licence: freeText('Published scale, no fee known; reactions in our own words.', 'FREE'),
  items: [
    angle('r1', 'R1: angle of catch, fast'),
    angle('r2', 'R2: passive limit, slow'),
    item({
      linkId: 'quality',
      label: 'Quality of the reaction',
      type: 'GRADE_GRID',
      options: [
        scored('0', 0, 'No resistance'),
        scored('1', 1, 'Slight resistance, no clear catch'),
        scored('2', 2, 'Clear catch, then release'),
        scored('3', 3, 'Clonus that fades'),
        scored('4', 4, 'Clonus that does not fade'),
        notDone,
        notApplicable('Side or muscle not in scope'),
      ],
      cells: muscleCells,
    }),
  ],
  scores: [
    { ...dynamic('le.dynamic', 'Dynamic component, lower limbs', ofLimb('LOWER_LIMB')), primary: true },
    dynamic('ue.dynamic', 'Dynamic component, upper limbs', ofLimb('UPPER_LIMB')),
    ...core.map((cell) => dynamic(`dynamic.${cell.code}`, `Dynamic component, ${cell.label.toLowerCase()}`, [cell])),
  ],
});
