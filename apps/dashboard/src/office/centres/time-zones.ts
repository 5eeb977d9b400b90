/** The zones this browser knows, with the one stored even where it goes by an older name. */
export function timeZoneChoices(stored: string | null): readonly { code: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = stored === null || known.includes(stored) ? known : [stored, ...known];
  return zones.map((zone) => ({ code: zone, label: zone.replaceAll('_', ' ') }));
}

/** Where this browser is: the likeliest zone of a new centre. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
