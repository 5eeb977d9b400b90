import type { PatientVisitsQuery, VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { StateBadge } from '../../ui/state-badge.js';
import { VersionsLink } from '../signing/versions-link.js';
import classes from './visit-panel.module.css';

const text = messages.clinic.visitDetail;
const signing = messages.signing.standing;
const amendment = messages.signing.amend;

type Visit = PatientVisitsQuery['patient']['encounters'][number];
type Assessment = Visit['assessments'][number];
type Version = VisitAnswersQuery['patient']['encounters'][number]['assessments'][number]['versions'][number];
type Voided = Visit['voidedAssessments'][number];

interface Props {
  assessment: Assessment;
  /** All its versions; none while they are on their way. */
  versions: readonly Version[];
}

/** Which version stands, who made it and why, and who signed it. */
export function AssessmentStanding({ assessment, versions }: Props) {
  const timeZone = useCentreZone();
  const { version, signatures, signatureState } = assessment;
  const made = versions.find((one) => one.version === version);
  return (
    <>
      <div className={classes.standing}>
        <StandingBadge assessment={assessment} />
        <span className={classes.by}>{text.version(version)}</span>
      </div>
      {made?.change && (
        <p className={classes.by}>
          {signing.changed[made.change](version, made.recordedBy, formatInstant(made.recordedAt, timeZone))}.{' '}
          {signing.because(made.changeCategory && amendment.categories[made.changeCategory], made.changeReason ?? '')}
        </p>
      )}
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
  return <StateBadge state="neutral">{status === 'DRAFT' ? text.draft : signing.completed}</StateBadge>;
}

/** What should not have been recorded: named, so that nobody looks for it in vain. */
export function VoidedAssessment({ patientId, voided }: { patientId: string; voided: Voided }) {
  const { id, title, rater, voiding } = voided;
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
          <p className={classes.by}>
            {signing.because(
              voiding.category && messages.signing.takeBack.categories[voiding.category],
              voiding.reason,
            )}
          </p>
        </>
      )}
      <div>
        <VersionsLink patientId={patientId} assessment={{ id, title }} count={null} />
      </div>
    </section>
  );
}
