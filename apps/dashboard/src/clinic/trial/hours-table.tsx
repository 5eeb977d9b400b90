import type { Item } from '#libs/instruments/index';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { reasonWords } from '../absence-words.js';
import { hoursOf, type ChosenHour } from './hour-strip.js';
import classes from './trial-page.module.css';
import { plain, type BolusRecord, type ResponseRecord } from './trial-record.js';

const text = messages.trial.hours;

interface Row {
  readonly label: string;
  readonly strong?: boolean;
  readonly value: (response: ResponseRecord) => string | null;
}

/** Everything found after one bolus: a column an hour, a row a measure. What was not assessed stays blank. */
export function HoursTable({ bolus, grid, chosen }: { bolus: BolusRecord; grid: Item; chosen: ChosenHour }) {
  const columns = hoursOf(bolus).map((hours) => ({
    hours,
    response: bolus.responses.find((response) => response.hours === hours),
  }));
  return (
    <div className={classes.scroller} role="region" aria-label={text.table} tabIndex={0}>
      <table className={classes.hours}>
        <caption className="visually-hidden">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{text.measure}</th>
            {columns.map(({ hours }) => (
              <th key={hours} scope="col" data-chosen={hours === chosen || undefined}>
                {text.hour(plain(hours))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(grid).map(({ label, strong, value }) => (
            <tr key={label} data-strong={strong || undefined}>
              <th scope="row">{label}</th>
              {columns.map(({ hours, response }) => (
                <td key={hours} data-chosen={hours === chosen || undefined}>
                  {response ? (value(response) ?? messages.missing) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(grid: Item): readonly Row[] {
  const number = (value: number | null) => (value === null ? null : plain(value));
  return [
    ...grid.cells.map((cell): Row => ({
      label: cell.label,
      value: ({ mas }) => gradeWords(mas.find((grade) => grade.cell === cell.code)),
    })),
    {
      label: text.mean,
      strong: true,
      value: ({ masLeMean }) => (masLeMean === null ? null : formatNumber(masLeMean, 2)),
    },
    {
      label: text.fall,
      strong: true,
      value: ({ change }) => (change?.fall == null ? null : formatNumber(change.fall, 2)),
    },
    { label: text.penn, value: ({ psfsFrequency }) => number(psfsFrequency) },
    { label: text.function, value: (response) => response.function && messages.trial.functions[response.function] },
    { label: text.heartRate, value: ({ heartRate }) => number(heartRate) },
    {
      label: text.pressure,
      value: ({ systolicMmhg, diastolicMmhg }) =>
        systolicMmhg === null && diastolicMmhg === null
          ? null
          : `${number(systolicMmhg) ?? messages.missing}/${number(diastolicMmhg) ?? messages.missing}`,
    },
    { label: text.respiratoryRate, value: ({ respiratoryRate }) => number(respiratoryRate) },
    { label: text.spo2, value: ({ spo2Percent }) => number(spo2Percent) },
  ];
}

function gradeWords(grade: ResponseRecord['mas'][number] | undefined): string | null {
  if (grade === undefined) return null;
  if (grade.code !== null) return grade.code;
  if (grade.absence === 'NOT_APPLICABLE') return messages.fields.notApplicable;
  return reasonWords(grade.reason) ?? messages.fields.notDone;
}
