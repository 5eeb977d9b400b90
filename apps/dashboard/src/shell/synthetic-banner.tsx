import { IconFlask } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import classes from './synthetic-banner.module.css';

/** Says on every page of a demonstration, on screen and on paper, that nobody here is real. */
export function SyntheticBanner() {
  return (
    <aside className={classes.banner} aria-label={messages.shell.synthetic}>
      <IconFlask size={16} aria-hidden />
      <span>
        <strong>{messages.shell.synthetic}.</strong> {messages.shell.syntheticText}
      </span>
    </aside>
  );
}
