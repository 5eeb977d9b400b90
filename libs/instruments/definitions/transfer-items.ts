import { levels, measure, overall, passed, textWithheld } from './measure.js';
import { item, notDone } from './parts.js';

const spinal = (
  [
    ['bed-chair', 'Bed-chair', 2],
    ['toilet', 'Toilet', 2],
    ['car', 'Car', 2],
    ['ground', 'Ground', 1],
  ] as const
).map(([linkId, label, most]) =>
  item({ linkId, label, type: 'CHOICE', options: [...levels(0, 1, 2).slice(0, most + 1), notDone] }),
);

/** The four transfers of SCIM III; their sum is the registry's own. */
export const scim3Transfer = measure({
  code: 'scim3-transfer',
  title: 'Spinal Cord Independence Measure III, transfers',
  shortTitle: 'SCIM transfers',
  domain: 'TRANSFER',
  raters: ['CLINICIAN'],
  validity: 'for spinal cord injury; the sum of these four items is the registry’s own',
  licence: textWithheld('PERMISSION', null, 'Published; the authors are to be asked for the wording.'),
  items: spinal,
  scores: [
    overall(spinal, {
      code: 'scim3-transfer.sum',
      title: 'SCIM III transfers, registry sum',
      shortTitle: 'SCIM transfers',
      range: [0, 7],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
    }),
  ],
});

const oneLevel = (...numbers: readonly number[]) => [
  item({ linkId: 'level', label: 'Level', type: 'CHOICE', required: true, options: [...levels(...numbers), notDone] }),
];

export const mbiTransfer = measure({
  code: 'mbi-transfer',
  title: 'Modified Barthel Index, chair–bed transfer',
  shortTitle: 'Barthel transfer',
  domain: 'TRANSFER',
  raters: ['CLINICIAN'],
  licence: textWithheld('PERMISSION', null, 'The holder of the Barthel Index asks permission for commercial use.'),
  items: oneLevel(0, 3, 8, 12, 15),
  scores: [
    passed('level', {
      code: 'mbi-transfer.level',
      title: 'Barthel transfer',
      shortTitle: 'Barthel transfer',
      range: [0, 15],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
});

export const fimTransfer = measure({
  code: 'fim-transfer',
  title: 'FIM, bed–chair–wheelchair transfer',
  shortTitle: 'FIM transfer',
  domain: 'TRANSFER',
  raters: ['CLINICIAN'],
  licence: textWithheld('LICENSED', 'UB Foundation Activities / UDSMR', 'Licence of the holder; the number only.'),
  items: oneLevel(1, 2, 3, 4, 5, 6, 7),
  scores: [
    passed('level', {
      code: 'fim-transfer.level',
      title: 'FIM transfer',
      shortTitle: 'FIM transfer',
      unit: 'level',
      range: [1, 7],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
});
