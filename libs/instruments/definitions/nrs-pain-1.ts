import type { InstrumentDefinition, Item, ScoreDefinition } from '../instrument-definition.js';
import { item, notDone, score } from './parts.js';

const facet = (linkId: string, label: string, required: boolean): Item =>
  item({ linkId, label, type: 'INTEGER', unit: 'points', required, min: 0, max: 10, step: 1, options: [notDone] });

const facetScore = (linkId: string, title: string, primary: boolean): ScoreDefinition =>
  score({
    code: `nrs-pain.${linkId}`,
    title,
    shortTitle: title,
    unit: 'points',
    op: 'PASS',
    over: [linkId],
    range: [0, 10],
    direction: 'LOWER_IS_BETTER',
    primary,
  });

/** Pain intensity 0–10. The three facets are never mixed. */
export const nrsPain1: InstrumentDefinition = {
  code: 'nrs-pain',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Pain, numeric rating 0–10',
  shortTitle: 'Pain',
  domain: 'PAIN',
  role: 'OUTCOME',
  raters: ['PATIENT', 'CAREGIVER_PROXY'],
  age: { minMonths: 96, maxMonths: null, hard: false },
  recall: 'P7D',
  instruction:
    '0 is no pain, 10 the worst pain imaginable; whole numbers only. A caregiver’s estimate is recorded as a proxy.',
  validity: null,
  licence: { status: 'FREE', holder: null, textShippable: true, evidence: 'Public domain.' },
  scoreOnly: false,
  items: [
    facet('average7d', 'Average pain in the last 7 days', true),
    facet('worst7d', 'Worst pain in the last 7 days', false),
    facet('now', 'Pain now', false),
  ],
  scores: [
    facetScore('average7d', 'Average pain, 7 days', true),
    facetScore('worst7d', 'Worst pain, 7 days', false),
    facetScore('now', 'Pain now', false),
  ],
  thresholds: [
    {
      scoreCode: 'nrs-pain.average7d',
      kind: 'MCID',
      value: 2,
      unit: 'points',
      population: 'chronic pain, mixed',
      method: 'anchored on global impression of change; 30 % relative to baseline in the same work',
      source: 'Farrar 2001, Pain 94:149–158',
      provisional: false,
    },
    {
      scoreCode: 'nrs-pain.average7d',
      kind: 'RESPONDER',
      value: 2,
      unit: 'points',
      population: 'baseline of at least 4 points',
      method: 'improvement of at least 2 points and at least 30 % of a baseline of at least 4',
      source: 'registry default after Farrar 2001 and Forchheimer 2011',
      provisional: true,
    },
  ],
  comparability: 'nrs-pain-1',
  bindings: [{ system: 'http://loinc.org', code: '72514-3', target: 'now' }],
};
