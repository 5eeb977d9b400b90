import { freeText, levels, measure, numbered, overall, textWithheld } from './measure.js';
import { item, notApplicable, notDone, scored } from './parts.js';

// A task never done for reasons unrelated to the leg counts 0 by the manual; it is not left out.
const legTasks = numbered(9, [...levels(0, 1, 2, 3, 4), scored('never-done', 0, 'Never done')]);

/** Leg Activity measure, section A: passive care. */
export const legaA = measure({
  code: 'lega-a',
  title: 'Leg Activity measure, section A: passive care',
  shortTitle: 'LegA passive care',
  domain: 'CAREGIVING',
  raters: ['CAREGIVER_SELF', 'PATIENT'],
  recall: 'P7D',
  licence: textWithheld('PERMISSION', 'King’s College London', 'Free availability is not stated; wording not shown.'),
  items: legTasks,
  scores: [
    overall(legTasks, {
      code: 'lega-a.sum',
      title: 'Passive care of the legs, nine tasks',
      shortTitle: 'LegA passive care',
      range: [0, 36],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
});

const armVersion = (version: string, count: number, evidence: string) => {
  const tasks = numbered(count, levels(0, 1, 2, 3, 4));
  return measure({
    code: 'arma-a',
    version,
    title: `Arm Activity measure, section A: passive care, ${count} items`,
    shortTitle: 'ArmA passive care',
    domain: 'CAREGIVING',
    raters: ['CAREGIVER_SELF', 'PATIENT'],
    recall: 'P7D',
    licence: textWithheld('PERMISSION', 'King’s College London', evidence),
    items: tasks,
    scores: [
      overall(tasks, {
        code: 'arma-a.sum',
        title: `Passive care of the arm, ${count} tasks`,
        shortTitle: 'ArmA passive care',
        range: [0, 4 * count],
        direction: 'LOWER_IS_BETTER',
      }),
    ],
    comparability: `arma-a-${count}-items`,
  });
};

/** Seven items in the development paper, eight later: two versions that are never compared. */
export const armaA7 = armVersion('1.0.0', 7, 'Ashford 2013, doi 10.3109/09638288.2012.743602; wording not shown.');
export const armaA8 = armVersion('2.0.0', 8, 'Later form of eight items, count to be confirmed; wording not shown.');

const difficulty = ['None', 'A little', 'Moderate', 'A great deal', 'Not possible'].map((label, at) =>
  scored(String(at), at, label),
);
const armItems = Array.from({ length: 12 }, (_, at) =>
  item({
    linkId: String(at + 1),
    label: `Item ${at + 1} of the form`,
    type: 'CHOICE',
    options: [...difficulty, notApplicable('Not done by this person'), notDone],
  }),
);

/** Leeds Adult Spasticity Impact Scale: the sum divided by the items answered. */
export const lasis = measure({
  code: 'lasis',
  title: 'Leeds Adult Spasticity Impact Scale',
  shortTitle: 'LASIS',
  domain: 'CAREGIVING',
  raters: ['CAREGIVER_SELF', 'PATIENT'],
  recall: 'P7D',
  validity: 'of the arm only; the questions about the carer are not part of this version',
  licence: freeText('Published (StrokEngine entry); items by their number, levels in our own words.'),
  items: armItems,
  scores: [
    overall(armItems, {
      code: 'lasis.mean',
      title: 'Mean difficulty of arm tasks',
      shortTitle: 'LASIS',
      op: 'MEAN',
      range: [0, 4],
      direction: 'LOWER_IS_BETTER',
      decimals: 2,
      // The source divides by the items answered and names no least number; the registry asks for half of them.
      minFraction: 0.5,
    }),
  ],
});
