import type { Item, Option } from './instrument-definition.js';
import { isChosen } from './item-kinds.js';

/** What a raw code means for an item, or why it cannot be its answer. */
export type CodeReading =
  | { ok: true; score: number | null; option: Option | null }
  | { ok: false; problem: 'UNKNOWN_OPTION' | 'OUT_OF_RANGE' | 'NOT_A_STEP' | 'NOT_A_NUMBER' };

/** Leaves out leading zeros, exponents and a negative zero, so that a value is not written in many ways. */
const plainNumber = /^(?!-0+(\.0+)?$)-?(0|[1-9]\d*)(\.\d+)?$/;

/** Reads one raw code. Numbers are plain decimals with a point; an INTEGER item takes no fraction, not even ".0". */
export function readCode(item: Item, code: string): CodeReading {
  const option = item.options.find((candidate) => candidate.code === code);
  if (option !== undefined) return { ok: true, score: option.score, option };
  if (item.type === 'MULTIPLE_CHOICE') return readSeveral(item, code);
  if (isChosen(item)) return { ok: false, problem: 'UNKNOWN_OPTION' };
  if (!plainNumber.test(code)) return { ok: false, problem: 'NOT_A_NUMBER' };

  const value = Number(code);
  if (value < (item.min ?? -Infinity) || value > (item.max ?? Infinity)) return { ok: false, problem: 'OUT_OF_RANGE' };
  if (item.type === 'INTEGER' && code.includes('.')) return { ok: false, problem: 'NOT_A_STEP' };
  if (!isStep(value, item)) return { ok: false, problem: 'NOT_A_STEP' };
  return { ok: true, score: value, option: null };
}

/** Whether a number lies on the item's grid of steps, counted from its minimum. */
export function isStep(value: number, item: Pick<Item, 'min' | 'step'>): boolean {
  if (item.step === null) return true;
  const steps = (value - (item.min ?? 0)) / item.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** Codes that count, each once and in the order of the definition: so that one set of choices is written in one way. */
function readSeveral({ options }: Item, code: string): CodeReading {
  const places = code.split(' ').map((one) => options.findIndex((it) => it.code === one && it.kind === 'SCORE'));
  const ordered = places.every((place, at) => place > (at === 0 ? -1 : (places[at - 1] ?? -1)));
  return ordered ? { ok: true, score: null, option: null } : { ok: false, problem: 'UNKNOWN_OPTION' };
}
