/** Codes whose words are more than the code in small letters. */
const codes: Readonly<Record<string, string>> = {
  CAREGIVER_PROXY: 'Caregiver as proxy',
  CAREGIVER_SELF: 'Caregiver about self',
  RECOVERED_WITH_SEQUELAE: 'Recovered with lasting effects',
  ITEMS: 'Every answer',
  SCORE_ONLY: 'Total without its answers',
  INSUFFICIENT: 'too few answers',
  MISSING: 'nothing entered',
  BOTH: 'Cerebral and spinal',
};

/** What a code means where the same code means something else in another column. */
const codesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attestation: { NONE: 'Asked; no event since the last contact', EVENTS: 'Asked; there were events' },
  grade: { '1': '1 mild', '2': '2 moderate', '3': '3 severe', '4': '4 life-threatening', '5': '5 death' },
};

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "3 Feb 2024"; of a day known in part "Feb 2024", or the year. */
export function dayWords(iso: string): string {
  if (iso.length === 4) return iso;
  return iso.length === 7 ? month.format(new Date(`${iso}-01T00:00:00Z`)) : day.format(new Date(`${iso}T00:00:00Z`));
}

/** "3 Feb 2024, 10:42" where the centre is. */
export const instantWords = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));

/** A stored value as the interface says it. Words people typed stay as they are. */
export function valueWords(column: string, value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return 'Not recorded';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(partWords).join('; ');
  if (typeof value === 'object') return partWords(value);
  const text = String(value as string | number);
  const own = codesOf[column]?.[text] ?? codes[text];
  if (own !== undefined) return own;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayWords(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:/.test(text)) return instantWords(text, timeZone);
  return /^[A-Z]+(_[A-Z]+)+$/.test(text) || (enumerated.has(column) && /^[A-Z]+$/.test(text))
    ? sentenceCase(text.toLowerCase().replaceAll('_', ' '))
    : text;
}

/** What is kept as a list or an object: "code: pain, status: ABSENT" loses nothing, whatever it holds. */
const partWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'not recorded';
  if (Array.isArray(value)) return value.map(partWords).join(', ');
  if (typeof value !== 'object') return String(value as string | number | boolean);
  return Object.entries(value)
    .map(([key, inner]) => `${key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}: ${partWords(inner)}`)
    .join(', ');
};

/** Columns that hold codes of one word: "IMPLANT". */
const enumerated = new Set([
  'sex',
  'origin',
  'type',
  'purpose',
  'contact',
  'attestation',
  'rater',
  'recording',
  'absence',
  'outcome',
  'status',
  'change',
  'change_category',
  'meaning',
  'state',
  'scope',
  'verdict',
  ...[
    'kind',
    'distribution',
    'conclusion',
    'adverse',
    'function',
    'side',
    'placement',
    'pieces',
    'action',
    'mode',
    'about',
    'channel',
  ],
]);
