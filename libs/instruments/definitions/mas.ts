import type { InstrumentDefinition, Item, Option, ScoreDefinition } from '../instrument-definition.js';
import { mas1 } from './mas-1.js';
import { coreKeys, muscleCells } from './mas-grid.js';
import { item, named, notApplicable, scored } from './parts.js';

const no: Option = scored('no', 0, 'No');
const yes: Option = scored('yes', 1, 'Yes');

/** The affected side alone, for hemiparesis; the score is not applicable where both sides or neither are affected. */
const affected = (region: 'le' | 'ue', limb: 'LOWER_LIMB' | 'UPPER_LIMB', name: string): ScoreDefinition => {
  const both = mas1.scores.find(({ code }) => code === `mas.${region}.mean`);
  if (both === undefined) throw new Error(`no mean of the ${name} limbs`);
  return {
    ...both,
    code: `mas.${region}.mean.affected`,
    title: `Mean grade, affected ${name} limb`,
    shortTitle: `MAS affected ${name} limb`,
    op: 'MEAN_OF_SIDE',
    over: ['affected-side', ...coreKeys('grade', limb)],
    primary: false,
  };
};

const botulinumToxin: readonly Item[] = [
  item({
    linkId: 'botulinum-toxin',
    label: 'Botulinum toxin in a graded limb in the last 4 months',
    type: 'CHOICE',
    options: [no, yes],
  }),
  item({
    linkId: 'botulinum-toxin-limbs',
    label: 'Limbs with botulinum toxin',
    type: 'MULTIPLE_CHOICE',
    enableWhen: { linkId: 'botulinum-toxin', scoreGreaterThan: 0 },
    options: [
      named('left-arm', 'Left arm'),
      named('right-arm', 'Right arm'),
      named('left-leg', 'Left leg'),
      named('right-leg', 'Right leg'),
    ],
  }),
];

const contracture: readonly Item[] = [
  item({
    linkId: 'contracture',
    label: 'Fixed contracture at the joint',
    type: 'GRADE_GRID',
    options: [named('N', 'No'), named('Y', 'Yes')],
    cells: muscleCells,
  }),
  item({
    linkId: 'contracture-degrees',
    label: 'Fixed contracture, degrees short of the full range',
    type: 'NUMBER_GRID',
    unit: '°',
    min: 0,
    max: 140,
    step: 1,
    cells: muscleCells,
  }),
];

/**
 * Modified Ashworth Scale with what else bears on a grade: the affected side, the time of day, contracture by joint and
 * where in a changing infusion the examination fell. Grades and their coding are those of the first version.
 */
export const mas: InstrumentDefinition = {
  ...mas1,
  version: '2.0.0',
  items: [
    ...mas1.items.filter(({ linkId }) => linkId !== 'botulinum-toxin'),
    item({
      linkId: 'affected-side',
      label: 'Affected side, in hemiparesis',
      type: 'CHOICE',
      options: [named('L', 'Left'), named('R', 'Right'), notApplicable('No hemiparesis')],
    }),
    item({
      linkId: 'hour-of-day',
      label: 'Hour of the examination, 0 to 23',
      type: 'INTEGER',
      unit: 'h',
      min: 0,
      max: 23,
      step: 1,
    }),
    item({
      linkId: 'infusion-segment',
      label: 'Infusion at the time',
      type: 'CHOICE',
      options: [
        named('constant', 'Constant rate all day'),
        named('lower', 'Changing over the day: a segment of lower rate'),
        named('higher', 'Changing over the day: a segment of higher rate'),
        named('after-bolus', 'Within 4 hours of a programmed bolus'),
        notApplicable('No infusion'),
      ],
    }),
    ...botulinumToxin,
    ...contracture,
  ],
  scores: [...mas1.scores, affected('le', 'LOWER_LIMB', 'lower'), affected('ue', 'UPPER_LIMB', 'upper')],
};
