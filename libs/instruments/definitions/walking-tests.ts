import type { Option, ScoreDefinition } from '../instrument-definition.js';
import { freeText, measure, passed } from './measure.js';
import { item, named, noMcid, notDone, scored } from './parts.js';

const speed = (linkId: string, label: string) =>
  // 5 m/s is a run: above it a time or distance was mistyped.
  item({ linkId, label, type: 'DECIMAL', unit: 'm/s', min: 0, max: 5, step: 0.01, options: [notDone] });

const speedScore = (linkId: string, title: string, primary: boolean): ScoreDefinition =>
  passed(linkId, {
    code: `10mwt.${linkId}`,
    title,
    shortTitle: title,
    unit: 'm/s',
    range: [0, 5],
    direction: 'HIGHER_IS_BETTER',
    decimals: 2,
    primary,
  });

/** Ten-metre walk test: metres walked divided by the seconds taken. */
export const tenMetreWalk = measure({
  code: '10mwt',
  title: 'Ten-metre walk test',
  shortTitle: 'Walking speed',
  domain: 'GAIT',
  raters: ['CLINICIAN'],
  instruction: 'Metres walked divided by the seconds taken, without the first and last metres; the same aid each time.',
  licence: freeText('A stopwatch and a floor; no licence.', 'FREE'),
  items: [
    speed('comfortable', 'Comfortable speed'),
    speed('fast', 'Fast speed'),
    item({
      linkId: 'device',
      label: 'Walking aid',
      type: 'CHOICE',
      options: [
        named('none', 'None'),
        named('cane', 'Cane'),
        named('crutches', 'Crutches or two canes'),
        named('walker', 'Walker'),
        named('person', 'Help of a person'),
      ],
    }),
  ],
  scores: [
    speedScore('comfortable', 'Comfortable walking speed', true),
    speedScore('fast', 'Fast walking speed', false),
  ],
  thresholds: [
    {
      scoreCode: '10mwt.comfortable',
      kind: 'MCID',
      value: 0.16,
      unit: 'm/s',
      population: 'stroke, 20–60 days',
      method: 'anchored on the modified Rankin scale',
      source: 'Tilson 2010, PMC2816032',
      provisional: false,
    },
    noMcid('10mwt.fast', 'm/s'),
  ],
});

/** Walking Index for Spinal Cord Injury II: level 0 to 20 by aids, braces and help. */
export const wisci2 = measure({
  code: 'wisci2',
  title: 'Walking Index for Spinal Cord Injury II',
  shortTitle: 'WISCI II',
  domain: 'GAIT',
  raters: ['CLINICIAN'],
  validity: 'for spinal cord injury',
  licence: freeText('Published index (Ditunno 2001), no fee known; levels by number.'),
  items: [
    item({
      linkId: 'level',
      label: 'Level',
      type: 'INTEGER',
      unit: 'level',
      required: true,
      min: 0,
      max: 20,
      step: 1,
      options: [notDone],
    }),
  ],
  scores: [
    passed('level', {
      code: 'wisci2.level',
      title: 'Walking index',
      shortTitle: 'WISCI II',
      unit: 'level',
      range: [0, 20],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
});

const noLevel = (code: string, reason: string, label: string): Option => ({
  code,
  label,
  score: null,
  kind: 'NOT_APPLICABLE',
  reason,
  reasonRequired: false,
});

const distances = [
  ['5m', 5],
  ['50m', 50],
  ['500m', 500],
] as const;

/** Functional Mobility Scale. C and N are no level: they say why there is none, and are never averaged or subtracted. */
export const fms = measure({
  code: 'fms',
  title: 'Functional Mobility Scale',
  shortTitle: 'FMS',
  domain: 'GAIT',
  raters: ['CLINICIAN'],
  age: { minMonths: 48, maxMonths: 227, hard: false },
  instruction: 'What the child does, not what the child can do, over each distance.',
  licence: freeText('Published scale (Graham 2004), no fee known; levels in our own words.'),
  items: distances.map(([linkId, metres]) =>
    item({
      linkId,
      label: `Over ${metres} metres`,
      type: 'CHOICE',
      required: true,
      options: [
        scored('6', 6, 'Independent on all surfaces'),
        scored('5', 5, 'Independent on level surfaces'),
        scored('4', 4, 'One or two sticks'),
        scored('3', 3, 'Crutches'),
        scored('2', 2, 'Walker or frame'),
        scored('1', 1, 'Wheelchair'),
        noLevel('C', 'CRAWLS', 'Crawls'),
        noLevel('N', 'DISTANCE_NOT_COVERED', 'Does not cover this distance'),
        notDone,
      ],
    }),
  ),
  scores: distances.map(([linkId, metres]) =>
    passed(linkId, {
      code: `fms.${linkId}`,
      title: `Mobility over ${metres} metres`,
      shortTitle: `FMS ${metres} m`,
      unit: 'level',
      range: [1, 6],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: metres === 50,
    }),
  ),
});
