import { levels, measure, numbered, overall, textWithheld } from './measure.js';
import { notApplicable } from './parts.js';

const version = (number: string, points: readonly number[], name: string, evidence: string) => {
  const items = numbered(27, [...levels(...points), notApplicable('Not part of this child’s care')]);
  const most = points.length;
  return measure({
    code: 'cchq',
    version: number,
    title: `Care and Comfort Hypertonicity Questionnaire, ${name}`,
    shortTitle: 'Care and comfort',
    domain: 'CAREGIVING',
    raters: ['CAREGIVER_PROXY'],
    recall: 'NOT_STATED',
    validity: 'for GMFCS levels III to V',
    licence: textWithheld('FREE', null, evidence),
    items,
    scores: [
      overall(items, {
        code: 'cchq.mean',
        title: `Mean difficulty of care and comfort, 1–${most}`,
        shortTitle: 'CCHQ',
        op: 'MEAN',
        range: [1, most],
        direction: 'LOWER_IS_BETTER',
        decimals: 2,
        minFraction: 2 / 3,
      }),
    ],
    comparability: `cchq-1to${most}`,
  });
};

/** Rated by the parent, 27 items. Two codings of the answers, never compared with each other. */
export const cchqSevenPoint = version(
  '1.0.0',
  [1, 2, 3, 4, 5, 6, 7],
  'seven-point form',
  'Free (APCP); coding to be confirmed with the form, wording not shown. Doi 10.1017/S0012162206000405.',
);
export const cchqFourPoint = version(
  '2.0.0',
  [1, 2, 3, 4],
  'modified four-point form',
  'Free (APCP); wording not shown. Test-retest ICC 0.78, doi 10.1302/2633-1462.48.BJO-2023-0051.R1.',
);
