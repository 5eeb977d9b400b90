import type { Direction, InstrumentDefinition, Item, Option } from '../instrument-definition.js';
import { freeText, measure, passed } from './measure.js';
import { item, named, notDone, scored } from './parts.js';

interface Classifier {
  code: string;
  title: string;
  shortTitle: string;
  options: readonly Option[];
  range: readonly [number, number];
  direction?: Direction;
  decimals?: number;
  evidence: string;
  validity: string;
  items?: readonly Item[];
}

/** Describes a patient; a change of it is a reclassification and never an effect of the therapy. */
function classifier(given: Classifier): InstrumentDefinition {
  const { code, title, shortTitle, options, range, evidence, validity, items = [] } = given;
  return measure({
    code,
    title,
    shortTitle,
    domain: 'CLASSIFIER',
    role: 'CLASSIFIER',
    raters: ['CLINICIAN'],
    instruction:
      'Describes the patient at baseline and yearly; a change of level is a reclassification, not an effect.',
    validity,
    licence: freeText(evidence),
    items: [
      item({ linkId: 'level', label: 'Level', type: 'CHOICE', required: true, options: [...options, notDone] }),
      ...items,
    ],
    scores: [
      passed('level', {
        code: `${code}.level`,
        title,
        shortTitle,
        unit: 'level',
        range,
        direction: given.direction ?? 'LOWER_IS_BETTER',
        decimals: given.decimals ?? 0,
        ordinal: true,
        primary: true,
      }),
    ],
    thresholds: [],
  });
}

const roman = ['I', 'II', 'III', 'IV', 'V'];
const fiveLevels = (...labels: readonly string[]): readonly Option[] =>
  labels.map((label, at) => scored(roman[at] ?? '', at + 1, label));
const canChild = 'CanChild, free to use with attribution; levels in our own words.';
const forCerebralPalsy = 'for cerebral palsy';

export const gmfcs = classifier({
  code: 'gmfcs',
  title: 'Gross Motor Function Classification System',
  shortTitle: 'GMFCS',
  options: fiveLevels(
    'Walks without limitations',
    'Walks with limitations',
    'Walks with a hand-held aid',
    'Moves by own means with limitations, may use powered mobility',
    'Is transported in a manual wheelchair',
  ),
  range: [1, 5],
  evidence: canChild,
  validity: forCerebralPalsy,
});

export const macs = classifier({
  code: 'macs',
  title: 'Manual Ability Classification System',
  shortTitle: 'MACS',
  options: fiveLevels(
    'Handles objects easily',
    'Handles most objects, more slowly or less well',
    'Handles objects with difficulty, needs them prepared',
    'Handles a few easy objects in adapted situations',
    'Does not handle objects',
  ),
  range: [1, 5],
  evidence: 'Eliasson 2006, free to use with attribution; levels in our own words.',
  validity: forCerebralPalsy,
});

export const cfcs = classifier({
  code: 'cfcs',
  title: 'Communication Function Classification System',
  shortTitle: 'CFCS',
  options: fiveLevels(
    'Sends and receives well with anyone',
    'Well but more slowly with anyone',
    'Well with people known',
    'Not always, even with people known',
    'Seldom, even with people known',
  ),
  range: [1, 5],
  evidence: 'Hidecker 2011, free to use with attribution; levels in our own words.',
  validity: forCerebralPalsy,
});

const segments = [
  ...Array.from({ length: 8 }, (_, at) => `C${at + 1}`),
  ...Array.from({ length: 12 }, (_, at) => `T${at + 1}`),
  ...Array.from({ length: 5 }, (_, at) => `L${at + 1}`),
  ...Array.from({ length: 5 }, (_, at) => `S${at + 1}`),
];

export const ais = classifier({
  code: 'ais',
  title: 'ASIA Impairment Scale',
  shortTitle: 'AIS',
  options: [
    scored('A', 1, 'Complete: no function in S4–S5'),
    scored('B', 2, 'Sensory incomplete'),
    scored('C', 3, 'Motor incomplete, less than half of the key muscles at grade 3'),
    scored('D', 4, 'Motor incomplete, at least half of the key muscles at grade 3'),
    scored('E', 5, 'Normal'),
  ],
  range: [1, 5],
  direction: 'HIGHER_IS_BETTER',
  evidence: 'American Spinal Injury Association, published standard; grades in our own words.',
  validity: 'for spinal cord injury',
  items: [
    item({
      linkId: 'neurological-level',
      label: 'Neurological level',
      type: 'CHOICE',
      options: [...segments.map((segment) => named(segment, segment)), notDone],
    }),
  ],
});

export const mrs = classifier({
  code: 'mrs',
  title: 'Modified Rankin Scale',
  shortTitle: 'mRS',
  options: [
    scored('0', 0, 'No symptoms'),
    scored('1', 1, 'Symptoms without significant disability'),
    scored('2', 2, 'Slight disability, looks after own affairs'),
    scored('3', 3, 'Moderate disability, needs some help, walks alone'),
    scored('4', 4, 'Moderately severe, cannot walk alone'),
    scored('5', 5, 'Severe, bedridden'),
    scored('6', 6, 'Died'),
  ],
  range: [0, 6],
  evidence: 'Published scale (van Swieten 1988), no fee known; levels in our own words.',
  validity: 'for stroke',
});

const halfSteps = Array.from({ length: 21 }, (_, at) => at / 2);

export const edss = classifier({
  code: 'edss',
  title: 'Expanded Disability Status Scale',
  shortTitle: 'EDSS',
  options: halfSteps.map((step) => scored(String(step), step, step.toFixed(1))),
  range: [0, 10],
  decimals: 1,
  evidence: 'Published scale (Kurtzke 1983), no fee known; steps by number.',
  validity: 'for multiple sclerosis',
});
