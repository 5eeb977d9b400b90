import type { Direction, ScoreDefinition } from '../instrument-definition.js';
import { measure, textWithheld } from './measure.js';
import { score } from './parts.js';

const version = (number: string, direction: Direction, name: string, evidence: string) => {
  const value = (code: string, title: string): ScoreDefinition =>
    score({
      code: `cpchild.${code}`,
      title,
      shortTitle: title,
      unit: 'points',
      op: 'PASS',
      over: [],
      range: [0, 100],
      direction,
      decimals: 1,
      primary: code === 'total',
    });
  return measure({
    code: 'cpchild',
    version: number,
    title: `CPCHILD, ${name}`,
    shortTitle: 'CPCHILD',
    domain: 'CAREGIVING',
    raters: ['CAREGIVER_PROXY'],
    age: { minMonths: 60, maxMonths: 227, hard: false },
    recall: 'P2W',
    validity: 'for severe cerebral palsy',
    licence: textWithheld('LICENSED', 'The Hospital for Sick Children, Toronto', evidence),
    scoreOnly: true,
    scores: [
      value('total', 'CPCHILD total'),
      ...[1, 2, 3, 4, 5, 6].map((section) => value(`section-${section}`, `CPCHILD section ${section}`)),
    ],
    comparability: `cpchild-${direction === 'HIGHER_IS_BETTER' ? 'higher' : 'lower'}-is-better`,
  });
};

/** In the first validation scores rose with severity; in later work a higher score is better. The version tells which. */
export const cpchildOfFirstValidation = version(
  '1.0.0',
  'LOWER_IS_BETTER',
  'coded as in the first validation',
  'No reproduction (NINDS CDE notice); scores only. Narayanan 2006, doi 10.1017/S0012162206001745.',
);
export const cpchild = version(
  '2.0.0',
  'HIGHER_IS_BETTER',
  'higher is better',
  'No reproduction (NINDS CDE notice); scores only. Stewart 2020, doi 10.1080/17518423.2020.1753841.',
);
