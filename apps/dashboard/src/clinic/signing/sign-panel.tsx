import { useState } from 'react';
import type { PatientVisitsQuery, VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Part } from '../../ui/part.js';
import { SidePanel } from '../../ui/side-panel.js';
import { PatientVisitsDocument, VisitAnswersDocument } from '../patient/patient.documents.js';
import { NextToSign } from './next-to-sign.js';
import { signable } from './possible-acts.js';
import { SignForm } from './sign-form.js';

const text = messages.signing.sign;

interface Props {
  patientId: string;
  visitId: string;
  onClose: () => void;
}

/** Signs the assessments of one visit in one act, then leads to the next visit that waits. */
export function SignPanel({ patientId, visitId, onClose }: Props) {
  const visits = useRegistryQuery(PatientVisitsDocument, { id: patientId });
  const answers = useRegistryQuery(VisitAnswersDocument, { patientId });
  const [signed, setSigned] = useState<number | null>(null);
  const patient = visits.data?.patient;
  const visit = patient?.encounters.find(({ id }) => id === visitId);
  return (
    <SidePanel
      title={patient && visit ? text.title(patient.pseudonym, formatDate(visit.heldOn)) : text.act}
      opened
      onClose={onClose}
    >
      {signed !== null ? (
        <NextToSign signed={signed} visitId={visitId} onClose={onClose} />
      ) : (
        <Part query={visits} height={240}>
          {(read) => (
            <Part query={answers} height={240}>
              {(words) => (
                <Reading visits={read} words={words} visitId={visitId} onSigned={setSigned} onClose={onClose} />
              )}
            </Part>
          )}
        </Part>
      )}
    </SidePanel>
  );
}

interface ReadingProps {
  visits: PatientVisitsQuery;
  words: VisitAnswersQuery;
  visitId: string;
  onSigned: (count: number) => void;
  onClose: () => void;
}

/** What is signed stays what was read: the visit is held as it was shown until its reader asks for it anew. */
function Reading({ visits, words, visitId, onSigned, onClose }: ReadingProps) {
  const { viewer } = useSignedIn();
  const [times, setTimes] = useState(0);
  const [held, setHeld] = useState<{ visits: PatientVisitsQuery; words: VisitAnswersQuery; times: number } | null>(
    null,
  );
  if (held?.times !== times) setHeld({ visits, words, times });
  if (held === null) return null;
  const { patient } = held.visits;
  const visit = patient.encounters.find(({ id }) => id === visitId);
  if (!visit || signable(visit.assessments, viewer.name).length === 0) {
    return <EmptyState title={text.nothing} text={text.nothingText} heading="h3" />;
  }
  return (
    <SignForm
      key={times}
      patient={patient}
      visit={visit}
      words={held.words}
      onSigned={onSigned}
      onAgain={() => setTimes(times + 1)}
      onClose={onClose}
    />
  );
}
