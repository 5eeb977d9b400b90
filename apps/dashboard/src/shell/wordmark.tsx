import { messages } from '../messages/messages.js';
import classes from './wordmark.module.css';

/** The sign of the registry: a stretch reflex that calms down. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect className={classes.ground} width="32" height="32" rx="8" />
        <path className={classes.line} d="M6 20c4 0 4-9 8-9s4 12 8 12 3-5 4-5" />
      </svg>
      <span className={classes.name}>{messages.product.name}</span>
    </span>
  );
}
