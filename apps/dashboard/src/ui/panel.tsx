import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  title?: ReactNode;
  /** A count or a short qualification beside the title. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Content reaches the edges, as tables do. */
  flush?: boolean;
  children: ReactNode;
}

/** A framed part of a page with a heading of its own. */
export function Panel({ title, aside, actions, flush = false, children }: Props) {
  const headingId = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? headingId : undefined}>
      {title && (
        <header className={classes.head}>
          <h2 id={headingId} className={classes.title}>
            {title}
          </h2>
          {aside && <span className={classes.aside}>{aside}</span>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
