import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './warning.module.css';

interface Props {
  /** Beside other text instead of a line of its own. */
  inline?: boolean;
  children: ReactNode;
}

/** What whoever uses a definition must know; sentence case whatever the definition says. */
export function Warning({ inline = false, children }: Props) {
  return (
    <p className={classes.warning} data-inline={inline || undefined}>
      <IconAlertTriangle size={inline ? 15 : 18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
