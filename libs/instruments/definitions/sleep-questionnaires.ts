import { levels, measure, numbered, overall, textWithheld } from './measure.js';
import { item, noMcid, notDone, score } from './parts.js';

/** PROMIS Sleep Disturbance as the T-score its own tables give: 50 is the mean of the general population. */
export const promisSleep = measure({
  code: 'promis-sleep',
  title: 'PROMIS Sleep Disturbance',
  shortTitle: 'PROMIS sleep',
  domain: 'SLEEP',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  recall: 'P7D',
  licence: textWithheld('PERMISSION', 'PROMIS Health Organization', 'Terms of use of the holder; T-score only.'),
  scoreOnly: true,
  scores: [
    score({
      code: 'promis-sleep.t',
      title: 'Sleep disturbance T-score',
      shortTitle: 'PROMIS sleep',
      unit: 'T-score',
      op: 'PASS',
      over: [],
      range: [10, 90],
      direction: 'LOWER_IS_BETTER',
      decimals: 1,
      primary: true,
    }),
  ],
  thresholds: [noMcid('promis-sleep.t', 'T-score')],
});

const components = Array.from({ length: 7 }, (_, at) =>
  item({ linkId: `c${at + 1}`, label: `C${at + 1}`, type: 'CHOICE', options: [...levels(0, 1, 2, 3), notDone] }),
);

/** Pittsburgh Sleep Quality Index, by its seven component scores. */
export const psqi = measure({
  code: 'psqi',
  title: 'Pittsburgh Sleep Quality Index',
  shortTitle: 'PSQI',
  domain: 'SLEEP',
  raters: ['PATIENT'],
  recall: 'P1M',
  licence: textWithheld('LICENSED', 'University of Pittsburgh', 'Terms of the holder; component scores only.'),
  items: components,
  scores: [
    overall(components, {
      code: 'psqi.total',
      title: 'Sleep quality, seven components',
      shortTitle: 'PSQI',
      range: [0, 21],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
});

const insomnia = numbered(7, levels(0, 1, 2, 3, 4));

/** Insomnia Severity Index. */
export const isi = measure({
  code: 'isi',
  title: 'Insomnia Severity Index',
  shortTitle: 'ISI',
  domain: 'SLEEP',
  raters: ['PATIENT'],
  recall: 'P2W',
  licence: textWithheld('LICENSED', 'Mapi Research Trust', 'Terms of the holder; numbers and points only.'),
  items: insomnia,
  scores: [
    overall(insomnia, {
      code: 'isi.total',
      title: 'Insomnia, seven items',
      shortTitle: 'ISI',
      range: [0, 28],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
});
