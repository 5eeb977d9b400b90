import type { AssessmentVersionsQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
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
  return (
    <ol className={classes.versions} aria-label={text.caption}>
      {versions
        .toSorted((one, other) => other.version - one.version)
        .map((version) => (
          <li key={version.version}>
            <div>
              <strong>{text.sides(version.version)}</strong>
              <StateBadge state={stateOf(version.status)}>{text.statuses[version.status]}</StateBadge>
              {version.status === 'VOIDED' && voided && (
                <small>
                  {messages.clinic.visitDetail.voidedBy(voided.voidedBy, formatInstant(voided.voidedAt, timeZone))}.{' '}
                  {standing.because(voided.category && voiding[voided.category], voided.reason)}
                </small>
              )}
            </div>
            <div>
              <span>
                {version.recordedBy}, {formatInstant(version.recordedAt, timeZone)}
              </span>
              <small>{whyOf(version)}</small>
            </div>
            <Signatures version={version} />
          </li>
        ))}
    </ol>
  );
}

function whyOf({ change, changeCategory, changeReason }: Version): string {
  if (change === null) return text.recorded;
  return `${text.changes[change]}. ${standing.because(changeCategory && amending[changeCategory], changeReason ?? '')}`;
}

function Signatures({ version: { signatures, signatureState } }: { version: Version }) {
  const timeZone = useCentreZone();
  if (signatureState === 'NONE') return <span className={classes.signature}>{text.unsigned}</span>;
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
