import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../formats/format-number.js';
import type { TodaySearch } from './read-today.js';
import classes from './count-tiles.module.css';

export interface CountTile {
  key: string;
  count: number;
  label: string;
  note: string;
  /** How a number above zero looks. */
  kind: 'overdue' | 'due' | 'unknown' | 'plain';
  chosen: boolean;
  /** The address with this tile chosen, or no longer. */
  search: TodaySearch;
}

/** Counts that filter the list below them; a second press shows everything again. */
export function CountTiles({ label, tiles }: { label: string; tiles: readonly CountTile[] }) {
  return (
    <div className={classes.counts} role="group" aria-label={label} data-many={tiles.length > 3 || undefined}>
      {tiles.map(({ key, count, label: title, note, kind, chosen, search }) => (
        <Link
          key={key}
          to="/clinic"
          search={search}
          resetScroll={false}
          className={classes.count}
          aria-current={chosen || undefined}
          data-chosen={chosen || undefined}
        >
          <span className={classes.number} data-kind={kind} data-zero={count === 0 || undefined}>
            {formatNumber(count)}
          </span>
          <span className={classes.countLabel}>{title}</span>
          <span className={classes.countNote}>{note}</span>
        </Link>
      ))}
    </div>
  );
}
