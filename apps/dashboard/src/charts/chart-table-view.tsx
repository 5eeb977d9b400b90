import classes from './chart-table-view.module.css';
import type { ChartTable } from './drawing.js';

/** The figures of a chart as a table. */
export function ChartTableView({ table, caption }: { table: ChartTable; caption: string }) {
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0} data-chart-view>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.header} scope="col" data-numeric={column.numeric || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-numeric={table.columns[index]?.numeric || undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
