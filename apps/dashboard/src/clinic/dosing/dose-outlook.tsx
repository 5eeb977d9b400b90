import {
  alarmDisagreement,
  dailyVolumeMl,
  reservoirDates,
  shownDiscrepancyMl,
  type Discrepancy,
  type Finding,
  type ReservoirInput,
} from '#libs/therapy/index';
import type { ReactNode } from 'react';
import { daysBetween, formatDate } from '../../formats/format-date.js';
import { formatNumber, formatSigned } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';
import classes from './dosing-form.module.css';

const text = messages.dosing.outlook;

interface Props {
  /** The reservoir after the act; null while too little is typed. */
  after: ReservoirInput | null;
  /** Whether what is typed cannot be recorded: nothing is computed from it then. */
  refused: boolean;
  programmerAlarmOn: string | null;
  /** Of a refill: what should have been left, and how far the measured residual is from it. */
  residual?: { expectedMl: number | null; discrepancy: Discrepancy | null };
  changePercent: number | null;
}

/** Soon after a fill next to nothing is due, and the share of it says nothing. */
const TELLING_PERCENT = 999;

const COMPUTED_FROM = [
  'filledMl',
  'concentrationUgPerMl',
  'dailyDoseUg',
  'steps',
  'refilledAt',
  'filledAt',
  'programmedAt',
];

/** Whether the limits refuse something the dates are computed from. */
export const forbidsOutlook = (found: readonly Finding[]): boolean =>
  found.some(({ level, field, rule }) => level === 'ERROR' && rule !== GAP && COMPUTED_FROM.includes(field));

/** Answered by a field of the form: the dates do not depend on it. */
const GAP = 'LIMIT:refill-interval';

/** What follows from what is typed, as it is typed: the registry's dates beside the programmer's. */
export function DoseOutlook({ after, refused, programmerAlarmOn, residual, changePercent }: Props) {
  const dates = after === null || refused ? null : reservoirDates({ ...after, programmerAlarmOn });
  const timeZone = after?.timeZone ?? 'UTC';
  const last = refused ? undefined : after?.segments.at(-1);
  return (
    <section className={classes.outlook} aria-live="polite" aria-label={text.title}>
      <h3>{text.title}</h3>
      <dl className={classes.facts}>
        {residual?.expectedMl != null && (
          <Fact label={text.residual}>{text.ml(formatNumber(residual.expectedMl, 1))}</Fact>
        )}
        {residual?.discrepancy && (
          <Fact label={text.discrepancy} apart={residual.discrepancy.standing !== 'NONE'}>
            {residual.discrepancy.percent === null || Math.abs(residual.discrepancy.percent) > TELLING_PERCENT
              ? text.ml(formatSigned(shownMl(residual), 1))
              : text.mlPercent(formatSigned(shownMl(residual), 1), formatSigned(residual.discrepancy.percent, 0))}
          </Fact>
        )}
        {changePercent !== null && !refused && (
          <Fact label={text.change}>{text.percent(formatSigned(changePercent, 0))}</Fact>
        )}
        {last && last.dailyDoseUg > 0 && last.concentrationUgPerMl !== null && (
          <Fact label={text.daily}>
            {text.mlDay(formatNumber(dailyVolumeMl(last.dailyDoseUg, last.concentrationUgPerMl), 3))}
          </Fact>
        )}
        {dates !== null && 'alarmOn' in dates && (
          <>
            <Fact label={text.alarm} aside={<Apart computedOn={dates.alarmOn} shownOn={programmerAlarmOn} />}>
              {formatDate(dates.alarmOn)}
              <small>{text.days(formatNumber(daysBetween(zonedTime(dates.asOf, timeZone).day, dates.alarmOn)))}</small>
            </Fact>
            <Fact label={text.empty}>{formatDate(dates.emptyOn)}</Fact>
            <Fact label={text.dueBy}>{formatDate(dates.dueByOn)}</Fact>
          </>
        )}
      </dl>
      {dates === null && <p className={classes.note}>{refused ? text.refused : text.waiting}</p>}
      {dates !== null && 'stopped' in dates && <p className={classes.note}>{text.stopped}</p>}
      {dates !== null && 'missing' in dates && (
        <p className={classes.note}>
          {text.missing} {dates.missing.map((each) => messages.dosing.missing[each]).join(', ')}.
        </p>
      )}
    </section>
  );
}

/** Adds up with the expected residual shown beside it. */
const shownMl = ({ expectedMl, discrepancy }: NonNullable<Props['residual']>): number | null =>
  discrepancy && (expectedMl === null ? discrepancy.ml : shownDiscrepancyMl(expectedMl + discrepancy.ml, expectedMl));

function Apart({ computedOn, shownOn }: { computedOn: string; shownOn: string | null }) {
  if (shownOn === null) return null;
  const { days, prompt } = alarmDisagreement(computedOn, shownOn);
  return (
    <small data-apart={prompt || undefined}>
      {text.programmer}: {formatDate(shownOn)}
      {days !== 0 && ` (${formatSigned(days, 0)})`}
    </small>
  );
}

function Fact({
  label,
  apart,
  aside,
  children,
}: {
  label: string;
  apart?: boolean;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-apart={apart === true || undefined}>
        {children}
        {aside}
      </dd>
    </div>
  );
}
