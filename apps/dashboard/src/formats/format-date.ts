import { messages } from '../messages/messages.js';

const day = new Intl.DateTimeFormat(messages.locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(messages.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

/** Making one takes longer than a thousand uses of it. */
function clockAt(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat(messages.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  clocks.set(timeZone, made);
  return made;
}

/** A calendar day, `2024-02-03`, as "3 Feb 2024"; a missing day as a dash. Never shifted by a time zone. */
export function formatDate(isoDay: string | null | undefined): string {
  return isoDay == null ? messages.missing : day.format(new Date(`${isoDay}T00:00:00Z`));
}

/** A day as far as it is known: "2021", "Mar 2021" or "3 Mar 2021"; a missing one as a dash. */
export function formatPartialDate(partial: string | null | undefined): string {
  if (partial?.length === 7) return formatMonth(`${partial}-01`);
  return partial?.length === 4 ? partial : formatDate(partial);
}

/** The month of a calendar day, "Feb 2024". */
export function formatMonth(isoDay: string): string {
  return month.format(new Date(`${isoDay}T00:00:00Z`));
}

/**
 * An instant, "3 Feb 2024, 10:42"; a missing one as a dash.
 *
 * @param timeZone IANA name of the clock that is read; without it the browser's own
 */
export function formatInstant(iso: string | null | undefined, timeZone?: string): string {
  return iso == null ? messages.missing : clockAt(timeZone).format(new Date(iso));
}

/** Days between two calendar days, positive when the second is later. */
export function daysBetween(fromIsoDay: string, toIsoDay: string): number {
  return Math.round((Date.parse(`${toIsoDay}T00:00:00Z`) - Date.parse(`${fromIsoDay}T00:00:00Z`)) / 86_400_000);
}
