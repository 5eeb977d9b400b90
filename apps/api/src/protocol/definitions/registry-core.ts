import { findInstrument } from '#libs/instruments/index';
import type { FollowUpWindow, Protocol, ProtocolScore } from '#libs/outcomes/index';
import { registryCore1 } from './registry-core-1.js';

/** One core instrument a domain, with the items of the registry beside two of them. */
const core = [
  'mas',
  'psfs',
  'nrs-pain',
  'lss',
  'sitting-tolerance',
  'gg-transfer',
  'transfer-help',
  'care-difficulty-8',
  'fac',
  'sleep-nrs',
];
/** Change since the implant cannot be asked before it. */
const coreAfterImplant = [...core, 'pgic'];

const askedAt: Readonly<Record<string, readonly string[]>> = {
  BASELINE: [...core, 'gas'],
  M1: ['mas', 'psfs', 'nrs-pain'],
  M3: coreAfterImplant,
  M6: [...coreAfterImplant, 'gas'],
};
const allCore = [...coreAfterImplant, 'gas'];

/** Recorded beside, of the causes they were made for. */
const classifierCauses: Readonly<Record<string, readonly string[]>> = {
  gmfcs: ['cerebral-palsy'],
  macs: ['cerebral-palsy'],
  cfcs: ['cerebral-palsy'],
  ais: ['spinal-cord-injury-traumatic', 'spinal-cord-damage-other', 'spinal-cord-injury'],
  mrs: ['stroke', 'traumatic-brain-injury', 'hypoxic-brain-injury', 'encephalitis-sequela', 'brain-tumour'],
  edss: ['multiple-sclerosis'],
};
const withoutClassifiers = ['M1', 'M3', 'M6'];

const asking = (window: FollowUpWindow): FollowUpWindow => ({
  ...window,
  instruments: askedAt[window.code] ?? allCore,
  classifiers: withoutClassifiers.includes(window.code) ? [] : Object.keys(classifierCauses),
});

/** A score is analysed inside the comparability group its instrument is asked in. */
const inGroup = (score: ProtocolScore): ProtocolScore => {
  const instrument = findInstrument(score.instrumentCode);
  if (instrument === undefined) throw new Error(`no instrument ${score.instrumentCode}`);
  return { ...score, comparability: instrument.comparability };
};

/** The registry's own protocol: the whole core set at its windows, classifiers yearly, and what may be added to a visit. */
export const registryCore: Protocol = {
  ...registryCore1,
  version: '2.0.0',
  description:
    'One instrument a domain at baseline, 3, 6 and 12 months, then yearly, three of them at 1 month; classifiers at ' +
    'baseline and yearly; day 0 is the first implant.',
  windows: registryCore1.windows.map(asking),
  scores: registryCore1.scores.map(inGroup),
  classifierCauses: Object.entries(classifierCauses).map(([instrumentCode, aetiologies]) => ({
    instrumentCode,
    aetiologies,
  })),
  optional: [
    'ashworth',
    'tardieu',
    'bads',
    'r-flacc',
    'nccpc-r',
    'fps-r',
    'fist',
    'tct',
    'scim3-transfer',
    'mbi-transfer',
    'fim-transfer',
    'lega-a',
    'arma-a',
    'lasis',
    'cchq',
    'cpchild',
    'zbi-22',
    'zbi-12',
    '10mwt',
    'fms',
    'wisci2',
    'promis-sleep',
    'psqi',
    'isi',
    'copm',
    'eq-5d-5l',
    'eq-5d-y',
  ],
};
