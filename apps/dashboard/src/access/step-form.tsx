import { useEffect, useRef, type ReactNode } from 'react';
import classes from './door.module.css';

/** A form of one step: its first field has the focus, and Enter sends it. */
export function StepForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus(), []);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      data-enter-sends
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
