import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { formatInstant } from '../../formats/format-date.js';
import type { CaregiverLinksQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone, useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateBadge, type State } from '../../ui/state-badge.js';
import { Moment } from '../moment.js';
import { CaregiverLinksDocument, RevokeCaregiverLinkDocument } from './caregiver-links.documents.js';
import { IssueLinkButton } from './issue-link-button.js';

const text = messages.caregiverLinks;

type CaregiverLink = CaregiverLinksQuery['patient']['caregiverLinks'][number];

const badges: Readonly<Record<CaregiverLink['state'], State>> = {
  OPEN: 'info',
  ANSWERED: 'done',
  EXPIRED: 'neutral',
  REVOKED: 'neutral',
};

/** Links handed out for one patient: what became of each, and the acts to make and to end one. */
export function CaregiverLinksSection({ patient }: { patient: { id: string; pseudonym: string } }) {
  const query = useRegistryQuery(CaregiverLinksDocument, { id: patient.id });
  const { permissions } = useSignedIn().viewer;
  const revoke = useRegistryMutation(RevokeCaregiverLinkDocument);
  const timeZone = useCentreZone();
  const at = (instant: string | null) => formatInstant(instant, timeZone);

  const end = async (id: string) => {
    await revoke.mutateAsync({ id });
    confirm(text.revoked, text.revokedText);
  };
  const columns: readonly Column<CaregiverLink>[] = [
    {
      key: 'issued',
      header: text.columns.issued,
      render: ({ issuedAt }) => <Moment at={issuedAt} />,
      sortBy: ({ issuedAt }) => issuedAt,
    },
    { key: 'by', header: text.columns.by, render: ({ issuedBy }) => issuedBy },
    {
      key: 'respondent',
      header: text.columns.respondent,
      render: ({ respondent, relation, language, answeredIn }) =>
        [
          text.respondents[respondent],
          relation === null || relation === 'self' ? '' : `(${text.relations[relation] ?? relation})`,
          `· ${text.languages[answeredIn ?? language]}`,
        ].join(' '),
    },
    {
      key: 'opened',
      header: text.columns.opened,
      render: ({ timesOpened, lastOpenedAt }) => text.opened(timesOpened, at(lastOpenedAt)),
    },
    {
      key: 'state',
      header: text.columns.state,
      render: ({ state, submittedAt, revokedAt, expiresAt }) => (
        <StateBadge state={badges[state]}>{text.states[state](at(submittedAt ?? revokedAt ?? expiresAt))}</StateBadge>
      ),
    },
    {
      key: 'act',
      header: text.columns.act,
      render: ({ id, state, issuedAt }) =>
        state === 'OPEN' && permissions.includes('revokeCaregiverLink') ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={text.revokeOf(at(issuedAt))}
            loading={revoke.isPending && revoke.variables.id === id}
            onClick={() => void end(id).catch(() => undefined)}
          >
            {text.revoke}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel title={text.section} flush actions={<IssueLinkButton patient={patient} />}>
      <Part query={query} height={120}>
        {({ patient: { caregiverLinks } }) => (
          <DataTable
            caption={text.caption}
            columns={columns}
            rows={caregiverLinks}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={IconQrcode} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
      {revoke.error && <ProblemNotice problem={revoke.error} title={text.revokeFailed} />}
    </Panel>
  );
}
