/**
 * The k-th smallest of the sums dᵢ + dⱼ, i ≤ j, without storing them: bisection on the value, counting in one
 * pass over the sorted differences.
 *
 * @param ascending differences in ascending order
 * @param k from 1 to n(n + 1)/2
 */
function pairSum(ascending: Float64Array, k: number): number {
  let low = 2 * ascending[0]!;
  let high = 2 * ascending[ascending.length - 1]!;
  if (countUpTo(ascending, low) >= k) return low;
  for (let i = 0; i < 80; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (countUpTo(ascending, middle) >= k) high = middle;
    else low = middle;
  }
  for (;;) {
    low = smallestAbove(ascending, low);
    if (countUpTo(ascending, low) >= k) return low;
  }
}

function countUpTo(ascending: Float64Array, limit: number): number {
  let count = 0;
  let j = ascending.length - 1;
  for (let i = 0; i <= j; i++) {
    while (j >= i && ascending[i]! + ascending[j]! > limit) j--;
    count += j - i + 1;
  }
  return count;
}

function smallestAbove(ascending: Float64Array, limit: number): number {
  let smallest = Infinity;
  let j = ascending.length - 1;
  for (let i = 0; i < ascending.length; i++) {
    while (j >= 0 && ascending[i]! + ascending[j]! > limit) j--;
    const partner = Math.max(i, j + 1);
    if (partner < ascending.length) smallest = Math.min(smallest, ascending[i]! + ascending[partner]!);
  }
  return smallest;
}

/**
 * The k-th smallest Walsh average (dᵢ + dⱼ)/2, i ≤ j; time and memory grow with n, not with the n(n + 1)/2 averages.
 *
 * @param ascending differences in ascending order
 * @param k whole number from 1 to n(n + 1)/2
 */
export function walshAverage(ascending: Float64Array, k: number): number {
  return pairSum(ascending, k) / 2;
}
