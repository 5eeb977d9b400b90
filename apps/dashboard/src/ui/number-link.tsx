import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './number-link.module.css';

interface Props {
  /** Read aloud; says which number and that it opens. */
  label: string;
  onClick: () => void;
  children: ReactNode;
}

/** A number that can be opened looks like a link. */
export function NumberLink({ label, onClick, children }: Props) {
  return (
    <UnstyledButton className={classes.link} aria-label={label} aria-haspopup="dialog" onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
