import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';
import shared from '../definitions.module.css';
import { Warning } from '../warning.js';
import classes from './instrument-table.module.css';
import { inWords, ratersInWords, recallOf } from './instrument-words.js';
import type { DomainGroup, ListedInstrument } from './list-instruments.js';
import { scoreRangeInWords } from './rules-in-words.js';

const text = messages.definitions.list;
const { columns } = text;

interface Props {
  groups: readonly DomainGroup[];
  /** How many instruments there are without the filters. */
  total: number;
  /** Codes of those that are offered and never asked for. */
  optional: ReadonlySet<string>;
}

/** The instruments of each domain under its name; on a phone one block each. */
export function InstrumentTable({ groups, total, optional }: Props) {
  const shown = groups.flatMap(({ instruments }) => instruments).length;
  return (
    <>
      <table className={classes.table}>
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.measures}</th>
            <th scope="col">{columns.raters}</th>
            <th scope="col">{columns.recall}</th>
            <th scope="col">{columns.licence}</th>
          </tr>
        </thead>
        {groups.map(({ domain, instruments }) => (
          <tbody key={domain}>
            <tr className={classes.domain}>
              <th scope="rowgroup" colSpan={5}>
                {messages.domains[domain]}
              </th>
            </tr>
            {instruments.map((instrument) => (
              <InstrumentRow key={instrument.code} instrument={instrument} optional={optional.has(instrument.code)} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={classes.count} role="status">
        {shown === total ? text.count(total) : messages.table.rowsOf(String(shown), text.count(total))}
      </p>
    </>
  );
}

function InstrumentRow({ instrument, optional }: { instrument: ListedInstrument; optional: boolean }) {
  const { code, version, title, validity, earlierVersions } = instrument;
  const primary = instrument.scores.find((score) => score.primary) ?? instrument.scores[0];
  const further = instrument.scores.length - 1;
  return (
    <tr>
      <th scope="row">
        <Link to="/definitions/instruments/$code" params={{ code }} className={`${shared.link} ${classes.title}`}>
          {title}
        </Link>
        <span className={shared.code}>{messages.definitions.versionOf(code, version)}</span>
        {optional && <span className={classes.small}>{text.optional}</span>}
        {earlierVersions > 0 && <span className={classes.small}>{text.earlier(earlierVersions)}</span>}
        {validity !== null && validity !== undefined && <Warning inline>{validity}</Warning>}
      </th>
      <td data-label={columns.measures}>
        {primary && (
          <>
            {primary.title}
            <span className={classes.small}>
              {scoreRangeInWords(primary)}, {messages.definitions.directions[primary.direction]}
            </span>
          </>
        )}
        {further > 0 && <span className={classes.small}>{text.more(further)}</span>}
      </td>
      <td data-label={columns.raters}>{ratersInWords(instrument.raters)}</td>
      <td data-label={columns.recall}>{recallOf(instrument)}</td>
      <td data-label={columns.licence}>{inWords(messages.definitions.licences, instrument.licence.status)}</td>
    </tr>
  );
}
