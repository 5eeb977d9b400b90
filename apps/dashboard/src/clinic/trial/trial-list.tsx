import { Button } from '@mantine/core';
import { IconVaccine } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { TrialListQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import link from '../patient-link.module.css';
import { useMayRecord } from '../record-visit-link.js';
import { TrialListDocument } from './trial.documents.js';
import { plain } from './trial-record.js';

const StartTrialPanel = lazyNamed(() => import('./start-trial-panel.js'), 'StartTrialPanel');
const text = messages.trial.list;

type Trial = TrialListQuery['patient']['trials'][number];

/** Every trial of a patient, and the way to the bedside of an open one. */
export function TrialList({ patientId }: { patientId: string }) {
  const navigate = useNavigate();
  const mayRecord = useMayRecord();
  const [starting, setStarting] = useState(false);
  const query = useRegistryQuery(TrialListDocument, { patientId });
  const patient = query.data?.patient;
  const mayStart =
    mayRecord && patient?.diedOn === null && patient.trials.every(({ concludedOn }) => concludedOn !== null);
  const act = (
    <Button variant="default" size="xs" onClick={() => setStarting(true)}>
      {text.start}
    </Button>
  );

  return (
    <Panel title={text.title} flush actions={mayStart && patient.trials.length > 0 && act}>
      <Part query={query} height={120}>
        {({ patient: { trials } }) => (
          <DataTable
            caption={text.caption}
            columns={columnsOf(patientId)}
            rows={trials}
            rowKey={({ id }) => id}
            initialSort={{ key: 'started', descending: true }}
            withCount={false}
            empty={<EmptyState icon={IconVaccine} title={text.none} text={text.noneText} action={mayStart && act} />}
          />
        )}
      </Part>
      <Suspense fallback={null}>
        {starting && (
          <StartTrialPanel
            patientId={patientId}
            onClose={() => setStarting(false)}
            onStarted={(trialId) =>
              void navigate({ to: '/clinic/patients/$patientId/trial/$trialId', params: { patientId, trialId } })
            }
          />
        )}
      </Suspense>
    </Panel>
  );
}

const columnsOf = (patientId: string): readonly Column<Trial>[] => [
  {
    key: 'started',
    header: text.started,
    render: ({ id, startedOn }) => (
      <Link
        to="/clinic/patients/$patientId/trial/$trialId"
        params={{ patientId, trialId: id }}
        className={link.link}
        aria-label={text.openTrial(formatDate(startedOn))}
      >
        {formatDate(startedOn)}
      </Link>
    ),
    sortBy: ({ startedOn }) => startedOn,
  },
  {
    key: 'boluses',
    header: text.boluses,
    render: ({ boluses }) => boluses.map(({ doseUg }) => plain(doseUg)).join(', ') || messages.missing,
  },
  {
    key: 'fall',
    header: text.bestFall,
    unit: text.bestFallUnit,
    numeric: true,
    render: ({ boluses }) => formatNumber(bestFall(boluses), 2),
  },
  {
    key: 'conclusion',
    header: text.conclusion,
    render: ({ conclusion }) =>
      conclusion === null ? (
        <StateBadge state="due">{messages.trial.open}</StateBadge>
      ) : (
        messages.trial.conclusions[conclusion]
      ),
  },
  { key: 'concluded', header: text.concludedOn, render: ({ concludedOn }) => formatDate(concludedOn) },
];

function bestFall(boluses: Trial['boluses']): number | null {
  const falls = boluses.flatMap(({ effect }) => effect.bestFall ?? []);
  return falls.length === 0 ? null : Math.max(...falls);
}
