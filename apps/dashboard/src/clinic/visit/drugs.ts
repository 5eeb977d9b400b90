import type { Antispastic, AntispasticsAbsence } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import type { StatedDrugs } from './visit-draft.js';

const text = messages.visitEntry;

export const drugCodes = Object.keys(text.drugNames) as readonly Antispastic[];
export const noDrugs: StatedDrugs = { absence: null, codes: [] };
export const notAsked: StatedDrugs = { absence: 'NOT_ASKED', codes: [] };

interface Recorded {
  heldOn: string;
  antispastics: readonly Antispastic[] | null;
  antispasticsAbsence: AntispasticsAbsence | null;
}

/** What was said at the last visit before the day that knew; "not asked" is passed over. */
export function lastDrugs(
  encounters: readonly Recorded[],
  heldOn: string,
): { heldOn: string; drugs: StatedDrugs } | null {
  const known = encounters
    .filter((encounter) => encounter.heldOn < heldOn && encounter.antispastics !== null)
    .sort((one, other) => one.heldOn.localeCompare(other.heldOn))
    .at(-1);
  return known ? { heldOn: known.heldOn, drugs: { absence: null, codes: known.antispastics ?? [] } } : null;
}

/** One drug put in, or taken out; a list left empty is no answer, since nobody said "none". */
export function toggled(value: StatedDrugs | null, code: Antispastic): StatedDrugs | null {
  const codes = value?.codes ?? [];
  const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  return next.length === 0 ? null : { absence: null, codes: drugCodes.filter((one) => next.includes(one)) };
}

/** What a key says: 1 to 6 a drug, 0 none, N not asked, U as last time, Delete nothing. Undefined: no key of the field. */
export function afterDrugKey(
  key: string,
  value: StatedDrugs | null,
  before: StatedDrugs | null,
): StatedDrugs | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  if (key === '0') return noDrugs;
  if (key.toLowerCase() === 'n') return notAsked;
  if (key.toLowerCase() === 'u') return before ?? undefined;
  const code = /^[1-9]$/.test(key) ? drugCodes[Number(key) - 1] : undefined;
  return code === undefined ? undefined : toggled(value, code);
}

export function drugsWords({ absence, codes }: StatedDrugs): string {
  if (absence !== null) return text.drugsNotAsked;
  return codes.length === 0 ? text.drugsNone : codes.map((code) => text.drugNames[code]).join(', ');
}
