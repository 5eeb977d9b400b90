import { IconDeviceLaptop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sendWaiting } from '../../drafts/send-waiting.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { PatientLink } from '../patient-link.js';
import link from '../patient-link.module.css';
import { patientsWithDraft } from '../visit/draft-store.js';
import { TodayDraftPatientDocument } from './today.documents.js';
import classes from './today-page.module.css';

const text = messages.today.finish;

/** Patients of whom this device keeps answers of this person that are not in the registry yet. */
export function useDraftsHere(): readonly string[] {
  const { viewer } = useSignedIn();
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const former = readDrafts(viewer);
    // A browser that keeps nothing for this page has nothing to send either.
    const mayKeep = viewer.permissions.includes('saveVisitDraft');
    const unsent = mayKeep ? sendWaiting().catch((): readonly string[] => []) : Promise.resolve([]);
    void unsent.then((staying) => {
      if (!left) setIds([...new Set([...former, ...staying])]);
    });
    return () => {
      left = true;
    };
  }, [viewer]);
  return ids;
}

/** What this device keeps and the registry does not have yet. */
export function DraftsHere({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className={classes.draftsHere}>
      {ids.map((id) => (
        <DraftHere key={id} id={id} />
      ))}
    </ul>
  );
}

function DraftHere({ id }: { id: string }) {
  const { data } = useRegistryQuery(TodayDraftPatientDocument, { id });
  if (!data) return null;
  const { patient } = data;
  return (
    <li>
      <IconDeviceLaptop size={18} aria-hidden />
      <span>
        <PatientLink patient={patient} />
      </span>
      <span>{messages.drafts.notSentHere}</span>
      <Link
        to="/clinic/patients/$patientId/visit"
        params={{ patientId: id }}
        className={link.link}
        aria-label={text.goOnOf(patient.pseudonym)}
      >
        {text.goOn}
      </Link>
    </li>
  );
}

function readDrafts(owner: Parameters<typeof patientsWithDraft>[0]): readonly string[] {
  try {
    return patientsWithDraft(owner, window.localStorage);
  } catch {
    // The browser keeps nothing for this page: then there is no draft either.
    return [];
  }
}
