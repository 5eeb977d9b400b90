import type { AssessmentVersionsQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { StateBadge, type State } from '../../ui/state-badge.js';
import classes from './versions-page.module.css';

const text = messages.signing.versions;
const standing = messages.signing.standing;
const amending = messages.signing.amend.categories;
const voiding = messages.signing.takeBack.categories;

type Assessment = AssessmentVersionsQuery['assessment'];
type Version = Assessment['versions'][number];

/** The versions of an assessment, newest first: who made each, when and why, and whether its signatures hold. */
export function VersionList({ assessment: { versions, voiding: voided } }: { assessment: Assessment }) {
  const timeZone = useCentreZone();
  const columns: readonly Column<Version>[] = [
    { key: 'version', header: text.columns.version, render: ({ version }) => text.sides(version) },
    {
      key: 'made',
      header: text.columns.made,
      render: ({ recordedBy, recordedAt }) => `${recordedBy}, ${formatInstant(recordedAt, timeZone)}`,
    },
    {
      key: 'why',
      header: text.columns.why,
      render: ({ change, changeCategory, changeReason }) =>
        change === null
          ? text.recorded
          : `${text.changes[change]}. ${standing.because(changeCategory && amending[changeCategory], changeReason ?? '')}`,
    },
    {
      key: 'state',
      header: text.columns.state,
      render: ({ status }) => (
        <span className={classes.signature}>
          <StateBadge state={stateOf(status)}>{text.statuses[status]}</StateBadge>
          {status === 'VOIDED' && voided && (
            <small>
              {messages.clinic.visitDetail.voidedBy(voided.voidedBy, formatInstant(voided.voidedAt, timeZone))}.{' '}
              {standing.because(voided.category && voiding[voided.category], voided.reason)}
            </small>
          )}
        </span>
      ),
    },
    { key: 'signed', header: text.columns.signed, render: (version) => <Signatures version={version} /> },
  ];
  return (
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={versions.toSorted((one, other) => other.version - one.version)}
      rowKey={({ version }) => String(version)}
      empty={null}
      withCount={false}
    />
  );
}

function Signatures({ version: { signatures, signatureState } }: { version: Version }) {
  const timeZone = useCentreZone();
  if (signatureState === 'NONE') return text.unsigned;
  return (
    <span className={classes.signature}>
      {signatures.map(({ id, meaning, printedName, signedAt }) => (
        <span key={id}>
          {messages.clinic.visitDetail.signedBy[meaning](printedName, formatInstant(signedAt, timeZone))}
        </span>
      ))}
      {signatureState === 'VALID' ? (
        <small>{text.verified}</small>
      ) : (
        <StateBadge state="overdue">{text.broken}</StateBadge>
      )}
    </span>
  );
}

function stateOf(status: Version['status']): State {
  if (status === 'SIGNED') return 'done';
  return status === 'COMPLETED' ? 'info' : 'neutral';
}
