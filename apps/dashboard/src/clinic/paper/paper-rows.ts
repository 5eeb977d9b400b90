interface Cell {
  code: string;
  group: string;
  label: string;
  core: boolean;
}

const SPARE_ROWS = 1;

/** The core muscles by name, and a line for another one where the instrument has more; all where it has no core. */
export function paperRows(cells: readonly Cell[]): readonly { group: string; label: string }[] {
  const core = cells.filter((cell) => cell.core);
  const named = new Map(
    (core.length > 0 ? core : cells).map(({ group, label }) => [group, label.replace(/, (left|right)$/, '')]),
  );
  const rows = [...named].map(([group, label]) => ({ group, label }));
  const spare = core.length > 0 && core.length < cells.length ? SPARE_ROWS : 0;
  return [...rows, ...Array.from({ length: spare }, (_, at) => ({ group: `spare-${at}`, label: '' }))];
}
