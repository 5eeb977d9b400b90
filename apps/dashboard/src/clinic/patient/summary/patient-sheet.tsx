import type { ReactNode } from 'react';
import type { PatientSummaryQuery } from '../../../graphql/generated/graphql.js';
import { formatDate } from '../../../formats/format-date.js';
import { formatSigned } from '../../../formats/format-number.js';
import { zonedTime } from '../../../formats/zoned-time.js';
import { messages } from '../../../messages/messages.js';
import { useSignedIn } from '../../../shell/session.js';
import { gradeWords } from '../../complication-grade.js';
import { personName } from '../../person-name.js';
import { aetiologyWords, ageWords, nextVisitWords } from '../patient-facts.js';
import { therapyFacts, type LastDose } from '../therapy-facts.js';
import { lastValues } from './last-values.js';
import { reservoirLines } from './reservoir-lines.js';
import classes from './summary.module.css';

const text = messages.patientPage.summary;
const facts = messages.clinic.patient.facts;
/** As many as leave the sheet one page; the rest are counted. */
const MOST_EVENTS = 6;
const MOST_VALUES = 14;

type Patient = PatientSummaryQuery['patient'];
type Line = readonly [label: string, words: string];

/** Who, the therapy as it is, the last values, goals and events, what comes next, and what all of it was computed from. */
export function PatientSheet({ patient }: { patient: Patient }) {
  const { registry, viewer } = useSignedIn();
  const { today } = registry;
  const { identity, pathway, reservoir, protocol } = patient;
  const timeZone = viewer.centre?.timeZone ?? 'UTC';
  const values = lastValues(patient);
  const state = messages.clinic.states[pathway.state];
  const therapy: readonly Line[] = [
    [facts.state, pathway.sinceOn === null ? state : text.stateSince(state, formatDate(pathway.sinceOn))],
    [facts.aetiology, aetiologyWords(patient)],
    [
      facts.implant,
      patient.firstImplantOn === null ? messages.clinic.patient.noImplant : formatDate(patient.firstImplantOn),
    ],
    ...therapyFacts(patient.components, reservoir, today, lastDoseOf(patient, timeZone)).map(
      ({ label, words, note, warning }): Line => [
        label,
        [words, note, warning].filter((part) => part !== null).join(', '),
      ],
    ),
    [messages.patientPage.facts.responsible, patient.responsible?.name ?? messages.patientPage.facts.nobody],
  ];
  return (
    <article className={classes.sheet} aria-label={text.title(patient.pseudonym)}>
      <header className={classes.who}>
        <div>
          <p className={classes.pseudonym}>{patient.pseudonym}</p>
          <p>
            {[
              personName(patient),
              ageWords(patient, today),
              patient.sex && messages.clinic.sexes[patient.sex].toLowerCase(),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          {identity && <p>{text.identity(formatDate(identity.birthDate), identity.hospitalNumber)}</p>}
        </div>
        <p className={classes.where}>
          <strong>{messages.product.name}</strong>
          <br />
          {viewer.centre?.name}
          <br />
          {text.madeOn(formatDate(today))}
        </p>
      </header>
      <div className={classes.columns}>
        <Lines title={text.therapy} lines={therapy} />
        <Lines title={text.reservoir} lines={reservoirLines(reservoir, { today, timeZone })} />
      </div>
      <Section title={text.values}>
        {values.length === 0 ? (
          <p>{text.noValues}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {text.valueColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values.slice(0, MOST_VALUES).map(({ key, measure, rater, value, on, change }) => (
                <tr key={key}>
                  <th scope="row">{measure}</th>
                  <td>{value}</td>
                  <td>{on}</td>
                  <td>{change}</td>
                  <td>{rater}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <div className={classes.columns}>
        <Section title={text.goals}>
          <Goals goals={patient.goals} />
        </Section>
        <Section title={text.complications}>
          <Events events={patient.complications} />
        </Section>
      </div>
      <Lines
        title={text.next}
        lines={[
          [text.refill, refillLine(reservoirLines(reservoir, { today, timeZone }))],
          [facts.next, nextVisitWords(patient)],
          [text.lastContact, formatDate(patient.lastContactOn)],
        ]}
      />
      <footer className={classes.footer}>
        {reservoir?.basis && <p>{reservoir.basis}</p>}
        <p>{text.computedFrom(protocol.title, protocol.version)}</p>
        <p>{text.signed(viewer.name, formatDate(today), registry.version)}</p>
      </footer>
    </article>
  );
}

/** With its day, for whom no reservoir is followed any more. */
function lastDoseOf({ programmings }: Patient, timeZone: string): LastDose | null {
  const last = programmings.at(-1);
  return last === undefined ? null : { ...last, programmedOn: zonedTime(last.programmedAt, timeZone).day };
}

const refillLine = (lines: readonly Line[]): string =>
  lines.find(([label]) => label === text.refill)?.[1] ?? messages.missing;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <Section title={title}>
      <dl>
        {lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Goals({ goals }: { goals: Patient['goals'] }) {
  if (goals.length === 0) return <p>{text.noGoals}</p>;
  return (
    <ol>
      {goals.map(({ id, statement, ratings }) => {
        const last = ratings.findLast(({ level }) => level !== null);
        return (
          <li key={id}>
            {statement}:{' '}
            {last?.level == null ? text.notRated : text.rated(formatSigned(last.level, 0), formatDate(last.heldOn))}
          </li>
        );
      })}
    </ol>
  );
}

function Events({ events }: { events: Patient['complications'] }) {
  if (events.length === 0) return <p>{text.noComplications}</p>;
  const newest = events.toSorted((one, other) => other.onsetOn.localeCompare(one.onsetOn));
  return (
    <ul>
      {newest.slice(0, MOST_EVENTS).map(({ id, onsetOn, type, grade, outcome }) => (
        <li key={id}>
          {text.event(
            formatDate(onsetOn),
            type.label,
            gradeWords(grade).toLowerCase(),
            messages.clinic.outcomes[outcome].toLowerCase(),
          )}
        </li>
      ))}
      {newest.length > MOST_EVENTS && <li>{text.earlier(newest.length - MOST_EVENTS)}</li>}
    </ul>
  );
}
