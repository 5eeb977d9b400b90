import type { ReactNode } from 'react';
import classes from './definition-list.module.css';

/** One heading of a definition with its sentences. */
export function DefinitionPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Named numbers, right-aligned. */
export function DefinitionNumbers({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <table className={classes.numbers}>
      <tbody>
        {rows.map(([name, value], index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
