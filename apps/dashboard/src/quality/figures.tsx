import type { ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import { NumberLink } from '../ui/number-link.js';
import classes from './figures.module.css';

const text = messages.quality.figures;

/** A row of key figures. */
export function Figures({ caption, children }: { caption?: string; children: ReactNode }) {
  return (
    <div className={classes.figures} role="group" aria-label={caption}>
      {children}
    </div>
  );
}

interface Props {
  name: string;
  /** Null when it is not known. */
  value: string | null;
  unit?: string | undefined;
  /** Its interval or denominator. */
  below: string | null;
  onOpen: () => void;
}

/** One number with its unit, and what it rests on below it; opens its definition. */
export function Figure({ name, value, unit, below, onOpen }: Props) {
  return (
    <div className={classes.figure}>
      <span className={classes.name}>{name}</span>
      {value === null ? (
        <span className={classes.none}>{text.notKnown}</span>
      ) : (
        <span className={classes.value}>
          <NumberLink label={text.open(name, `${value} ${unit ?? ''}`.trim())} onClick={onOpen}>
            {value}
          </NumberLink>
          {unit && <small>{unit}</small>}
        </span>
      )}
      {below && <span className={classes.below}>{below}</span>}
    </div>
  );
}
