import { levels, measure, numbered, overall, textWithheld } from './measure.js';

const form = (count: 22 | 12, evidence: string) => {
  const items = numbered(count, levels(0, 1, 2, 3, 4));
  return measure({
    code: `zbi-${count}`,
    title: `Zarit Burden Interview, ${count} items`,
    shortTitle: `Zarit ${count}`,
    domain: 'CAREGIVING',
    raters: ['CAREGIVER_SELF'],
    recall: 'NOT_STATED',
    licence: textWithheld('LICENSED', 'Mapi Research Trust', evidence),
    items,
    scores: [
      overall(items, {
        code: `zbi-${count}.sum`,
        title: `Burden, ${count} items`,
        shortTitle: `ZBI-${count}`,
        range: [0, 4 * count],
        direction: 'LOWER_IS_BETTER',
      }),
    ],
  });
};

export const zbi22 = form(22, 'Licensed through Mapi Research Trust only; numbers and points only.');
export const zbi12 = form(12, 'As the long form; the best short one (Higginson 2010).');
