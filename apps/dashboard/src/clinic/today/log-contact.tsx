import { Button } from '@mantine/core';
import { createContext, use } from 'react';
import type { ContactAbout } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';

export interface ContactToLog {
  readonly patient: { readonly id: string; readonly pseudonym: string };
  readonly about: ContactAbout;
}

/** Opens the panel of the page, which stays open while its lists are asked anew. */
export const LogContactContext = createContext<(contact: ContactToLog) => void>(() => undefined);

/** The act of a row to log an attempt to reach its patient, for those who may. */
export function LogContact({ patient, about }: ContactToLog) {
  const open = use(LogContactContext);
  if (!useSignedIn().viewer.permissions.includes('recordContactAttempt')) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={messages.today.refills.logOf(patient.pseudonym)}
      aria-haspopup="dialog"
      onClick={() => open({ patient, about })}
    >
      {messages.today.refills.log}
    </Button>
  );
}
