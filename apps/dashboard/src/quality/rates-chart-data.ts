import type { RateCell, Rates } from '../charts/rates.js';
import { formatInterval, formatNumber, formatShare, formatShareInterval } from '../formats/format-number.js';
import type { ComplicationRatesQuery } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';

export type ComplicationRates = ComplicationRatesQuery['complicationRates'];
export type RateFigures = ComplicationRates['rows'][number];

const text = messages.quality.rates;

/** The three denominators side by side, the total as the first row. */
export function ratesChartData({ rows, any }: Pick<ComplicationRates, 'rows' | 'any'>): Rates {
  return {
    columns: [
      { title: text.perPatient, unit: text.perPatientUnit },
      { title: text.perProcedure, unit: text.perProcedureUnit },
      { title: text.perPumpYears, unit: text.perPumpYearsUnit },
    ],
    rows: [{ row: any, total: true }, ...rows.map((row) => ({ row, total: false }))].map(({ row, total }) => ({
      label: row.label,
      total,
      cells: [share(row.perPatient), share(row.perProcedure.proportion), rate(row.per100PumpYears)],
    })),
  };
}

type Share = RateFigures['perPatient'];

/** No events in so many says at most the upper bound, never "0 %". */
function share({ x, n, estimate, wilson }: Share): RateCell {
  const bounds = wilson ?? null;
  return {
    estimate: estimate == null ? null : estimate * 100,
    lower: bounds === null ? null : bounds.lower * 100,
    upper: bounds === null ? null : bounds.upper * 100,
    printed: printed(x, formatNumber(n)),
    bound: estimate === 0 && bounds ? text.atMostShort(formatNumber(bounds.upper * 100, 1)) : null,
    inWords: shareInWords(estimate ?? null, bounds),
    brief: briefly(
      estimate == null ? null : estimate * 100,
      bounds && { lower: bounds.lower * 100, upper: bounds.upper * 100 },
    ),
  };
}

function shareInWords(estimate: number | null, bounds: { lower: number; upper: number } | null): string {
  if (estimate === null || bounds === null) return messages.missing;
  if (estimate === 0) return text.atMost(formatShare(bounds.upper, 1));
  return text.withInterval(formatShare(estimate, 1), formatShareInterval(bounds, 1));
}

/** Where events cluster in patients the exact interval is too narrow; the API asks for the robust one above this. */
const CLUSTERED = 1.2;

/** The interval of a rate that is to be shown. */
export function rateInterval({ interval, robust, dispersion }: RateFigures['per100PumpYears']) {
  return (dispersion != null && dispersion > CLUSTERED ? robust : null) ?? interval ?? null;
}

function rate(figures: RateFigures['per100PumpYears']): RateCell {
  const { events, pumpYears, estimate } = figures;
  const bounds = rateInterval(figures);
  return {
    estimate: estimate ?? null,
    lower: bounds?.lower ?? null,
    upper: bounds?.upper ?? null,
    printed: printed(events, formatNumber(pumpYears)),
    bound: estimate === 0 && bounds ? text.atMostShort(formatNumber(bounds.upper, 1)) : null,
    inWords:
      estimate == null || bounds === null
        ? messages.missing
        : estimate === 0
          ? text.atMost(formatNumber(bounds.upper, 1))
          : text.withInterval(formatNumber(estimate, 1), formatInterval(bounds, 1)),
    brief: briefly(estimate ?? null, bounds),
  };
}

function printed(events: number, denominator: string): string {
  return `${formatNumber(events)} / ${denominator}`;
}

function briefly(estimate: number | null, bounds: { lower: number; upper: number } | null): string {
  if (estimate === null || bounds === null) return messages.missing;
  if (estimate === 0) return text.atMostShort(formatNumber(bounds.upper, 1));
  return `${formatNumber(estimate, 1)} (${formatInterval(bounds, 1)})`;
}

/** Only rows that have an event somewhere, and the total: the many types never seen would bury the few that were. */
export function withEvents({ rows, any }: Pick<ComplicationRates, 'rows' | 'any'>) {
  return { any, rows: rows.filter((row) => row.events > 0) };
}
