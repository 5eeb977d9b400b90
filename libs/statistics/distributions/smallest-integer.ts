/**
 * Smallest whole number k ≥ 0 at which a growing condition holds, by bracketing around a first guess.
 *
 * @param holds false up to some k, true from there on
 * @param start first guess
 * @param greatest an upper bound at which the condition holds
 */
export function smallestInteger(holds: (k: number) => boolean, start: number, greatest = Infinity): number {
  let high = Math.min(greatest, Math.max(0, Math.floor(start)));
  let low = high;
  let width = 1;
  while (high < greatest && !holds(high)) {
    low = high + 1;
    high = Math.min(greatest, high + width);
    width *= 2;
  }
  width = 1;
  while (low > 0 && holds(low)) {
    high = low;
    low = Math.max(0, low - width);
    width *= 2;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
