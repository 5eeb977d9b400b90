/**
 * Refuses a confidence level that is no share.
 *
 * @throws RangeError outside the open interval (0, 1)
 */
export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not within (0, 1)`);
}
