import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { SidePanel } from '../../ui/side-panel.js';
import { absenceWords } from '../absence-words.js';
import { AnsweredByLink } from '../caregiver-link/answered-by-link.js';
import { ImprovementMark } from '../change-mark.js';
import { valueWords } from '../value-words.js';
import { AssessmentStanding, VoidedAssessment } from './assessment-standing.js';
import { VisitAnswersDocument } from './patient.documents.js';
import { improvementAt, scoreDecimals } from './score-of-visit.js';
import { spokenAnswers, type SpokenAnswer } from './visit-answers.js';
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
}

/** One visit: what was answered, what it scored, what was not done and why. */
export function VisitPanel({ patient, visitId, onClose, onCorrect }: Props) {
  const visit = patient.encounters.find(({ id }) => id === visitId);
  const timeZone = useCentreZone();
  const answers = useRegistryQuery(VisitAnswersDocument, { patientId: patient.id });
  if (!visit) return null;
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
        <div>
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
        {onCorrect && (
          <div>
            <Button variant="default" size="xs" onClick={onCorrect}>
              {messages.corrections.visit.act}
            </Button>
          </div>
        )}
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
            <AssessmentStanding assessment={assessment} />
            {assessment.recording === 'NOT_DONE' ? (
              <p className={classes.absent}>{capitalised(absenceWords(assessment.absence, assessment.reason) ?? '')}</p>
            ) : (
              <ScoreTable patient={patient} visit={visit} assessment={assessment} />
            )}
            {assessment.recording === 'SCORE_ONLY' && (
              <p className={classes.by}>{messages.clinic.visitDetail.scoreOnly}</p>
            )}
            {assessment.recording === 'ITEMS' &&
              (answers.isPending ? <Skeleton height={24} width={120} /> : <Answers answers={spoken(assessment)} />)}
          </section>
        ))}
        {visit.voidedAssessments.map((voided) => (
          <VoidedAssessment key={voided.id} voided={voided} />
        ))}
      </div>
    </SidePanel>
  );
}

/** What was never entered is told by not being there; any other absence by its name. */
const isTold = ({ value, absence }: Assessment['scores'][number]): boolean => value !== null || absence !== 'MISSING';

function ScoreTable({ patient, visit, assessment }: { patient: Patient; visit: Visit; assessment: Assessment }) {
  return (
    <table className={classes.scores}>
      <thead>
        <tr>
          <th scope="col">{messages.clinic.visitDetail.scores}</th>
          <th scope="col" data-numeric>
            {messages.clinic.visitDetail.value}
          </th>
          <th scope="col">{messages.clinic.visitDetail.improvement}</th>
        </tr>
      </thead>
      <tbody>
        {assessment.scores.filter(isTold).map((score) => {
          const decimals = scoreDecimals(patient, score);
          const improvement = improvementAt(patient, {
            encounterId: visit.id,
            scoreCode: score.code,
            rater: assessment.rater,
          });
          return (
            <tr key={score.code}>
              <td>{score.title}</td>
              <td data-numeric>
                {score.value === null ? (
                  <span className={classes.absent}>
                    {absenceWords(score.absence, score.reason) ?? messages.missing}
                  </span>
                ) : (
                  valueWords(score.value, score.unit, decimals)
                )}
              </td>
              <td>
                {improvement === null ? (
                  messages.missing
                ) : (
                  <ImprovementMark improvement={improvement} decimals={decimals} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Answers({ answers }: { answers: readonly SpokenAnswer[] }) {
  return (
    <details className={classes.answers}>
      <summary>{messages.clinic.visitDetail.answersCount(answers.length)}</summary>
      <dl>
        {answers.map(({ key, label, value }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
