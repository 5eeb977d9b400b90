import type { ReactNode } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { Panel } from '../../ui/panel.js';
import { ResponsibleFact } from '../responsible/responsible-fact.js';
import { TherapyStateBadge } from '../therapy-state-badge.js';
import { WindowBadge } from '../window-badge.js';
import { aetiologyWords, ageWords, nextVisitWords } from './patient-facts.js';
import classes from './patient-page.module.css';

const text = messages.clinic.patient;

/** Who this is and where the therapy stands. */
export function PatientHeader({ patient }: { patient: PatientQuery['patient'] }) {
  const { today } = useSignedIn().registry;
  const { identity, firstImplantOn, protocol, nextVisit, sex } = patient;
  return (
    <Panel>
      <dl className={classes.facts}>
        <Fact label={text.facts.state}>
          <TherapyStateBadge state={patient.state} />
        </Fact>
        <Fact label={text.facts.next}>
          <span className={classes.event}>
            {nextVisitWords(patient)}
            {nextVisit && nextVisit.status !== 'UPCOMING' && <WindowBadge status={nextVisit.status} />}
          </span>
        </Fact>
        <Fact label={text.facts.implant}>{firstImplantOn === null ? text.noImplant : formatDate(firstImplantOn)}</Fact>
        <Fact label={text.facts.aetiology}>{aetiologyWords(patient)}</Fact>
        <Fact label={text.facts.age}>{ageWords(patient, today)}</Fact>
        <Fact label={text.facts.sex}>{sex === null ? messages.clinic.notRecorded : messages.clinic.sexes[sex]}</Fact>
        {identity && <Fact label={text.facts.hospitalNumber}>{identity.hospitalNumber}</Fact>}
        {identity && <Fact label={text.facts.birthDate}>{formatDate(identity.birthDate)}</Fact>}
        <Fact label={messages.today.responsible.label}>
          <ResponsibleFact patient={patient} />
        </Fact>
        <Fact label={text.facts.lastContact}>{formatDate(patient.lastContactOn)}</Fact>
        <Fact label={text.facts.protocol}>{text.protocolVersion(protocol.title, protocol.version)}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
