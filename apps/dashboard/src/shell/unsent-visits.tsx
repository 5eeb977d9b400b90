import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { messages } from '../messages/messages.js';
import classes from './person-menu.module.css';

const text = messages.shell;

interface Props {
  count: number;
  onStay: () => void;
  onLeave: () => void;
}

/** Says, before signing out, how many visits only this device has. */
export function UnsentVisits({ count, onStay, onLeave }: Props) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);

  return (
    <div className={classes.unsaved} role="alert">
      <p>
        {count === 1 ? messages.drafts.unsentOne : messages.drafts.unsentMany(count)} {messages.drafts.unsentText}
      </p>
      <Button ref={stay} variant="default" fullWidth onClick={onStay}>
        {text.staySignedIn}
      </Button>
      <Button fullWidth onClick={onLeave}>
        {text.signOutAnyway}
      </Button>
    </div>
  );
}
