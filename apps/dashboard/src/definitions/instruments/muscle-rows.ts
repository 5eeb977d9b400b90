import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { groupBy } from '../group-by.js';

type Cell = InstrumentPageQuery['instrument']['items'][number]['cells'][number];

/** One muscle group of a grid; a side the grid does not have is null. */
export interface MuscleRow {
  group: string;
  label: string;
  region: string;
  core: boolean;
  left: Cell | null;
  right: Cell | null;
}

/** The cells of a grid as rows, in the order of the definition; the side leaves the label. */
export function muscleRows(cells: readonly Cell[]): readonly MuscleRow[] {
  return groupBy(cells, ({ group }) => group).flatMap(([group, sides]) => {
    const [first] = sides;
    return first
      ? [
          {
            group,
            label: first.label.replace(/, (left|right)$/, ''),
            region: first.region,
            core: sides.some(({ core }) => core),
            left: sides.find(({ side }) => side === 'L') ?? null,
            right: sides.find(({ side }) => side === 'R') ?? null,
          },
        ]
      : [];
  });
}
