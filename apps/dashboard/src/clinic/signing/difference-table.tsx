import { IconArrowsExchange, IconEqual, IconMinus, IconPlus, type Icon } from '@tabler/icons-react';
import { Fragment } from 'react';
import { messages } from '../../messages/messages.js';
import classes from './difference-table.module.css';
import type { DifferenceMark, DifferenceRow } from './version-differences.js';

const text = messages.signing.versions;
const parts = ['HEAD', 'ANSWERS', 'SCORES'] as const;
const icons: Record<DifferenceMark, Icon> = {
  SAME: IconEqual,
  CHANGED: IconArrowsExchange,
  ADDED: IconPlus,
  REMOVED: IconMinus,
};

interface Props {
  caption: string;
  rows: readonly DifferenceRow[];
  /** Heads of the two sides. */
  left: string;
  right: string;
}

/** Two versions side by side, one under the other on a phone; what differs is marked by sign, word and weight. */
export function DifferenceTable({ caption, rows, left, right }: Props) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.item}</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
          <th scope="col">{text.change}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const own = rows.filter((row) => row.part === part);
          return own.length === 0 ? null : (
            <Fragment key={part}>
              <tr className={classes.part}>
                <th scope="colgroup" colSpan={4}>
                  {text.parts[part]}
                </th>
              </tr>
              {own.map((row) => (
                <Line key={row.key} row={row} left={left} right={right} />
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Line({ row: { label, left, right, mark }, ...heads }: { row: DifferenceRow; left: string; right: string }) {
  const Sign = icons[mark];
  return (
    <tr data-mark={mark}>
      <th scope="row">{label}</th>
      <td data-head={heads.left}>{left}</td>
      <td data-head={heads.right}>{right}</td>
      <td>
        <span className={classes.mark}>
          <Sign size={14} aria-hidden />
          {text.marks[mark]}
        </span>
      </td>
    </tr>
  );
}
