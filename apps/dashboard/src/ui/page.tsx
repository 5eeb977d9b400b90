import { useEffect, type ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import classes from './page.module.css';

interface Props {
  /** The question's subject. */
  title: string;
  /** One sentence of context. */
  lede?: ReactNode;
  /** What can be done here, at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One page: title, a sentence, the answer. It also names the browser's tab. */
export function Page({ title, lede, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${messages.product.name}`;
  }, [title]);

  return (
    <article>
      <header className={classes.head}>
        <div className={classes.subject}>
          <h1 className={classes.title}>{title}</h1>
          {lede && <p className={classes.lede}>{lede}</p>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
