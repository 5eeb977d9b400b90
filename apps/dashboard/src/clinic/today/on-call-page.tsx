import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OnCallQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone, useSignedIn } from '../../shell/session.js';
import { Page } from '../../ui/page.js';
import { Part } from '../../ui/part.js';
import { gradeWords } from '../complication-grade.js';
import { personName } from '../person-name.js';
import classes from './on-call-page.module.css';
import { OnCallDocument } from './on-call.documents.js';
import { inputsInWords } from './reservoir-words.js';

const text = messages.today.onCall;
const refillText = messages.today.refills;

type Today = OnCallQuery['today'];

/** What whoever is on call needs on paper: one column of black on white, read without the registry at hand. */
export function OnCallPage() {
  const { viewer, registry } = useSignedIn();
  const timeZone = useCentreZone();
  const [printedAt] = useState(() => new Date().toISOString());
  const query = useRegistryQuery(OnCallDocument, {});
  return (
    <Page
      title={text.title}
      lede={text.lede(formatDate(registry.today), viewer.centre?.name ?? '')}
      actions={
        <span className={classes.acts}>
          <Button variant="default" renderRoot={(props) => <Link to="/clinic" {...props} />}>
            {text.back}
          </Button>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={!query.data}
            onClick={() => window.print()}
          >
            {text.print}
          </Button>
        </span>
      }
    >
      <div className={classes.sheet}>
        <p className={classes.note}>{messages.today.act}</p>
        <Part query={query} height={480}>
          {({ today }) => (
            <>
              <h2>{text.refills}</h2>
              <PrintedRefills list={today.refills} />
              <h2>{text.sentinels}</h2>
              <PrintedSentinels items={today.openSentinels} />
            </>
          )}
        </Part>
        <p className={classes.foot}>{text.printedAt(formatInstant(printedAt, timeZone))}</p>
      </div>
    </Page>
  );
}

const PRINTED: readonly Today['refills']['items'][number]['band'][] = ['CANNOT_COMPUTE', 'OVERDUE', 'WITHIN_7'];

function PrintedRefills({ list }: { list: Today['refills'] }) {
  const timeZone = useCentreZone();
  const rows = list.items.filter(({ band }) => PRINTED.includes(band));
  const missing = list.cannotCompute + list.overdue + list.within7 - rows.length;
  if (rows.length === 0) return <p>{text.noRefills}</p>;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.columns.patient}</th>
            <th scope="col">{text.columns.state}</th>
            <th scope="col">{text.columns.due}</th>
            <th scope="col">{text.columns.alarm}</th>
            <th scope="col">{text.columns.empty}</th>
            <th scope="col">{text.columns.from}</th>
            <th scope="col">{text.columns.responsible}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.patient.id}>
              <th scope="row">
                <Who patient={item.patient} />
              </th>
              <td>
                {messages.today.bands[item.band]}
                {(item.alarmReached || item.emptyReached) && (
                  <strong>{item.emptyReached ? refillText.emptyReached : refillText.alarmReached}</strong>
                )}
              </td>
              <td>{formatDate(item.daysLeft === null ? null : item.reservoir.dueByOn)}</td>
              <td>
                {formatDate(item.reservoir.alarmOn)}
                {item.reservoir.programmerAlarmOn !== null && (
                  <span>{refillText.programmer(formatDate(item.reservoir.programmerAlarmOn))}</span>
                )}
              </td>
              <td>{formatDate(item.reservoir.emptyOn)}</td>
              <td>
                <span>{item.reservoir.modelName ?? messages.today.replacements.unknownModel}</span>
                {[
                  ...(item.reservoir.missing.length === 0
                    ? []
                    : [refillText.lacks(item.reservoir.missing.map((one) => refillText.missing[one]))]),
                  inputsInWords(item.reservoir, timeZone),
                ]
                  .filter((part) => part !== '')
                  .join(' ')}
              </td>
              <td>{item.responsible?.name ?? messages.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing > 0 && <p>{text.more(formatNumber(missing))}</p>}
    </>
  );
}

function PrintedSentinels({ items }: { items: Today['openSentinels'] }) {
  if (items.length === 0) return <p>{text.noSentinels}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.patient}</th>
          <th scope="col">{text.columns.event}</th>
          <th scope="col">{text.columns.grade}</th>
          <th scope="col">{text.columns.onset}</th>
          <th scope="col">{text.columns.outcome}</th>
          <th scope="col">{text.columns.responsible}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ patient, complication, responsible }) => (
          <tr key={complication.id}>
            <th scope="row">
              <Who patient={patient} />
            </th>
            <td>{complication.type.label}</td>
            <td>{gradeWords(complication.grade)}</td>
            <td>{formatDate(complication.onsetOn)}</td>
            <td>{messages.clinic.outcomes[complication.outcome]}</td>
            <td>{responsible?.name ?? messages.missing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As somebody away from the registry knows a patient. */
function Who({ patient }: { patient: Today['openSentinels'][number]['patient'] }) {
  const { identity, pseudonym } = patient;
  return (
    <>
      {pseudonym}
      {identity !== null && (
        <>
          <span>{personName(patient)}</span>
          <span>{text.born(formatDate(identity.birthDate))}</span>
          <span>{text.hospitalNumber(identity.hospitalNumber)}</span>
        </>
      )}
    </>
  );
}
