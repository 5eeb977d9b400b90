import { limits, type Bounds, type Limit, type LimitName } from './limits.js';
import type { Finding } from './finding.js';
import { inWords } from './number-in-words.js';
import type { PumpConstants } from './reservoir.js';

export type Known = number | null | undefined;

export interface LimitContext {
  /** At the time of the record; without it the limits of adults hold. */
  readonly ageYears?: number | null;
  readonly pump?: PumpConstants | null;
  readonly recordId?: string;
}

export type Told = Finding | null;

const finding = (level: Finding['level'], code: string, field: string, sentence: string): Finding => ({
  rule: `LIMIT:${code}`,
  level,
  field,
  sentence,
});
export const soft = (code: string, field: string, sentence: string): Finding =>
  finding('WARNING', code, field, sentence);
export const hard = (code: string, field: string, sentence: string): Finding => finding('ERROR', code, field, sentence);

export const isKnown = (value: Known): value is number => value !== null && value !== undefined;

const isOutside = (value: number, { min, max, open }: Bounds): boolean =>
  (min !== undefined && (open ? value <= min : value < min)) || (max !== undefined && value > max);

export function boundsInWords({ min, max, open }: Bounds, unit: string): string {
  const least = min === undefined ? null : `${open ? 'above' : 'at least'} ${inWords(min)}`;
  const most = max === undefined ? null : `at most ${inWords(max)}`;
  return `${[least, most].filter((part) => part !== null).join(' and ')} ${unit}`;
}

/**
 * Doses are in µg, and a number far below the usual is often one of mg: then asks for the thousandfold, where that would
 * be usual. Nothing otherwise.
 */
export function meantInUg({ label, unit, advice }: Limit, value: number, usual: Bounds | undefined): string {
  const [meant, least] = [value * 1000, usual?.min ?? 0];
  const slip = unit.startsWith('µg') && !unit.endsWith('mL') && value > 0 && value < least;
  if (!slip || isOutside(meant, usual ?? {})) return advice;
  return `${label} is in ${unit}, not in mg: did you mean ${inWords(meant)} ${unit}?`;
}

/** One number against its limit, at its age. */
export function within(name: LimitName, value: Known, field: string, { ageYears }: LimitContext): Told {
  if (!isKnown(value)) return null;
  const limit: Limit = limits[name];
  const age = ageYears ?? Number.POSITIVE_INFINITY;
  const band = limit.bands.find(
    ({ fromYears = 0, untilYears }) => age >= fromYears && (untilYears === undefined || age < untilYears),
  );
  const told = `${limit.label} is ${inWords(value)} ${limit.unit}.`;
  if (band?.hard && isOutside(value, band.hard)) {
    return hard(
      limit.code,
      field,
      `${told} It must be ${boundsInWords(band.hard, limit.unit)}. ${meantInUg(limit, value, band.soft)}`,
    );
  }
  if (band?.soft && isOutside(value, band.soft)) {
    const whose = band.untilYears === undefined ? '' : ` under ${String(band.untilYears)} years`;
    return soft(
      limit.code,
      field,
      `${told} Usual${whose} is ${boundsInWords(band.soft, limit.unit)}. ${meantInUg(limit, value, band.soft)}`,
    );
  }
  return null;
}
