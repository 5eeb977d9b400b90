import { Fragment } from 'react';
import type { PaperInstrumentFragment } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { paperRows } from './paper-rows.js';
import classes from './paper.module.css';

const text = messages.paper;

type Item = PaperInstrumentFragment['items'][number];

/** Grids over the same muscles as one table: grades to tick, everything else to write; core muscles, then lines for more. */
export function BlankGrid({ grids }: { grids: readonly Item[] }) {
  const [first] = grids;
  if (!first) return null;
  const columns = grids.map((grid, at) => ({ grid, grades: gradesOf(grid), label: shortLabel(grid, grids[at - 1]) }));
  const width = columns.reduce((sum, { grades }) => sum + Math.max(grades.length, 1), 0);
  const sides = [text.bySide.left, text.bySide.right];
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          <th rowSpan={2}>{text.muscle}</th>
          {sides.map((side) => (
            <th key={side} colSpan={width} data-first>
              {side}
            </th>
          ))}
        </tr>
        <tr>
          {sides.map((side) => (
            <Fragment key={side}>
              {columns.map(({ grid, grades, label }, at) =>
                grades.length === 0 ? (
                  <th key={grid.linkId} className={classes.write} data-first={at === 0 || undefined}>
                    {label}
                  </th>
                ) : (
                  grades.map((grade, place) => (
                    <th key={`${grid.linkId} ${grade}`} data-first={(at === 0 && place === 0) || undefined}>
                      {grade}
                    </th>
                  ))
                ),
              )}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {paperRows(first.cells).map(({ group, label }) => (
          <tr key={group}>
            <th scope="row">{label}</th>
            {sides.map((side) => (
              <Fragment key={side}>
                {columns.map(({ grid, grades }, at) =>
                  grades.length === 0 ? (
                    <td key={grid.linkId} data-first={at === 0 || undefined} />
                  ) : (
                    grades.map((grade, place) => (
                      <td key={`${grid.linkId} ${grade}`} data-first={(at === 0 && place === 0) || undefined}>
                        <i className={classes.box} />
                      </td>
                    ))
                  ),
                )}
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What can be ticked: grades that count, with why there may be none; names and numbers are written. */
function gradesOf({ options }: Item): readonly string[] {
  return options.some(({ kind, score }) => kind === 'SCORE' && score !== null) ? options.map(({ code }) => code) : [];
}

/** "Fixed contracture, degrees short of the full range" is too long for a column; beside one of its name the unit will do. */
function shortLabel({ label, unit }: Item, before: Item | undefined): string {
  const name = nameOf(label);
  if (unit && before && nameOf(before.label) === name) return unit;
  return unit ? `${name}, ${unit}` : name;
}

const nameOf = (label: string): string => label.split(/[,:]| at the /)[0] ?? label;
