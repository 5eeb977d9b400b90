import type { InstrumentDefinition, Item, ScoreDefinition } from '../instrument-definition.js';
import { item, noMcid, notDone, registryItem, registryResponder, score } from './parts.js';

const count = (linkId: string, label: string, unit: string, max: number): Item =>
  item({ linkId, label, type: 'INTEGER', unit, min: 0, max, step: 1, options: [notDone] });

const passed = (linkId: string, title: string, unit: string, max: number): ScoreDefinition =>
  score({
    code: `sleep-nrs.${linkId}`,
    title,
    shortTitle: title,
    unit,
    op: 'PASS',
    over: [linkId],
    range: [0, max],
    direction: 'LOWER_IS_BETTER',
  });

/** Sleep disturbed by stiffness, spasm or pain. */
export const sleepNrs: InstrumentDefinition = {
  code: 'sleep-nrs',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Sleep disturbance, numeric rating 0–10',
  shortTitle: 'Sleep',
  domain: 'SLEEP',
  role: 'OUTCOME',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  age: { minMonths: null, maxMonths: null, hard: false },
  recall: 'P7D',
  instruction: 'The last 7 nights. 0 is undisturbed, 10 could not be worse; whole numbers only.',
  validity: registryItem,
  licence: { status: 'FREE', holder: null, textShippable: true, evidence: 'Owned by the registry.' },
  scoreOnly: false,
  items: [
    {
      ...count('disturbance', 'How much did stiffness, spasms or pain disturb sleep?', 'points', 10),
      required: true,
    },
    count('wakings', 'Times woken per night', '1/night', 20),
    count('nights-repositioned', 'Nights with a change of position by others, of 7', 'nights', 7),
  ],
  scores: [
    { ...passed('disturbance', 'Sleep disturbance', 'points', 10), primary: true },
    passed('wakings', 'Times woken per night', '1/night', 20),
    passed('nights-repositioned', 'Nights repositioned, of 7', 'nights', 7),
  ],
  thresholds: [
    noMcid('sleep-nrs.disturbance', 'points'),
    registryResponder('sleep-nrs.disturbance', 2, 'points', 'at least 2 points down'),
  ],
  comparability: 'sleep-nrs-1',
  bindings: [],
};
