import type { Direction } from './instrument-definition.js';
import { roundTo } from './rounding.js';

/**
 * Change signed so that positive always means better, in units of the score.
 *
 * Rounded to 9 decimals: 3.4 − 2.4 is not 1 in binary, and a responder must not be lost to that.
 */
export function improvement(direction: Direction, baseline: number, followUp: number): number {
  return roundTo(direction === 'LOWER_IS_BETTER' ? baseline - followUp : followUp - baseline, 9);
}
