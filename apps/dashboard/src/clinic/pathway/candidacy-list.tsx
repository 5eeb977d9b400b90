import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useMayRecord } from '../record-visit-link.js';
import { againstWords } from './candidacy-words.js';
import classes from './pathway-section.module.css';
import { closedBy } from './possible-acts.js';

const CandidacyDetails = lazyNamed(() => import('./candidacy-details.js'), 'CandidacyDetails');
const VoidPanel = lazyNamed(() => import('./void-panel.js'), 'VoidPanel');

const text = messages.pathway.candidacies;
const signs = { SUITABLE: 'done', NOT_SUITABLE: 'neutral', DEFERRED: 'due' } as const;

type Patient = PathwayOfPatientQuery['patient'];
export type Candidacy = Patient['candidacies'][number];

/** Whether the therapy may be tried, each time it was decided. */
export function CandidacyList({ patient }: { patient: Patient }) {
  const [opened, setOpened] = useState<{ act: 'show' | 'void'; candidacy: Candidacy } | null>(null);
  const mayRecord = useMayRecord();
  const close = () => setOpened(null);
  const act = mayRecord && closedBy(patient) === null && (
    <Button
      variant="default"
      size="xs"
      renderRoot={(props) => (
        <Link to="/clinic/patients/$patientId/candidacy" params={{ patientId: patient.id }} {...props} />
      )}
    >
      {messages.pathway.acts.candidacy}
    </Button>
  );
  const acts: Column<Candidacy> = {
    key: 'acts',
    header: text.columns.acts,
    render: (candidacy) => (
      <span className={classes.acts}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text.detailsTitle(formatDate(candidacy.assessedOn))}
          onClick={() => setOpened({ act: 'show', candidacy })}
        >
          {messages.pathway.acts.open}
        </Button>
        {mayRecord && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={messages.pathway.voiding.act(inSentence(candidacy))}
            onClick={() => setOpened({ act: 'void', candidacy })}
          >
            {messages.pathway.acts.void}
          </Button>
        )}
      </span>
    ),
  };
  return (
    <Panel title={text.title} actions={patient.candidacies.length > 0 && act} flush>
      <DataTable
        caption={text.caption}
        columns={[...columns, acts]}
        rows={patient.candidacies}
        rowKey={({ id }) => id}
        initialSort={{ key: 'day', descending: true }}
        withCount={false}
        empty={<EmptyState icon={IconClipboardCheck} title={text.none} text={text.noneText} action={act} />}
      />
      <Suspense fallback={null}>
        {opened?.act === 'show' && <CandidacyDetails candidacy={opened.candidacy} onClose={close} />}
        {opened?.act === 'void' && (
          <VoidPanel kind="CANDIDACY" record={opened.candidacy} what={inSentence(opened.candidacy)} onClose={close} />
        )}
      </Suspense>
    </Panel>
  );
}

const inSentence = ({ assessedOn, outcome }: Candidacy): string =>
  `“${messages.pathway.dayOf(text.outcomes[outcome], formatDate(assessedOn))}”`;

const columns: readonly Column<Candidacy>[] = [
  {
    key: 'day',
    header: text.columns.day,
    render: ({ assessedOn }) => <span className={classes.day}>{formatDate(assessedOn)}</span>,
    sortBy: ({ assessedOn }) => assessedOn,
  },
  {
    key: 'outcome',
    header: text.columns.outcome,
    render: ({ outcome }) => <StateBadge state={signs[outcome]}>{text.outcomes[outcome]}</StateBadge>,
  },
  {
    key: 'why',
    header: text.columns.why,
    render: ({ outcomeNote }) => <span className={classes.remark}>{outcomeNote ?? messages.missing}</span>,
  },
  {
    key: 'against',
    header: text.columns.against,
    render: (candidacy) => <span className={classes.remark}>{againstWords(candidacy)}</span>,
  },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];
