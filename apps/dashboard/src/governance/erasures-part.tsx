import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { ErasuresQuery } from '../graphql/generated/graphql.js';
import { formatInstant } from '../formats/format-date.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { StateBadge } from '../ui/state-badge.js';
import { ErasuresDocument } from './governance.documents.js';
import classes from './requests-page.module.css';

const OpenErasurePanel = lazyNamed(() => import('./open-erasure-panel.js'), 'OpenErasurePanel');

const common = messages.governance.requests;
const text = common.erasures;
const states = { REQUESTED: 'due', APPROVED: 'done', DECLINED: 'neutral', WITHDRAWN: 'neutral' } as const;

type Erasure = ErasuresQuery['erasures'][number];

/** Requests to erase: decided by the registry office, withdrawn by the centre that asked. */
export function ErasuresPart() {
  const query = useRegistryQuery(ErasuresDocument, {});
  const { permissions } = useSignedIn().viewer;
  const [openedId, setOpenedId] = useState<string | null>(null);
  const erasures = query.data?.erasures ?? [];
  const opened = erasures.find(({ id, state }) => id === openedId && state === 'REQUESTED');
  const waiting = erasures.filter(({ state }) => state === 'REQUESTED').length;
  return (
    <Panel title={text.title} aside={query.data && common.open(waiting)} flush>
      <Part query={query} height={160}>
        {() => (
          <DataTable
            caption={text.caption}
            columns={columnsFor(permissions.includes('withdrawErasure'), setOpenedId)}
            rows={erasures}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={IconEraser} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
      <Suspense fallback={null}>
        {opened && <OpenErasurePanel erasure={opened} onClose={() => setOpenedId(null)} />}
      </Suspense>
    </Panel>
  );
}

const columnsFor = (mayWithdraw: boolean, open: (id: string) => void): readonly Column<Erasure>[] => [
  {
    key: 'patient',
    header: common.patient,
    render: ({ pseudonym, state, centre }) => (
      <>
        {pseudonym ?? (mayWithdraw && state === 'APPROVED' ? common.formerPatient : messages.governance.notShown)}
        <span className={classes.aside}>{centre.name}</span>
      </>
    ),
  },
  {
    key: 'state',
    header: common.state,
    render: ({ id, state, mayDecide, centre, pseudonym, decidedBy, decidedAt }) => (
      <>
        <StateBadge state={states[state]}>{text.states[state]}</StateBadge>
        {state === 'REQUESTED' && (mayDecide || mayWithdraw) && (
          <Button
            className={classes.act}
            size="compact-sm"
            variant={mayDecide ? 'filled' : 'default'}
            aria-label={mayDecide ? text.decideOf(centre.name) : text.withdrawOf(pseudonym ?? '')}
            onClick={() => open(id)}
          >
            {mayDecide ? text.decide : text.withdraw}
          </Button>
        )}
        {decidedBy !== null && (
          <span className={classes.aside}>{messages.governance.byAt(decidedBy, formatInstant(decidedAt))}</span>
        )}
      </>
    ),
  },
  {
    key: 'what',
    header: text.what,
    render: ({ scope, ground }) => (
      <>
        {messages.governance.erasure.shortScopes[scope]}
        <span className={classes.aside}>{messages.governance.erasure.grounds[ground]}</span>
      </>
    ),
  },
  {
    key: 'requested',
    header: text.requested,
    render: ({ requestedBy, requestedAt }) => (
      <>
        {requestedBy}
        <span className={classes.aside}>{formatInstant(requestedAt)}</span>
      </>
    ),
    sortBy: ({ requestedAt }) => requestedAt,
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
