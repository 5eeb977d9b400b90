import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { ContactAttemptsQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { Moment } from '../moment.js';
import { attemptWords } from './attempt-words.js';
import { ContactAttemptsDocument } from './contact.documents.js';

const ContactPanel = lazyNamed(() => import('./contact-panel.js'), 'ContactPanel');
const text = messages.today.contact;

type Attempt = ContactAttemptsQuery['patient']['contactAttempts'][number];

/** Attempts to reach one patient, and the act to log another. */
export function ContactsSection({ patient }: { patient: { id: string; pseudonym: string } }) {
  const query = useRegistryQuery(ContactAttemptsDocument, { id: patient.id });
  const [logging, setLogging] = useState(false);
  const mayLog = useSignedIn().viewer.permissions.includes('recordContactAttempt');
  return (
    <Panel
      title={text.section}
      flush
      actions={
        mayLog && (
          <Button variant="default" size="xs" onClick={() => setLogging(true)}>
            {text.log}
          </Button>
        )
      }
    >
      <Part query={query} height={120}>
        {({ patient: { contactAttempts } }) => (
          <DataTable
            caption={text.sectionCaption}
            columns={columns}
            rows={contactAttempts}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={IconPhone} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
      {logging && (
        <Suspense fallback={null}>
          <ContactPanel patient={patient} about={null} onClose={() => setLogging(false)} />
        </Suspense>
      )}
    </Panel>
  );
}

const columns: readonly Column<Attempt>[] = [
  {
    key: 'at',
    header: text.columns.at,
    render: ({ attemptedAt }) => <Moment at={attemptedAt} />,
    sortBy: ({ attemptedAt }) => attemptedAt,
  },
  { key: 'about', header: text.columns.about, render: ({ about }) => text.abouts[about] },
  {
    key: 'outcome',
    header: text.columns.outcome,
    render: (attempt) =>
      attempt.attestation === null
        ? attemptWords(attempt)
        : `${attemptWords(attempt)}, ${text.attestations[attempt.attestation].toLowerCase()}`,
  },
  { key: 'note', header: text.columns.note, render: ({ note }) => note ?? messages.missing },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];
