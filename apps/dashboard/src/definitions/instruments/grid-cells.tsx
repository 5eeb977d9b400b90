import { IconCheck } from '@tabler/icons-react';
import { messages } from '../../messages/messages.js';
import shared from '../definitions.module.css';
import { groupBy } from '../group-by.js';
import type { Item } from './answer-sets.js';
import classes from './item-list.module.css';
import { muscleRows, type MuscleRow } from './muscle-rows.js';

const text = messages.definitions.instrument;

/** The cells of a grid: muscle groups by side, with the code each is recorded under. */
export function GridCells({ cells }: { cells: Item['cells'] }) {
  return (
    <>
      <table className={classes.answers}>
        <caption>
          <strong>{text.grid}.</strong> {text.gridLede}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.muscle}</th>
            <th scope="col" className={classes.tick}>
              {text.left}
            </th>
            <th scope="col" className={classes.tick}>
              {text.right}
            </th>
            <th scope="col" className={classes.tick}>
              {text.inCore}
            </th>
          </tr>
        </thead>
        {groupBy(muscleRows(cells), ({ region }) => region).map(([region, rows]) => (
          <tbody key={region}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={classes.region}>
                {text.regions[region] ?? region}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.group} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Row({ row: { label, left, right, core } }: { row: MuscleRow }) {
  const codes = [left, right].flatMap((cell) => (cell ? [cell.code] : []));
  return (
    <tr>
      <th scope="row">
        {label}
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code} className={shared.code}>
              {code}
            </li>
          ))}
        </ul>
      </th>
      <Tick set={left !== null} />
      <Tick set={right !== null} />
      <Tick set={core} />
    </tr>
  );
}

function Tick({ set }: { set: boolean }) {
  return (
    <td className={classes.tick}>
      {set && <IconCheck size={16} aria-hidden />}
      <span className="visually-hidden">{set ? text.yes : text.no}</span>
    </td>
  );
}
