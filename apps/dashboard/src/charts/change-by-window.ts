import { formatInterval, formatNumber, formatShare, formatSigned } from '../formats/format-number.js';
import { measured } from '../formats/measured.js';
import { messages } from '../messages/messages.js';
import { baseOptions, bareTimeAxis, valueAxis } from './base-options.js';
import type { ChartTable, Drawing, DrawnValue } from './drawing.js';
import { THRESHOLD_LABEL_WIDTH, thresholdLabel } from './threshold-label.js';
import { underTicks, underTicksHeight } from './under-ticks.js';
import { whiskers } from './whiskers.js';

export interface WindowChange {
  /** As the protocol names it: "12 months". */
  label: string;
  /** Days after the first implant; the place on the time axis. */
  targetDay: number;
  /** Mean improvement, positive is better; null where nobody was assessed twice. */
  mean: number | null;
  lower: number | null;
  upper: number | null;
  median: number | null;
  /** Quartiles of the improvement: the middle half of the patients. */
  q1: number | null;
  q3: number | null;
  paired: number;
  /** Windows that had closed, and how many of them were recorded. */
  expected: number;
  recorded: number;
  /** Share of expected windows that were recorded; null when none was expected. */
  completeness: number | null;
  /** Standard deviation of the improvement; null below two patients. */
  sd: number | null;
  /** Patients who met the responder rule, of those compared; the share is null when there were none. */
  responders: { x: number; n: number; share: number | null };
}

export interface ChangeByWindow {
  unit: string;
  decimals: number;
  /** Few levels: medians are drawn beside means, and come first in words. */
  ordinal: boolean;
  /** False for levels that must not be averaged: the median and the middle half are drawn instead. */
  averaged: boolean;
  /** Improvement from which a patient counts as responder. */
  threshold: { value: number; label: readonly string[] } | null;
  windows: readonly WindowChange[];
}

/** Means from fewer patients than this are drawn hollow. */
export const FEW_PATIENTS = 10;
/** From fewer patients than this no interval is drawn: a t interval of two would stretch the axis past the scale. */
export const FEWEST_FOR_INTERVAL = 5;

const text = messages.charts;

/** Mean improvement with its interval by window (or median with the middle half), on a real time axis. */
export function drawChangeByWindow(change: ChangeByWindow): Drawing {
  const { windows, threshold, ordinal, averaged, decimals } = change;
  const centres = windows.map((window): DrawnValue => ({
    x: window.targetDay,
    y: averaged ? window.mean : window.median,
    lines: describe(window, change),
  }));
  const medians = windows.map((window): DrawnValue => ({
    x: window.targetDay,
    y: window.median,
    lines: describe(window, change),
  }));
  const bounds = windows.map((window) =>
    window.paired < FEWEST_FOR_INTERVAL
      ? { lower: null, upper: null }
      : averaged
        ? { lower: window.lower, upper: window.upper }
        : { lower: window.q1, upper: window.q3 },
  );
  const extremes = [...bounds.flatMap(({ lower, upper }) => [lower, upper]), ...centres.map(({ y }) => y)].filter(
    (value) => value !== null,
  );
  const intervals = bounds.flatMap(({ lower, upper }, index) =>
    lower === null || upper === null ? [] : [{ dataset: 0, index, lower, upper }],
  );
  const lastDay = Math.max(365, ...windows.map((window) => window.targetDay));

  return {
    height: 236 + underTicksHeight(5),
    printWidth: 900,
    points: windows.map((window, index) => ({ dataset: 0, index, spoken: describe(window, change).join(', ') })),
    configuration: (colours) => ({
      type: 'line',
      data: {
        datasets: [
          {
            label: averaged ? 'mean' : 'median',
            data: centres,
            borderColor: colours.accent,
            borderWidth: 1.5,
            pointRadius: 5,
            pointHoverRadius: 7,
            pointBorderColor: colours.accent,
            pointBorderWidth: 2,
            pointBackgroundColor: windows.map((window) =>
              window.paired < FEW_PATIENTS ? colours.ground : colours.accent,
            ),
            spanGaps: false,
            clip: false,
            // No line leads to a mean of too few patients: it would look like a course.
            segment: {
              borderColor: ({ p0DataIndex, p1DataIndex }) =>
                isFew(windows[p0DataIndex]) || isFew(windows[p1DataIndex]) ? 'transparent' : undefined,
            },
          },
          ...(ordinal && averaged
            ? [
                {
                  label: 'median',
                  data: medians,
                  showLine: false,
                  pointStyle: 'rectRot' as const,
                  pointRadius: 5,
                  pointHoverRadius: 7,
                  pointBorderWidth: 1.5,
                  pointBorderColor: colours.ink,
                  pointBackgroundColor: colours.ground,
                },
              ]
            : []),
        ],
      },
      options: {
        ...baseOptions(colours),
        layout: { padding: { top: 8, right: threshold ? THRESHOLD_LABEL_WIDTH : 20, bottom: underTicksHeight(5) } },
        scales: {
          x: bareTimeAxis(colours, -lastDay * 0.02, lastDay * 1.03),
          y: {
            ...valueAxis(colours, text.improvementAxis(change.unit)),
            suggestedMin: Math.min(0, ...extremes),
            suggestedMax: Math.max(threshold?.value ?? 0, ...extremes) * 1.05,
            grid: { color: ({ tick }) => (tick?.value === 0 ? colours.axis : colours.grid), drawTicks: false },
            ticks: {
              color: colours.dimmed,
              font: { family: colours.fontFamily, size: 12 },
              maxTicksLimit: 6,
              callback: (value) => formatSigned(Number(value), Math.min(decimals || 1, 1)),
            },
            afterFit: (axis) => {
              axis.width = Math.max(axis.width, 84);
            },
          },
        },
        plugins: {
          ...baseOptions(colours).plugins,
          annotation: {
            annotations: threshold
              ? {
                  threshold: {
                    type: 'line',
                    yMin: threshold.value,
                    yMax: threshold.value,
                    borderColor: colours.reference,
                    borderWidth: 1.5,
                    borderDash: [6, 4],
                    drawTime: 'beforeDatasetsDraw',
                  },
                }
              : {},
          },
        },
      },
      plugins: [
        whiskers(intervals, colours.accent),
        ...(threshold ? [thresholdLabel(threshold.value, threshold.label, colours)] : []),
        underTicks(
          windows.map((window) => ({
            x: window.targetDay,
            rows: [
              shortWindow(window.label),
              formatNumber(window.paired),
              formatNumber(window.recorded),
              formatNumber(window.expected),
              formatShare(window.completeness),
            ],
          })),
          ['', text.rowPaired, text.rowRecorded, text.rowExpected, text.rowComplete],
          colours,
        ),
      ],
    }),
  };
}

