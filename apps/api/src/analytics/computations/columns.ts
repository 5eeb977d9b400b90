import type { Covariate } from '#libs/statistics/index';

/** A column of numbers as it moves between threads: NaN where a value is missing, since it cannot hold null. */
export type NumberColumn = Float64Array;

/** Names that repeat: the different ones, and for each row its position among them; −1 where missing. */
export interface NameColumn {
  readonly names: readonly string[];
  readonly positions: Int32Array;
}

export interface CovariateColumn {
  readonly name: string;
  readonly values: NumberColumn;
}

/** 1 with the event, 0 without; −1 where missing. */
export type EventColumn = Int8Array;

export const numberAt = (column: NumberColumn, row: number): number | null =>
  Number.isNaN(column[row]) ? null : column[row]!;

export const eventAt = (column: EventColumn, row: number): boolean | null =>
  column[row] === -1 ? null : column[row] === 1;

export const nameAt = ({ names, positions }: NameColumn, row: number): string | null => names[positions[row]!] ?? null;

export const covariatesOf = (columns: readonly CovariateColumn[]): Covariate[] =>
  columns.map(({ name, values }) => ({ name, values: Array.from(values, (_, row) => numberAt(values, row)) }));
