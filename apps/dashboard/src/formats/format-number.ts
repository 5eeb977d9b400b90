import { messages } from '../messages/messages.js';

/** A space that never breaks, so that no line starts with the sign. */
const PER_CENT = '\u00a0%';

/** A number by locale with a true minus sign; a missing one as a dash. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value == null) return messages.missing;
  return withMinus(
    new Intl.NumberFormat(messages.locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      value,
    ),
  );
}

/** A number that shows its sign, for changes: "+1.2", "−0.4", "0.0". */
export function formatSigned(value: number | null | undefined, decimals = 1): string {
  if (value == null) return messages.missing;
  return withMinus(
    new Intl.NumberFormat(messages.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'exceptZero',
    }).format(value),
  );
}

/** A share in [0, 1] as per cent: "46 %". */
export function formatShare(share: number | null | undefined, decimals = 0): string {
  return share == null ? messages.missing : `${formatNumber(share * 100, decimals)}${PER_CENT}`;
}

/** "3 of 40". */
export function formatOf(part: number, whole: number): string {
  return messages.of(formatNumber(part), formatNumber(whole));
}

/** "0.8 to 1.4"; a dash when there is no interval. */
export function formatInterval(interval: { lower: number; upper: number } | null | undefined, decimals = 1): string {
  if (interval == null) return messages.missing;
  return messages.range(formatNumber(interval.lower, decimals), formatNumber(interval.upper, decimals));
}

/** Bounds of a share as per cent: "12 to 31 %". */
export function formatShareInterval(
  interval: { lower: number; upper: number } | null | undefined,
  decimals = 0,
): string {
  if (interval == null) return messages.missing;
  const bounds = { lower: interval.lower * 100, upper: interval.upper * 100 };
  return `${formatInterval(bounds, decimals)}${PER_CENT}`;
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}