function isFew(window: WindowChange | undefined): boolean {
  return window === undefined || window.paired < FEW_PATIENTS;
}

/** The same figures as a table. */
export function tabulateChangeByWindow(change: ChangeByWindow): ChartTable {
  const { decimals, unit, averaged } = change;
  const spread = averaged
    ? [text.columns.mean(unit), text.columns.lower, text.columns.upper, text.columns.sd]
    : [text.columns.q1, text.columns.q3];
  return {
    columns: [
      { header: text.columns.window },
      { header: text.columns.median(unit), numeric: true },
      ...spread.map((header) => ({ header, numeric: true })),
      { header: text.columns.paired, numeric: true },
      { header: text.columns.recorded, numeric: true },
      { header: text.columns.expected, numeric: true },
      { header: text.columns.complete, numeric: true },
      { header: text.columns.responders, numeric: true },
      { header: text.columns.responderShare, numeric: true },
    ],
    rows: change.windows.map((window) => [
      window.label,
      formatSigned(window.median, decimals),
      ...(averaged
        ? [
            ...[window.mean, window.lower, window.upper].map((value) => formatSigned(value, decimals || 1)),
            formatNumber(window.sd, decimals || 1),
          ]
        : [window.q1, window.q3].map((value) => formatSigned(value, decimals))),
      formatNumber(window.paired),
      formatNumber(window.recorded),
      formatNumber(window.expected),
      formatShare(window.completeness),
      text.outOf(formatNumber(window.responders.x), formatNumber(window.responders.n)),
      formatShare(window.responders.share),
    ]),
  };
}

/** "12 months" as "12 mo", for the narrow places under ticks. */
export function shortWindow(label: string): string {
  return label.replace(/ months?$/, ' mo').replace(/ years?$/, ' y');
}

function describe(window: WindowChange, { unit, decimals, ordinal, averaged }: ChangeByWindow): string[] {
  const places = decimals || 1;
  const mean =
    window.mean === null
      ? text.noValue
      : text.meanWithInterval(
          measured(formatSigned(window.mean, places), Math.abs(window.mean), unit),
          formatInterval(window as { lower: number; upper: number }, places),
        );
  const median = text.medianOf(measured(formatSigned(window.median, decimals), Math.abs(window.median ?? 0), unit));
  const known = !averaged ? [median] : ordinal ? [median, mean] : [mean];
  const figures = window.mean === null ? [text.noValue] : known;
  return [
    window.label,
    ...figures,
    text.compared(formatNumber(window.paired)),
    text.recordedOfExpected(
      formatNumber(window.recorded),
      formatNumber(window.expected),
      formatShare(window.completeness),
    ),
  ];
}
