import { levels, measure, numbered, overall, passed, textWithheld } from './measure.js';
import { item, noMcid, notDone, scored } from './parts.js';

const categories = ['face', 'legs', 'activity', 'cry', 'consolability'].map((linkId) =>
  item({
    linkId,
    label: `${linkId.charAt(0).toUpperCase()}${linkId.slice(1)}`,
    type: 'CHOICE',
    options: [...levels(0, 1, 2), notDone],
  }),
);

/** Five observed categories with behaviours of the person's own. Not comparable with a self-rated 0–10. */
export const rFlacc = measure({
  code: 'r-flacc',
  title: 'Revised FLACC, observed pain',
  shortTitle: 'r-FLACC',
  domain: 'PAIN',
  raters: ['CLINICIAN', 'CAREGIVER_PROXY'],
  validity: 'a scale of acute pain, weak for chronic pain',
  licence: textWithheld('PERMISSION', 'University of Michigan', 'Technology-transfer item; names of categories only.'),
  items: categories,
  scores: [
    overall(categories, {
      code: 'r-flacc.total',
      title: 'Observed pain, five categories',
      shortTitle: 'r-FLACC',
      range: [0, 10],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
});

// The form counts what a child is not able to do as 0, so NA is an answer here.
const behaviours = numbered(30, [...levels(0, 1, 2, 3), scored('NA', 0, 'NA')]);

/** Thirty behaviours over two hours, for children who do not speak. */
export const nccpcR = measure({
  code: 'nccpc-r',
  title: 'Non-Communicating Children’s Pain Checklist, revised',
  shortTitle: 'NCCPC-R',
  domain: 'PAIN',
  raters: ['CAREGIVER_PROXY', 'CLINICIAN'],
  age: { minMonths: 36, maxMonths: 227, hard: false },
  recall: 'TODAY',
  licence: textWithheld(
    'PERMISSION',
    'IWK Health Centre, Halifax',
    'Free for clinical use and non-profit research; wording not confirmed.',
  ),
  items: behaviours,
  scores: [
    overall(behaviours, {
      code: 'nccpc-r.total',
      title: 'Pain behaviours, thirty items',
      shortTitle: 'NCCPC-R',
      range: [0, 90],
      direction: 'LOWER_IS_BETTER',
    }),
  ],
  thresholds: [
    noMcid('nccpc-r.total', 'points'),
    {
      scoreCode: 'nccpc-r.total',
      kind: 'CUT',
      value: 7,
      unit: 'points',
      population: 'children of 3–18 years with severe cognitive impairment',
      method: 'in pain at 7 or more; sensitivity 84 %, specificity up to 77 %',
      source: 'Breau 2002, Pain 99:349–357',
      provisional: false,
    },
  ],
});

/** Six faces, chosen by the child. The drawings stay with their owner. */
export const fpsR = measure({
  code: 'fps-r',
  title: 'Faces Pain Scale, revised',
  shortTitle: 'FPS-R',
  domain: 'PAIN',
  raters: ['PATIENT'],
  age: { minMonths: 48, maxMonths: null, hard: false },
  recall: 'TODAY',
  licence: textWithheld(
    'FREE',
    'International Association for the Study of Pain',
    'Free for clinical use; faces not shown.',
  ),
  items: [
    item({
      linkId: 'face',
      label: 'Face',
      type: 'CHOICE',
      required: true,
      options: [...levels(0, 2, 4, 6, 8, 10), notDone],
    }),
  ],
  scores: [
    passed('face', {
      code: 'fps-r.face',
      title: 'Pain by faces',
      shortTitle: 'FPS-R',
      range: [0, 10],
      direction: 'LOWER_IS_BETTER',
      primary: true,
    }),
  ],
});
