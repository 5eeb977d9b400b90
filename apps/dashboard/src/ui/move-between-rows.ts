import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, or j and k, move between the rows of a list whose rows start with a link marked `data-row`; Enter follows
 * the link.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const target = event.target as HTMLElement;
  const typing = target.matches('input[type="text"], input:not([type])');
  if (typing && event.key !== 'ArrowDown') return;
  const entering = target.matches('input, select, textarea, [role="radio"]');
  const key = entering ? event.key : (LETTERS[event.key] ?? event.key);
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
  const next = rowAfter(rows.indexOf(target), key, rows.length);
  if (next === null) return;
  event.preventDefault();
  rows[next]?.focus();
}

/** As reading programs of mail have it. */
const LETTERS: Readonly<Record<string, string | undefined>> = { j: 'ArrowDown', k: 'ArrowUp' };

/** Which row a key leads to from row `at` (−1: none yet) of `count`; null when it leads nowhere. */
export function rowAfter(at: number, key: string, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (at === -1) return null;
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
