import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../messages/messages.js';
import { DropdownItem } from '../ui/dropdown.js';
import classes from './person-menu.module.css';
import { useSignIn, type Viewer } from './session.js';

const text = messages.shell;

/** The way out. What is not in the registry yet stays on this device for the same person, once she has agreed. */
export function SignOut({ viewer: { permissions } }: { viewer: Viewer }) {
  const { signOut } = useSignIn();
  const [unsent, setUnsent] = useState(0);

  if (unsent === 0) {
    const ask = async () => {
      // A browser that refuses its storage keeps nothing either.
      const { sendWaiting } = await import('../drafts/send-waiting.js');
      const patients = permissions.includes('saveVisitDraft') ? await sendWaiting().catch(() => []) : [];
      if (patients.length === 0) await signOut();
      else setUnsent(patients.length);
    };
    return (
      <DropdownItem icon={<IconLogout size={18} aria-hidden />} onClick={() => void ask().catch(() => undefined)}>
        {text.signOut}
      </DropdownItem>
    );
  }
  return (
    <UnsentVisits count={unsent} onStay={() => setUnsent(0)} onLeave={() => void signOut().catch(() => undefined)} />
  );
}

interface Props {
  count: number;
  onStay: () => void;
  onLeave: () => void;
}

function UnsentVisits({ count, onStay, onLeave }: Props) {
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
