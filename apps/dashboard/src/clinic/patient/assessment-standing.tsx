import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './visit-panel.module.css';

const text = messages.clinic.visitDetail;

type Visit = PatientVisitsQuery['patient']['encounters'][number];
type Assessment = Visit['assessments'][number];
type Voided = Visit['voidedAssessments'][number];

/** Which version stands, and who signed it. */
export function AssessmentStanding({ assessment }: { assessment: Assessment }) {
  const timeZone = useCentreZone();
  const { version, signatures, signatureState } = assessment;
  return (
    <>
      <div className={classes.standing}>
        <StandingBadge assessment={assessment} />
        <span className={classes.by}>{text.version(version)}</span>
      </div>
      {signatureState === 'BROKEN' && <p className={classes.by}>{text.brokenText}</p>}
      {signatures.map(({ id, printedName, meaning, signedAt }) => (
        <p key={id} className={classes.by}>
          {text.signedBy[meaning](printedName, formatInstant(signedAt, timeZone))}
        </p>
      ))}
    </>
  );
}

function StandingBadge({ assessment: { status, signatureState } }: { assessment: Assessment }) {
  if (signatureState === 'BROKEN') return <StateBadge state="overdue">{text.broken}</StateBadge>;
  if (signatureState === 'VALID') return <StateBadge state="done">{text.signed}</StateBadge>;
  return <StateBadge state="neutral">{status === 'DRAFT' ? text.draft : text.unsigned}</StateBadge>;
}

/** What should not have been recorded: named, so that nobody looks for it in vain. */
export function VoidedAssessment({ voided: { title, rater, voiding } }: { voided: Voided }) {
  const timeZone = useCentreZone();
  return (
    <section className={classes.measure}>
      <h3>{title}</h3>
      <p className={classes.by}>{text.answeredBy(messages.clinic.raters[rater])}</p>
      <div className={classes.standing}>
        <StateBadge state="neutral">{text.voided}</StateBadge>
      </div>
      {voiding && (
        <>
          <p className={classes.by}>{text.voidedBy(voiding.voidedBy, formatInstant(voiding.voidedAt, timeZone))}</p>
          <p className={classes.by}>{text.voidedReason(voiding.reason)}</p>
        </>
      )}
    </section>
  );
}
