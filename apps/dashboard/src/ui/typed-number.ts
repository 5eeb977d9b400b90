import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';

export interface NumberLimits {
  min: number | null;
  max: number | null;
  /** Distance between allowed values, counted from `min`, or from 0 without one. */
  step: number | null;
  unit: string | null;
}

/** What is wrong with a typed number, and what would be right; null when it is right or blank. */
export function checkTypedNumber(typed: string, { min, max, step, unit }: NumberLimits): string | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return messages.fields.notANumber(typed.trim());
  const value = Number(text);
  if ((min !== null && value < min) || (max !== null && value > max)) {
    return messages.fields.outOfRange(typed.trim(), bound(min), bound(max), unit ?? '');
  }
  if (step !== null && !isOnStep(value - (min ?? 0), step)) return messages.fields.notAStep(bound(step));
  return null;
}

/** "0 to 10 points"; null when the field has no limits. */
export function rangeHint({ min, max, unit }: NumberLimits): string | null {
  return min === null || max === null ? null : messages.fields.range(bound(min), bound(max), unit ?? '');
}

function bound(value: number | null): string {
  return value === null ? messages.missing : formatNumber(value, decimalsOf(value));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}
