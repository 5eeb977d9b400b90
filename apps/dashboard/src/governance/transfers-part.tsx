import { Button } from '@mantine/core';
import { IconArrowsRightLeft } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { TransfersQuery } from '../graphql/generated/graphql.js';
import { formatInstant } from '../formats/format-date.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { StateBadge } from '../ui/state-badge.js';
import { TransfersDocument } from './governance.documents.js';
import classes from './requests-page.module.css';

const OpenTransferPanel = lazyNamed(() => import('./open-transfer-panel.js'), 'OpenTransferPanel');

const common = messages.governance.requests;
const text = common.transfers;
const states = { OFFERED: 'due', ACCEPTED: 'done', DECLINED: 'neutral', WITHDRAWN: 'neutral' } as const;

type Transfer = TransfersQuery['transfers'][number];

/** Patients offered by and to the own centre. */
export function TransfersPart() {
  const query = useRegistryQuery(TransfersDocument, {});
  const [openedId, setOpenedId] = useState<string | null>(null);
  const transfers = query.data?.transfers ?? [];
  const opened = transfers.find(({ id, state }) => id === openedId && state === 'OFFERED');
  const waiting = transfers.filter(({ state }) => state === 'OFFERED').length;
  return (
    <Panel title={text.title} aside={query.data && common.open(waiting)} flush>
      <Part query={query} height={160}>
        {() => (
          <DataTable
            caption={text.caption}
            columns={columnsFor(setOpenedId)}
            rows={transfers}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={IconArrowsRightLeft} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
      <Suspense fallback={null}>
        {opened && <OpenTransferPanel transfer={opened} onClose={() => setOpenedId(null)} />}
      </Suspense>
    </Panel>
  );
}

const columnsFor = (open: (id: string) => void): readonly Column<Transfer>[] => [
  {
    key: 'patient',
    header: common.patient,
    render: ({ patient, outgoing, state }) =>
      patient ? (
        <>
          <span className={classes.pseudonym}>{patient.pseudonym}</span>
          {patient.familyName !== null && (
            <span className={classes.aside}>
              {messages.governance.fullName(patient.givenName ?? '', patient.familyName)}
            </span>
          )}
        </>
      ) : outgoing || state === 'ACCEPTED' ? (
        common.formerPatient
      ) : (
        messages.governance.notShown
      ),
  },
  {
    key: 'state',
    header: common.state,
    render: ({ id, state, outgoing, patient, settledBy, settledAt }) => (
      <>
        <StateBadge state={states[state]}>{text.states[state]}</StateBadge>
        {state === 'OFFERED' && (
          <Button
            className={classes.act}
            size="compact-sm"
            variant={outgoing ? 'default' : 'filled'}
            aria-label={(outgoing ? text.withdrawOf : text.answerOf)(patient?.pseudonym ?? '')}
            onClick={() => open(id)}
          >
            {outgoing ? text.withdraw : text.answer}
          </Button>
        )}
        {settledBy !== null && (
          <span className={classes.aside}>{messages.governance.byAt(settledBy, formatInstant(settledAt))}</span>
        )}
      </>
    ),
  },
  {
    key: 'direction',
    header: text.direction,
    render: ({ outgoing, fromCentre, toCentre }) => (outgoing ? text.to(toCentre.name) : text.from(fromCentre.name)),
  },
  {
    key: 'offered',
    header: text.offered,
    render: ({ offeredBy, offeredAt }) => (
      <>
        {offeredBy}
        <span className={classes.aside}>{formatInstant(offeredAt)}</span>
      </>
    ),
    sortBy: ({ offeredAt }) => offeredAt,
  },
  {
    key: 'reason',
    header: common.reason,
    render: ({ reason, note }) => (
      <span className={classes.words}>
        {reason ?? messages.missing}
        {note !== null && <span className={classes.aside}>{note}</span>}
      </span>
    ),
  },
];
