import { useParams } from '@tanstack/react-router';
import type { FilledSheetQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { useCentreZone } from '../../shell/session.js';
import { Part } from '../../ui/part.js';
import { absenceWords } from '../absence-words.js';
import { spokenAnswers } from '../patient/visit-answers.js';
import { visitWindowWords } from '../patient/visit-window-words.js';
import { valueWords } from '../value-words.js';
import { FilledSheetDocument } from './paper.documents.js';
import classes from './paper.module.css';
import { PaperPage } from './paper-page.js';
import { Fact, SheetHead } from './sheet-head.js';

const text = messages.paper;

type Patient = FilledSheetQuery['patient'];
type Visit = Patient['encounters'][number];
type Assessment = Visit['assessments'][number];
type Instruments = FilledSheetQuery['instruments'];

/** A recorded visit on paper: answers, scores, versions and what was signed. */
export function FilledPaperPage() {
  const { patientId, visitId } = useParams({ from: '/shell/clinic/patients/$patientId/paper/$visitId' });
  const query = useRegistryQuery(FilledSheetDocument, { patientId });
  const patient = query.data?.patient;
  const visit = patient?.encounters.find(({ id }) => id === visitId);
  const unknown = query.error instanceof RegistryProblem && query.error.code === 'NOT_FOUND';
  if (unknown || (patient && !visit)) return <NotFound />;
  const title = patient && visit ? titleOf(visit, patient) : '';
  return (
    <PaperPage title={title} lede={text.filledLede} patientId={patientId} ready={visit !== undefined}>
      <Part query={query} height={800}>
        {(data) =>
          visit && <FilledSheet patient={data.patient} visit={visit} instruments={data.instruments} title={title} />
        }
      </Part>
    </PaperPage>
  );
}

const titleOf = (visit: Visit, patient: Patient): string =>
  text.filledTitle(visitWindowWords(visit, patient), formatDate(visit.heldOn));

interface Props {
  patient: Patient;
  visit: Visit;
  instruments: Instruments;
  title: string;
}

function FilledSheet({ patient, visit, instruments, title }: Props) {
  const timeZone = useCentreZone();
  return (
    <div className={classes.sheet}>
      <SheetHead title={title} patient={patient}>
        <Fact label={text.date}>{formatDate(visit.heldOn)}</Fact>
        <Fact label={text.contact}>{messages.clinic.contacts[visit.contact]}</Fact>
        <Fact label={messages.clinic.patient.columns.attestation}>
          {messages.clinic.attestations[visit.attestation]}
        </Fact>
      </SheetHead>
      {visit.assessments.length === 0 && <p>{text.nothing}</p>}
      {visit.assessments.map((assessment) => (
        <FilledInstrument key={assessment.id} {...{ assessment, instruments }} />
      ))}
      <footer className={classes.foot}>
        {visit.voidedAssessments.map(({ id, title: name }) => (
          <p key={id}>{text.voided(name)}</p>
        ))}
        <p>
          {text.recorded(visit.recordedBy, formatInstant(visit.recordedAt, timeZone))}.{' '}
          {text.protocolVersion(patient.protocol.title, patient.protocol.version)}.
        </p>
      </footer>
    </div>
  );
}

function FilledInstrument({ assessment, instruments }: { assessment: Assessment; instruments: Instruments }) {
  const timeZone = useCentreZone();
  const { title, rater, recording, absence, reason, answers, scores, signatures } = assessment;
  const definition = instruments.find(
    ({ code, version }) => code === assessment.instrumentCode && version === assessment.instrumentVersion,
  );
  const decimalsOf = (code: string) => definition?.scores.find((score) => score.code === code)?.decimals ?? 2;
  const known = scores.filter(isTold);
  return (
    <section className={classes.instrument}>
      <h3>
        {title}
        <small>
          {text.answeredBy}: {messages.clinic.raters[rater]}
        </small>
      </h3>
      {recording === 'NOT_DONE' && <p>{absenceWords(absence, reason)}</p>}
      {known.length > 0 && (
        <dl className={classes.values} aria-label={text.scores}>
          {known.map((score) => (
            <Fact key={score.code} label={score.title}>
              {score.value === null
                ? (absenceWords(score.absence, score.reason) ?? messages.missing)
                : valueWords(score.value, score.unit, decimalsOf(score.code))}
              {score.expected > 1 && <small> {text.from(score.answered, score.expected)}</small>}
            </Fact>
          ))}
        </dl>
      )}
      {answers.length > 0 && (
        <dl className={classes.answers} aria-label={text.answers}>
          {spokenAnswers(definition, answers).map(({ key, label, value }) => (
            <Fact key={key} label={label}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
      <p className={classes.note}>
        {text.versionOf(String(assessment.version), `${assessment.instrumentCode} ${assessment.instrumentVersion}`)};{' '}
        {stateOf(assessment)}.{' '}
        {signatures
          .map(({ printedName, meaning, signedAt }) =>
            messages.clinic.visitDetail.signedBy[meaning](printedName, formatInstant(signedAt, timeZone)),
          )
          .join(' ')}
      </p>
    </section>
  );
}

/** What was never entered is told by not being there; any other absence by its name. */
const isTold = ({ value, absence }: { value: number | null; absence: string | null }): boolean =>
  value !== null || absence !== 'MISSING';

function stateOf({ status, signatureState }: Assessment): string {
  if (signatureState === 'BROKEN') return text.states.BROKEN;
  if (signatureState === 'VALID') return text.states.SIGNED;
  return status === 'DRAFT' ? text.states.DRAFT : text.states.UNSIGNED;
}
