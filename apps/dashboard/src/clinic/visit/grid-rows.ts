import type { Cell, Item } from '#libs/instruments/index';

/** One muscle group, with its cell on each side; a side that is not graded is null. */
export interface GridRow {
  group: string;
  label: string;
  region: Cell['region'];
  core: boolean;
  cells: readonly [left: Cell | null, right: Cell | null];
}

const regions: readonly Cell['region'][] = ['LOWER_LIMB', 'UPPER_LIMB'];

/** The body, muscle groups as rows: lower limbs first, core groups before optional ones, in the definition's order. */
export function gridRows({ cells }: Pick<Item, 'cells'>): readonly GridRow[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  const rows = [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [toRow(first, own)] : [];
  });
  return regions.flatMap((region) => {
    const here = rows.filter((row) => row.region === region);
    return [...here.filter(({ core }) => core), ...here.filter(({ core }) => !core)];
  });
}

function toRow({ group, label, region, core }: Cell, own: readonly Cell[]): GridRow {
  const on = (side: Cell['side']) => own.find((cell) => cell.side === side) ?? null;
  return { group, label: label.replace(/, (left|right)$/, ''), region, core, cells: [on('L'), on('R')] };
}
