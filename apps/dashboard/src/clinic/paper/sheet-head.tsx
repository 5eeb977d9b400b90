import type { ReactNode } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { personName } from '../person-name.js';
import classes from './paper.module.css';

const text = messages.paper;

export interface PatientOnPaper {
  pseudonym: string;
  identity: { familyName: string; givenName: string; birthDate: string; hospitalNumber: string } | null;
}

/** Whose sheet it is: by number, and by name where the viewer may see it; lines to write on without a patient. */
export function SheetHead({
  title,
  patient,
  children,
}: {
  title: string;
  patient: PatientOnPaper | null;
  children: ReactNode;
}) {
  const identity = patient?.identity ?? null;
  return (
    <header className={classes.head}>
      <h2>{title}</h2>
      <dl>
        <Fact label={text.patientNumber}>{patient?.pseudonym}</Fact>
        {(patient === null || identity !== null) && (
          <>
            <Fact label={text.name}>{patient && personName(patient)}</Fact>
            <Fact label={text.born}>{identity && formatDate(identity.birthDate)}</Fact>
            <Fact label={text.hospitalNumber}>{identity?.hospitalNumber}</Fact>
          </>
        )}
        {children}
      </dl>
    </header>
  );
}

/** A fact, or a line to write it on. */
export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children ?? <span className={classes.line} />}</dd>
    </div>
  );
}
