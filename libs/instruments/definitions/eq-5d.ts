import { levels, measure, passed, textWithheld } from './measure.js';
import { item, notDone, scored } from './parts.js';

const dimensions = ['mo', 'sc', 'ua', 'pd', 'ad'];

/** Published value sets of the five-level version, by country and year. */
const valueSets = [
  'BE-2021',
  'CA-2016',
  'DE-2018',
  'DK-2021',
  'ENG-2018',
  'ES-2018',
  'FR-2020',
  'HU-2020',
  'IE-2019',
  'IT-2022',
  'NL-2016',
  'PL-2019',
  'PT-2019',
  'SE-2020',
  'US-2019',
];

const form = (code: string, name: string, age: { minMonths: number; maxMonths: number | null }) =>
  measure({
    code,
    title: name,
    shortTitle: name,
    domain: 'QOL',
    raters: ['PATIENT', 'CAREGIVER_PROXY'],
    age: { ...age, hard: false },
    recall: 'TODAY',
    validity: 'only the whole of it, five dimensions and scale, may be called by its name',
    licence: textWithheld(
      'LICENSED',
      'EuroQol Research Foundation',
      'Registration, and the holder’s rules of digital representation; levels only.',
    ),
    items: [
      ...dimensions.map((linkId) =>
        item({
          linkId,
          label: linkId.toUpperCase(),
          type: 'CHOICE',
          required: true,
          options: [...levels(1, 2, 3, 4, 5), notDone],
        }),
      ),
      item({
        linkId: 'vas',
        label: 'VAS',
        type: 'INTEGER',
        unit: 'points',
        required: true,
        min: 0,
        max: 100,
        step: 1,
        options: [notDone],
      }),
      item({
        linkId: 'value-set',
        label: 'Value set',
        type: 'CHOICE',
        options: valueSets.map((set) => scored(set, 1, set)),
      }),
      // An index means nothing without its value set, and no score reads it: indices of two sets are never pooled.
      item({
        linkId: 'index',
        label: 'Index',
        type: 'DECIMAL',
        min: -1,
        max: 1,
        step: 0.001,
        enableWhen: { linkId: 'value-set', scoreGreaterThan: 0 },
      }),
    ],
    scores: [
      passed('vas', {
        code: `${code}.vas`,
        title: `${name}, visual analogue scale`,
        shortTitle: `${name} VAS`,
        range: [0, 100],
        direction: 'HIGHER_IS_BETTER',
        primary: true,
      }),
    ],
  });

/** Profile, scale, value set and index are kept side by side; the profile is the five levels in order, such as 21143. */
export const eq5d5l = form('eq-5d-5l', 'EQ-5D-5L', { minMonths: 192, maxMonths: null });
export const eq5dY = form('eq-5d-y', 'EQ-5D-Y-5L', { minMonths: 96, maxMonths: 191 });
