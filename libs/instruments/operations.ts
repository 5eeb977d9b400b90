import { gasTScore } from './gas-t-score.js';
import type { Operation } from './instrument-definition.js';

/** One answer entering an operation. */
export interface Term {
  value: number;
  /** What MEAN_OF_GROUPS keeps together: a muscle on both sides, or the answer alone. */
  group: string;
  /** What GAS_T weighs by; 1 elsewhere. */
  weight: number;
}

/** Applies one of the closed list of operations; null without terms. Which terms suffice is decided before. */
export function applyOperation(op: Operation, terms: readonly Term[]): number | null {
  if (terms.length === 0) return null;
  const values = terms.map(({ value }) => value);
  switch (op) {
    case 'PASS':
    case 'SUM':
      return sum(values);
    case 'MEAN':
    case 'MEAN_OF_SIDE':
    case 'MEAN_OF_DIFFERENCES':
      return mean(values);
    case 'MEAN_OF_GROUPS':
      return meanOfGroups(terms);
    case 'GAS_T':
      return gasTScore(terms.map(({ value, weight }) => ({ level: value, weight })));
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Mean of the means of the groups: every group weighs the same, however many of its values are known. */
function meanOfGroups(terms: readonly Term[]): number {
  const groups = new Map<string, number[]>();
  for (const { group, value } of terms) groups.set(group, [...(groups.get(group) ?? []), value]);
  return mean([...groups.values()].map(mean));
}
