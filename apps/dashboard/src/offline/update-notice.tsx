import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { messages } from '../messages/messages.js';
import { registerWorker } from './register-worker.js';
import classes from './offline.module.css';

const text = messages.drafts;

/** Says quietly that a newer version waits; nothing is taken out of anybody's hands. */
export function UpdateNotice() {
  const [open, setOpen] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (import.meta.env.PROD) void registerWorker((openNow) => setOpen(() => openNow));
  }, []);
  if (open === null) return null;
  return (
    <div className={classes.update} role="status">
      <span>
        <strong>{text.newVersion}.</strong> {text.newVersionText}
      </span>
      <Button size="compact-sm" variant="default" onClick={open}>
        {text.reloadNow}
      </Button>
    </div>
  );
}
