import type { InstrumentDefinition, Option } from '../instrument-definition.js';
import { item, noMcid, registryResponder, score, scored } from './parts.js';

/** A code for not having tried. United States payment rules count some of these as dependent; a registry must not. */
const notTried = (code: string, kind: Option['kind'], reason: string, label: string): Option => ({
  code,
  label,
  score: null,
  kind,
  reason,
  reasonRequired: false,
});

/** Chair/bed-to-chair transfer, CMS item GG0170E: usual performance over the last three days. */
export const ggTransfer: InstrumentDefinition = {
  code: 'gg-transfer',
  version: '1.0.0',
  status: 'PUBLISHED',
  title: 'Chair/bed-to-chair transfer (GG0170E)',
  shortTitle: 'Transfer',
  domain: 'TRANSFER',
  role: 'OUTCOME',
  raters: ['CLINICIAN'],
  age: { minMonths: 216, maxMonths: null, hard: false },
  recall: 'P3D',
  instruction: 'Usual performance, not the best. Two helpers are dependent, however little each does.',
  validity: 'made for adults in post-acute care; not validated in children',
  licence: {
    status: 'FREE',
    holder: null,
    textShippable: true,
    evidence: 'CMS states that the specification is in the public domain; levels in our own words.',
  },
  scoreOnly: false,
  items: [
    item({
      linkId: 'level',
      label: 'Transfer between bed and chair',
      type: 'CHOICE',
      unit: 'level',
      required: true,
      options: [
        scored('06', 6, 'Independent'),
        scored('05', 5, 'Help only to set up or clean up'),
        scored('04', 4, 'Supervision or touching'),
        scored('03', 3, 'Partial help: the helper does less than half'),
        scored('02', 2, 'Substantial help: the helper does more than half'),
        scored('01', 1, 'Dependent: the helper does all, or two helpers'),
        notTried('07', 'NOT_DONE', 'REFUSED', 'Refused'),
        notTried('09', 'NOT_APPLICABLE', 'NOT_APPLICABLE', 'Not applicable'),
        notTried('10', 'NOT_DONE', 'ENVIRONMENT', 'Not attempted because of the surroundings'),
        notTried('88', 'NOT_DONE', 'MEDICAL_OR_SAFETY', 'Not attempted for medical or safety reasons'),
        notTried('-', 'NOT_DONE', 'NOT_ASSESSED', 'Not assessed'),
      ],
    }),
  ],
  scores: [
    score({
      code: 'gg-transfer.level',
      title: 'Transfer level',
      shortTitle: 'Transfer level',
      unit: 'level',
      op: 'PASS',
      over: ['level'],
      range: [1, 6],
      direction: 'HIGHER_IS_BETTER',
      ordinal: true,
      primary: true,
    }),
  ],
  thresholds: [
    noMcid('gg-transfer.level', 'level'),
    registryResponder('gg-transfer.level', 1, 'level', 'at least one level up, held at two scheduled visits in a row'),
  ],
  comparability: 'gg-transfer-1',
  bindings: [],
};
