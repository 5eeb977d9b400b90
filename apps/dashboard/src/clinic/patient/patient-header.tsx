import type { ReactNode } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { ResponsibleFact } from '../responsible/responsible-fact.js';
import { TherapyStateBadge } from '../therapy-state-badge.js';
import { WindowBadge } from '../window-badge.js';
import { aetiologyWords, ageWords, nextVisitWords } from './patient-facts.js';
import classes from './patient-header.module.css';
import { refillStanding } from './refill-standing.js';
import { therapyFacts } from './therapy-facts.js';

const text = messages.clinic.patient;
const therapy = messages.patientPage.facts;

type Patient = PatientQuery['patient'];

/** Where the therapy stands, then who this is. */
export function PatientHeader({ patient }: { patient: Patient }) {
  const { today } = useSignedIn().registry;
  const { identity, firstImplantOn, protocol, nextVisit, sex, pathway } = patient;
  return (
    <Panel>
      <dl className={classes.facts} data-part="therapy" aria-label={therapy.therapy}>
        <Fact label={text.facts.state} note={pathway.sinceOn && therapy.since(formatDate(pathway.sinceOn))}>
          <TherapyStateBadge state={pathway.state} />
        </Fact>
        <Refill patient={patient} today={today} />
        {therapyFacts(patient.components, patient.reservoir, today).map(({ label, words, note, warning }) => (
          <Fact key={label} label={label} note={note}>
            {words}
            {warning && <StateBadge state="due">{warning}</StateBadge>}
          </Fact>
        ))}
        <Fact label={text.facts.next}>
          {nextVisitWords(patient)}
          {nextVisit && nextVisit.status !== 'UPCOMING' && <WindowBadge status={nextVisit.status} />}
        </Fact>
        <Fact label={therapy.responsible}>
          <ResponsibleFact patient={patient} />
        </Fact>
      </dl>
      <dl className={classes.facts} aria-label={therapy.person}>
        <Fact label={text.facts.aetiology}>{aetiologyWords(patient)}</Fact>
        <Fact label={text.facts.age}>{ageWords(patient, today)}</Fact>
        <Fact label={text.facts.sex}>{sex === null ? messages.clinic.notRecorded : messages.clinic.sexes[sex]}</Fact>
        {identity && <Fact label={text.facts.hospitalNumber}>{identity.hospitalNumber}</Fact>}
        {identity && <Fact label={text.facts.birthDate}>{formatDate(identity.birthDate)}</Fact>}
        <Fact label={text.facts.implant}>{firstImplantOn === null ? text.noImplant : formatDate(firstImplantOn)}</Fact>
        <Fact label={text.facts.lastContact}>{formatDate(patient.lastContactOn)}</Fact>
        <Fact label={text.facts.protocol}>{text.protocolVersion(protocol.title, protocol.version)}</Fact>
      </dl>
    </Panel>
  );
}

/** The day to plan for and the day the pump alarms, kept apart; a warning where it is late or not known. */
function Refill({ patient, today }: { patient: Patient; today: string }) {
  const ended = patient.diedOn !== null || patient.exitedOn !== null;
  const { badge, dueBy, alarm, notes } = refillStanding(patient.reservoir, today);
  if (ended) return null;
  return (
    <Fact label={therapy.refill} note={[alarm, ...notes].filter((part) => part !== null).join('. ')}>
      {dueBy}
      {badge && <StateBadge state={badge.state}>{badge.words}</StateBadge>}
    </Fact>
  );
}

function Fact({ label, note, children }: { label: string; note?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={classes.value}>{children}</span>
        {note && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  );
}
