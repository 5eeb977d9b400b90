import type { Row } from './read-record.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One thing recorded, with what belongs to it. */
export interface Entry {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly parts: readonly Entry[];
}

export interface Section {
  readonly title: string;
  /** What is said where there is nothing. */
  readonly none: string;
  readonly entries: readonly Entry[];
}

export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const byDay =
  (column: string) =>
  (one: Row, other: Row): number =>
    text(one[column]).localeCompare(text(other[column]));
