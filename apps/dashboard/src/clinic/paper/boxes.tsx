import classes from './paper.module.css';

interface Props {
  /** A code of null is a line to write on, with the unit behind it. */
  choices: readonly { code: string | null; label: string }[];
}

/** Boxes to tick. */
export function Boxes({ choices }: Props) {
  return (
    <span className={classes.boxes}>
      {choices.map(({ code, label }) =>
        code === null ? (
          <span key="line">
            <span className={classes.short} /> {label}
          </span>
        ) : (
          <span key={code}>
            <i className={classes.box} /> {label}
          </span>
        ),
      )}
    </span>
  );
}
