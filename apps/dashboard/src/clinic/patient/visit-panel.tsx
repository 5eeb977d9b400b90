import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone, useSignedIn } from '../../shell/session.js';
import { SidePanel } from '../../ui/side-panel.js';
import { AnsweredByLink } from '../caregiver-link/answered-by-link.js';
import { AssessmentActs } from '../signing/assessment-acts.js';
import { signable, type AssessmentAct } from '../signing/possible-acts.js';
import { Answers, AssessmentScores } from './assessment-values.js';
import { AssessmentStanding, VoidedAssessment } from './assessment-standing.js';
import { VisitAnswersDocument } from './patient.documents.js';
import { spokenAnswers } from './visit-answers.js';
import { VisitMarks } from './visit-marks.js';
import { entryWords, raterWords } from './visit-entry-words.js';
import { visitWindowWords } from './visit-window-words.js';
import classes from './visit-panel.module.css';

type Patient = PatientVisitsQuery['patient'];
type Visit = Patient['encounters'][number];
type Assessment = Visit['assessments'][number];

interface Props {
  patient: Patient;
  visitId: string;
  onClose: () => void;
  /** Opens the form that repairs the visit; null for those who may not. */
  onCorrect: (() => void) | null;
  onSign: () => void;
  onAct: (act: AssessmentAct, assessmentId: string) => void;
}

/** One visit: what was answered, what it scored, what was not done and why. */
export function VisitPanel({ patient, visitId, onClose, onCorrect, onSign, onAct }: Props) {
  const visit = patient.encounters.find(({ id }) => id === visitId);
  const timeZone = useCentreZone();
  const answers = useRegistryQuery(VisitAnswersDocument, { patientId: patient.id });
  const { viewer } = useSignedIn();
  if (!visit) return null;
  const toSign = viewer.permissions.includes('signAssessments') ? signable(visit.assessments, viewer.name) : [];
  const unsigned = toSign.some(({ status }) => status === 'COMPLETED');
  const whole = answers.data?.patient.encounters.find(({ id }) => id === visitId);
  const stored = whole?.assessments ?? [];
  const whoRated = (assessment: Assessment) => stored.find(({ id }) => id === assessment.id);
  const spoken = (assessment: Assessment) => {
    const definition = answers.data?.instruments.find(
      ({ code, version }) => code === assessment.instrumentCode && version === assessment.instrumentVersion,
    );
    return spokenAnswers(definition, stored.find(({ id }) => id === assessment.id)?.answers ?? []);
  };

  return (
    <SidePanel
      title={messages.clinic.visitDetail.title(visitWindowWords(visit, patient), formatDate(visit.heldOn))}
      opened
      onClose={onClose}
    >
      <div className={classes.visit}>
        <p className={classes.meta}>
          {messages.clinic.contacts[visit.contact]}. {messages.clinic.patient.columns.attestation}:{' '}
          {messages.clinic.attestations[visit.attestation].toLowerCase()}.{' '}
          {messages.clinic.patient.recordedBy(visit.recordedBy, formatInstant(visit.recordedAt, timeZone))}
        </p>
        {whole && <p className={classes.meta}>{entryWords(whole)}</p>}
        <VisitMarks visit={visit} className={classes.meta} />
        {visit.contact === 'CAREGIVER_LINK' && <AnsweredByLink patientId={patient.id} visitId={visit.id} />}
        <div className={classes.standing}>
          {toSign.length > 0 && (
            <Button variant={unsigned ? 'filled' : 'default'} size="xs" onClick={onSign}>
              {unsigned ? messages.signing.sign.act : messages.signing.sign.again}
            </Button>
          )}
          {onCorrect && (
            <Button variant="default" size="xs" onClick={onCorrect}>
              {messages.corrections.visit.act}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/clinic/patients/$patientId/paper/$visitId"
                params={{ patientId: patient.id, visitId }}
                {...props}
              />
            )}
          >
            {messages.paper.actFilled}
          </Button>
        </div>
        {visit.assessments.length + visit.voidedAssessments.length === 0 && (
          <p className={classes.meta}>{messages.clinic.visitDetail.nothing}</p>
        )}
        {visit.assessments.map((assessment) => (
          <section key={assessment.id} className={classes.measure}>
            <h3>{assessment.title}</h3>
            <p className={classes.by}>
              {messages.clinic.visitDetail.answeredBy(messages.clinic.raters[assessment.rater])}
              {raterWords(whoRated(assessment))}
            </p>
            <AssessmentStanding assessment={assessment} versions={whoRated(assessment)?.versions ?? []} />
            <AssessmentScores patient={patient} visit={visit} assessment={assessment} />
            {assessment.recording === 'ITEMS' &&
              (answers.isPending ? <Skeleton height={24} width={120} /> : <Answers answers={spoken(assessment)} />)}
            <AssessmentActs patientId={patient.id} assessment={assessment} onAct={(act) => onAct(act, assessment.id)} />
          </section>
        ))}
        {visit.voidedAssessments.map((voided) => (
          <VoidedAssessment key={voided.id} patientId={patient.id} voided={voided} />
        ))}
      </div>
    </SidePanel>
  );
}
