import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { BreakGlassUsesQuery } from '../graphql/generated/graphql.js';
import { formatInstant } from '../formats/format-date.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { GlassBadge } from './glass-badge.js';
import { BreakGlassUsesDocument } from './governance.documents.js';
import classes from './requests-page.module.css';

const ReviewPanel = lazyNamed(() => import('./review-panel.js'), 'ReviewPanel');

const common = messages.governance.requests;
const text = common.glass;

type Use = BreakGlassUsesQuery['breakGlassUses'][number];

/** Looks from other centres, to be reviewed within 72 hours. */
export function GlassPart() {
  const query = useRegistryQuery(BreakGlassUsesDocument, {});
  const [openedId, setOpenedId] = useState<string | null>(null);
  const uses = query.data?.breakGlassUses ?? [];
  const opened = uses.find(({ id, verdict }) => id === openedId && verdict === null);
  const waiting = uses.filter(({ verdict }) => verdict === null).length;
  return (
    <Panel title={text.title} aside={query.data && common.open(waiting)} flush>
      <Part query={query} height={160}>
        {() => (
          <DataTable
            caption={text.caption}
            columns={columnsFor(setOpenedId)}
            rows={uses}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={IconUrgent} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
      <Suspense fallback={null}>{opened && <ReviewPanel use={opened} onClose={() => setOpenedId(null)} />}</Suspense>
    </Panel>
  );
}

const columnsFor = (open: (id: string) => void): readonly Column<Use>[] => [
  {
    key: 'patient',
    header: common.patient,
    render: ({ pseudonym }) => <span className={classes.pseudonym}>{pseudonym ?? messages.governance.notShown}</span>,
  },
  {
    key: 'state',
    header: common.state,
    render: (use) => (
      <>
        <GlassBadge use={use} />
        {use.verdict === null && (
          <Button
            className={classes.act}
            size="compact-sm"
            aria-label={text.reviewOf(use.openedBy)}
            onClick={() => open(use.id)}
          >
            {text.review}
          </Button>
        )}
        <span className={classes.aside}>
          {use.verdict === null ? text.due(formatInstant(use.reviewDueAt)) : use.reviewedBy}
        </span>
      </>
    ),
  },
  {
    key: 'who',
    header: text.who,
    render: ({ openedBy, fromCentre }) => (
      <>
        {openedBy}
        <span className={classes.aside}>{fromCentre.name}</span>
      </>
    ),
  },
  {
    key: 'opened',
    header: text.opened,
    render: ({ openedAt }) => formatInstant(openedAt),
    sortBy: ({ openedAt }) => openedAt,
  },
  {
    key: 'reason',
    header: common.reason,
    render: ({ reason, note }) => (
      <span className={classes.words}>
        {reason}
        {note !== null && <span className={classes.aside}>{note}</span>}
      </span>
    ),
  },
];
