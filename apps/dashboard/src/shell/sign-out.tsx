import { IconLogout } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { messages } from '../messages/messages.js';
import { DropdownItem } from '../ui/dropdown.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { useSignIn, type Viewer } from './session.js';

const UnsentVisits = lazyNamed(() => import('./unsent-visits.js'), 'UnsentVisits');
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
    <Suspense fallback={null}>
      <UnsentVisits count={unsent} onStay={() => setUnsent(0)} onLeave={() => void signOut().catch(() => undefined)} />
    </Suspense>
  );
}
