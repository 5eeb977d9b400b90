import { formatDate, formatInstant } from '../formats/format-date.js';
import { messages } from '../messages/messages.js';
import classes from './event-details.module.css';
import type { TrailEvent } from './event-list.js';

const text = messages.trail;

interface Props {
  change: TrailEvent['changes'][number];
  withPatient: boolean;
}

/** One record before and after: only the fields that differ. */
export function ChangeTable({ change, withPatient }: Props) {
  const { record, did, patient, fields, redacted, withheld } = change;
  const whose = withPatient && patient !== null ? ` · ${patient.pseudonym ?? text.unnamedPatient}` : '';
  const isNew = did === 'INSERT';
  return (
    <section className={classes.change}>
      <h3 className={classes.record}>
        {record} {text.did[did]}
        {whose}
      </h3>
      {redacted && <p className={classes.note}>{text.redacted}</p>}
      {withheld && (
        <p className={classes.note}>
          {text.withheld} {fields.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {!redacted && !withheld && fields.length === 0 && <p className={classes.note}>{text.noFields}</p>}
      {!withheld && fields.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              {!isNew && <th scope="col">{text.before}</th>}
              {did !== 'DELETE' && <th scope="col">{isNew ? text.value : text.after}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {!isNew && (
                  <td>
                    <Value text={before} />
                  </td>
                )}
                {did !== 'DELETE' && (
                  <td>
                    <Value text={after} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Days and instants as everywhere else; the registry sends what was stored. */
function Value({ text: stored }: { text: string | null }) {
  if (stored === null) return <span className={classes.nothing}>{text.nothing}</span>;
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return formatDate(stored);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00$/.test(stored) ? formatInstant(stored) : stored;
}
