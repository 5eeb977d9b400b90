/**
 * Reads a time of day as people type it: `14:05`, `14.05`, `1405`, `905`, `9`, `14h05`.
 *
 * @returns `HH:MM`; null when the text names no time
 */
export function readTypedTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const read = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!read) return null;
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
