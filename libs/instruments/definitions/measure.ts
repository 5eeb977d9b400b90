import type { InstrumentDefinition, Item, Licence, Option, ScoreDefinition } from '../instrument-definition.js';
import { item, noMcid, notDone, score, scored } from './parts.js';

type Needed = 'code' | 'title' | 'shortTitle' | 'domain' | 'raters' | 'licence' | 'scores';

/** A published outcome in its first version; what most measures leave blank is filled in. */
export function measure(
  given: Pick<InstrumentDefinition, Needed> & Partial<InstrumentDefinition>,
): InstrumentDefinition {
  const primary = given.scores.find((one) => one.primary);
  return {
    version: '1.0.0',
    status: 'PUBLISHED',
    role: 'OUTCOME',
    age: { minMonths: null, maxMonths: null, hard: false },
    recall: 'AT_EXAM',
    instruction: null,
    validity: null,
    scoreOnly: false,
    items: [],
    thresholds: primary === undefined ? [] : [noMcid(primary.code, primary.unit)],
    comparability: `${given.code}-1`,
    bindings: [],
    ...given,
  };
}

export const freeText = (evidence: string, status: 'FREE' | 'FREE_WITH_CITATION' = 'FREE_WITH_CITATION'): Licence => ({
  status,
  holder: null,
  textShippable: true,
  evidence,
});

/** Terms that leave the wording outside: numbers of items, codes and ranges only. */
export const textWithheld = (status: Licence['status'], holder: string | null, evidence: string): Licence => ({
  status,
  holder,
  textShippable: false,
  evidence,
});

/** A level that is shown as the number it counts. */
export const levels = (...numbers: readonly number[]): Option[] =>
  numbers.map((level) => scored(String(level), level, String(level)));

/** Items of which only the number may be shown, all answered alike. */
export function numbered(count: number, options: readonly Option[]): Item[] {
  return Array.from({ length: count }, (_, at) => {
    const linkId = String(at + 1);
    return item({ linkId, label: linkId, type: 'CHOICE', options: [...options, notDone] });
  });
}

type Combined = Pick<ScoreDefinition, 'code' | 'title' | 'shortTitle' | 'range' | 'direction'> &
  Partial<ScoreDefinition>;

/** The primary score of all items: their sum, unless told otherwise. */
export function overall(items: readonly Item[], given: Combined): ScoreDefinition {
  return score({ unit: 'points', op: 'SUM', over: items.map(({ linkId }) => linkId), primary: true, ...given });
}

/** The value of one item. */
export function passed(linkId: string, given: Combined): ScoreDefinition {
  return score({ unit: 'points', op: 'PASS', over: [linkId], ...given });
}
