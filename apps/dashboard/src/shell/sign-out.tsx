import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { draftStore, patientsWithDraft } from '../clinic/visit/draft-store.js';
import { graphql } from '../graphql/generated/gql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { DropdownItem } from '../ui/dropdown.js';
import classes from './person-menu.module.css';
import { useSignIn, type Viewer } from './session.js';

const text = messages.shell;

const DraftPatientDocument = graphql(`
  query DraftPatient($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
    }
  }
`);

/** The way out. A visit that was begun and not saved leaves this device with the person, once she has agreed. */
export function SignOut({ viewer }: { viewer: Viewer }) {
  const { signOut } = useSignIn();
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);

  if (unsaved.length === 0) {
    const ask = () => {
      const patients = keptVisits(viewer);
      if (patients.length === 0) void signOut();
      else setUnsaved(patients);
    };
    return (
      <DropdownItem icon={<IconLogout size={18} aria-hidden />} onClick={ask}>
        {text.signOut}
      </DropdownItem>
    );
  }
  return (
    <UnsavedVisits
      patients={unsaved}
      onKeep={() => setUnsaved([])}
      onDiscard={async () => {
        await signOut();
        for (const patientId of unsaved) draftStore(viewer, patientId, window.localStorage).remove();
      }}
    />
  );
}

interface Props {
  patients: readonly string[];
  onKeep: () => void;
  onDiscard: () => Promise<void>;
}

function UnsavedVisits({ patients, onKeep, onDiscard }: Props) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  const [only, ...others] = patients;
  const query = useRegistryQuery(DraftPatientDocument, { id: only ?? '' }, { enabled: others.length === 0 });

  return (
    <div className={classes.unsaved} role="alert">
      <p>
        {others.length > 0 ? text.unsavedMany(patients.length) : text.unsavedOne(query.data?.patient.pseudonym ?? null)}
      </p>
      <Button ref={stay} variant="default" fullWidth onClick={onKeep}>
        {text.staySignedIn}
      </Button>
      <Button fullWidth onClick={() => void onDiscard().catch(() => undefined)}>
        {text.signOutAndDiscard}
      </Button>
    </div>
  );
}

/** A browser that refuses its storage keeps no drafts either. */
function keptVisits(viewer: Viewer): readonly string[] {
  try {
    return patientsWithDraft(viewer, window.localStorage);
  } catch {
    return [];
  }
}
