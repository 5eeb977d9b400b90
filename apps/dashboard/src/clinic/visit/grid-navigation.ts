import { absentAnswer, codeAnswer } from './visit-draft.js';
import type { Answer, Option } from '#libs/instruments/index';

export interface GridPlace {
  row: number;
  column: number;
}

/** Where a key leads in a grid of `rows` by `columns`; null when it is no key of movement. Edges hold. */
export function moveInGrid(
  { row, column }: GridPlace,
  key: string,
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  const last = rows * columns - 1;
  const at = row * columns + column;
  const place = (index: number): GridPlace => ({ row: Math.floor(index / columns), column: index % columns });
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'Enter':
      return place(Math.min(at + 1, last));
    case 'Home':
      return place(0);
    case 'End':
      return place(last);
    default:
      return null;
  }
}

/**
 * What a key writes into a cell: `0 1 2 3 4` the grade, `+` the grade 1+, so that "1" then "+" also ends at 1+; `n` not
 * done, `x` or `-` not applicable, Backspace and Delete nothing; a code that is a letter wins over these. Undefined: the
 * key writes nothing.
 */
export function answerForKey(key: string, options: readonly Option[]): Answer | null | undefined {
  if (key === 'Backspace' || key === 'Delete') return null;
  const named = options.find((one) => one.kind === 'SCORE' && one.code === key.toUpperCase());
  if (named) return codeAnswer(named.code);
  const offered = (kind: Option['kind']) => options.some((option) => option.kind === kind);
  if (key === 'n' || key === 'N') return offered('NOT_DONE') ? absentAnswer('NOT_DONE', 'not-testable') : undefined;
  if (key === 'x' || key === 'X' || key === '-') {
    return offered('NOT_APPLICABLE') ? absentAnswer('NOT_APPLICABLE') : undefined;
  }
  const code = key === '+' ? '1+' : key;
  const option = options.find((one) => one.kind === 'SCORE' && one.code === code);
  return option ? codeAnswer(option.code) : undefined;
}
