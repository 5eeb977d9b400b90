import { useMemo } from 'react';
import { ChartFrame } from '../../charts/chart-frame.js';
import { drawToneByHour, tabulateToneByHour, type ToneOfBolus } from '../../charts/tone-by-hour.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import classes from './trial-page.module.css';
import { plain, type BolusRecord, type TrialRecord } from './trial-record.js';

const text = messages.trial.effect;
const chart = messages.trial.chart;

interface Props {
  pseudonym: string;
  trial: TrialRecord;
  timeZone: string;
}

/** Tone by hours after each bolus, with what each did beside it. */
export function BolusEffects({ pseudonym, trial, timeZone }: Props) {
  const lines = useMemo(() => trial.boluses.map((bolus) => toneOf(bolus, timeZone)), [trial.boluses, timeZone]);
  const points = lines.flatMap((line) => line.points).filter(({ mean }) => mean !== null).length;
  return (
    <Panel title={text.title}>
      <div className={classes.effects}>
        <ChartFrame
          title={finding(trial.boluses)}
          drawing={points === 0 ? null : drawToneByHour(lines)}
          tooFew={chart.tooFew}
          table={tabulateToneByHour(lines)}
          fileName={`${pseudonym}-trial-${trial.startedOn}`}
          footer={[chart.footer(points, lines.length), chart.definition]}
        />
        <div>
          <DataTable
            caption={text.table}
            columns={columnsAt(timeZone)}
            rows={trial.boluses}
            rowKey={({ id }) => id}
            withCount={false}
            empty={null}
          />
          <p className={classes.hint}>{text.note}</p>
        </div>
      </div>
    </Panel>
  );
}

const columnsAt = (timeZone: string): readonly Column<BolusRecord>[] => [
  { key: 'dose', header: text.dose, unit: 'µg', numeric: true, render: ({ doseUg }) => plain(doseUg) },
  {
    key: 'given',
    header: text.given,
    render: ({ givenAt }) => <span className={classes.day}>{formatDate(zonedTime(givenAt, timeZone).day)}</span>,
  },
  {
    key: 'fall',
    header: text.bestFall,
    unit: text.grades,
    numeric: true,
    render: ({ effect: { bestFall, peakHours, pairs } }) => (
      <>
        {formatNumber(bestFall, 2)}
        {peakHours !== null && pairs !== null && (
          <span className={classes.at}>{text.atHour(plain(peakHours), plain(pairs))}</span>
        )}
      </>
    ),
  },
  { key: 'penn', header: text.penn, numeric: true, render: ({ effect }) => numberOf(effect.bestPsfsFall) },
  {
    key: 'watched',
    header: text.watched,
    unit: 'h',
    numeric: true,
    render: ({ effect }) => numberOf(effect.watchedHours),
  },
  { key: 'lost', header: text.lost, render: ({ effect }) => (effect.functionLost ? text.yes : text.no) },
];

const numberOf = (value: number | null): string => (value === null ? messages.missing : plain(value));

function toneOf({ givenAt, doseUg, responses }: BolusRecord, timeZone: string): ToneOfBolus {
  return {
    dose: chart.dose(plain(doseUg)),
    label: chart.series(plain(doseUg), formatDate(zonedTime(givenAt, timeZone).day)),
    points: responses
      .filter(({ mas }) => mas.length > 0)
      .map(({ hours, masLeMean, change }) => ({ hours, mean: masLeMean, fall: change?.fall ?? null })),
  };
}

/** The largest fall of any bolus, for people who read only the title. */
function finding(boluses: readonly BolusRecord[]): string {
  const best = boluses
    .filter(({ effect }) => effect.bestFall !== null && effect.bestFall > 0)
    .toSorted((a, b) => (b.effect.bestFall ?? 0) - (a.effect.bestFall ?? 0))[0];
  if (best?.effect.peakHours == null) return chart.noFall;
  return chart.finding(formatNumber(best.effect.bestFall, 2), plain(best.effect.peakHours), plain(best.doseUg));
}
