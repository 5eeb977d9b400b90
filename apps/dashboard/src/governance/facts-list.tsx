import classes from './facts-list.module.css';

/** What a decision is about, in a side panel. Facts without a value are left out. */
export function FactsList({ facts }: { facts: readonly (readonly [label: string, value: string | null])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
