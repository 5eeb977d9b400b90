import { freeText, measure, overall } from './measure.js';
import { item, notDone, scored } from './parts.js';

const severity = ['None', 'Slight', 'Mild', 'Moderate', 'Severe'].map((label, at) => scored(String(at), at, label));

const regions = [
  ['eyes', 'Eyes'],
  ['mouth', 'Mouth'],
  ['neck', 'Neck'],
  ['trunk', 'Trunk'],
  ['arm-left', 'Left arm'],
  ['arm-right', 'Right arm'],
  ['leg-left', 'Left leg'],
  ['leg-right', 'Right leg'],
] as const;

const items = regions.map(([linkId, label]) =>
  item({ linkId, label, type: 'CHOICE', unit: 'points', options: [...severity, notDone] }),
);

/** Barry–Albright Dystonia Scale, for dystonic or mixed tone. */
export const bads = measure({
  code: 'bads',
  title: 'Barry–Albright Dystonia Scale',
  shortTitle: 'Dystonia',
  domain: 'TONE',
  raters: ['CLINICIAN'],
  instruction: 'Dystonia of each of the eight regions; all of them are needed.',
  licence: freeText('Published scale (Barry 1999), no fee known; levels in our own words.'),
  items,
  scores: [
    overall(items, {
      code: 'bads.total',
      title: 'Dystonia, eight regions',
      shortTitle: 'BADS',
      range: [0, 32],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
});
