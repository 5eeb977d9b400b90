import type { ChartTable } from '../../charts/drawing.js';
import type { TrajectoryShown } from '../../charts/trajectory.js';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatMonth } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';
import { valueUnderTitle } from '../value-words.js';
import { againstBaselineWords, improvementWords } from '../improvement-words.js';

type Patient = PatientVisitsQuery['patient'];
type Series = Patient['trajectories'][number];
type Point = Series['points'][number];

const text = messages.clinic.trajectory;
const entry = messages.visitEntry.trajectory;

/** One measure of one patient: every rater's series of its primary score. */
export interface MeasureTrajectory {
  scoreCode: string;
  title: string;
  decimals: number;
  series: readonly Series[];
}

/** The primary scores with anything recorded, in the order of the protocol, others after them. */
export function measureTrajectories({ trajectories, protocol }: Pick<Patient, 'trajectories' | 'protocol'>) {
  const order = protocol.scores.map(({ scoreCode }) => scoreCode);
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  const primary = trajectories.filter((series) => series.primary && series.points.length > 0);
  return [...new Set(primary.map(({ scoreCode }) => scoreCode))]
    .sort((left, right) => place(left) - place(right))
    .map((scoreCode): MeasureTrajectory => {
      const series = primary.filter((one) => one.scoreCode === scoreCode);
      const agreed = protocol.scores.find((score) => score.scoreCode === scoreCode);
      return {
        scoreCode,
        title: series[0]?.shortTitle ?? scoreCode,
        decimals: agreed?.decimals ?? decimalsOf(series),
        series,
      };
    });
}

/** What the chart draws. A visit without a value is a gap that says why; a real zero is a point. */
export function trajectoryShown(
  { series, decimals }: MeasureTrajectory,
  { firstImplantOn, protocol }: Pick<Patient, 'firstImplantOn' | 'protocol'>,
): TrajectoryShown {
  const [first] = series;
  const windowLabel = windowLabels(protocol);
  return {
    unit: first?.unit ?? '',
    decimals,
    range: [first?.range[0] ?? 0, first?.range[1] ?? 1],
    better: (first?.direction === 'HIGHER_IS_BETTER' ? text.higherBetter : text.lowerBetter).toLowerCase(),
    implantOn: firstImplantOn,
    series: series.map((one) => ({
      label: messages.clinic.raters[one.rater],
      points: one.points.map((point) => ({
        heldOn: point.heldOn,
        value: point.value,
        windowLabel: windowLabel(point.windowCode),
        note: noteOf(point, decimals),
        broken: point.raterChanged,
      })),
    })),
  };
}

/** The same values as a table, each with the one before it and the change against the baseline. */
export function trajectoryTable(
  { series, decimals }: MeasureTrajectory,
  { protocol }: Pick<Patient, 'protocol'>,
): ChartTable {
  const windowLabel = windowLabels(protocol);
  const several = series.length > 1;
  const points = series.flatMap((one) => one.points);
  const paired = points.some(({ pairs }) => pairs !== null);
  const broken = points.some(({ raterChanged }) => raterChanged);
  const rows = series.flatMap((one) =>
    one.points.map((point, index) => ({
      heldOn: point.heldOn,
      cells: [
        formatDate(point.heldOn),
        windowLabel(point.windowCode) ?? text.outside,
        ...(several ? [messages.clinic.raters[one.rater]] : []),
        point.value === null
          ? (absenceWords(point.absence, point.reason) ?? messages.missing)
          : formatNumber(point.value, decimals),
        formatNumber(valueBefore(one.points, index), decimals),
        point.improvement === null ? messages.missing : improvementWords(point.improvement, decimals),
        ...(paired ? [formatNumber(point.pairs)] : []),
        ...(broken ? [point.raterChanged ? entry.raterChanged : entry.sameRater] : []),
      ],
    })),
  );
  return {
    columns: [
      { header: text.columns.day },
      { header: text.columns.window },
      ...(several ? [{ header: messages.charts.columns.rater }] : []),
      { header: `${text.columns.value}, ${series[0]?.unit ?? ''}`, numeric: true },
      { header: text.columns.previous, numeric: true },
      { header: text.columns.improvement, numeric: true },
      ...(paired ? [{ header: entry.pairs, numeric: true }] : []),
      ...(broken ? [{ header: entry.break }] : []),
    ],
    rows: rows.sort((left, right) => left.heldOn.localeCompare(right.heldOn)).map(({ cells }) => cells),
  };
}

/** The finding, for people who read only the title: the latest value and what came of the baseline. */
export function trajectoryFinding({ title, series, decimals }: MeasureTrajectory): string {
  const latest = series
    .flatMap(({ points, unit }) => points.map((point) => ({ ...point, unit })))
    .filter(({ value }) => value !== null)
    .sort((left, right) => left.heldOn.localeCompare(right.heldOn))
    .at(-1);
  if (!latest) return text.findingNone(title);
  const now = text.inMonth(valueUnderTitle(title, latest.value, latest.unit, decimals), formatMonth(latest.heldOn));
  return latest.improvement === null
    ? text.finding(title, now)
    : text.findingChange(title, now, againstBaselineWords(latest.improvement, decimals));
}

/** The last value known before a visit; visits without a value are passed over. */
export function valueBefore(points: readonly Pick<Point, 'value'>[], index: number): number | null {
  return points.slice(0, index).findLast(({ value }) => value !== null)?.value ?? null;
}

function noteOf(point: Point, decimals: number): string | null {
  const { value, absence, reason, improvement, pairs, raterChanged } = point;
  if (value === null) return absenceWords(absence, reason);
  const change = improvement === null ? null : againstBaselineWords(improvement, decimals);
  const parts = [
    change === null || pairs === null ? change : `${change} ${entry.onPairs(formatNumber(pairs))}`,
    raterChanged ? entry.raterChanged : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

function windowLabels({ windows }: Patient['protocol']): (code: string | null) => string | null {
  const labels = new Map(windows.map(({ code, label }) => [code, label]));
  return (code) => (code === null ? null : (labels.get(code) ?? null));
}

function decimalsOf(series: readonly Series[]): number {
  const written = series.flatMap(({ points }) =>
    points.map(({ value }) => String(value ?? '').split('.')[1]?.length ?? 0),
  );
  return Math.min(Math.max(0, ...written), 2);
}
