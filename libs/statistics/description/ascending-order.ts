/** Up to here comparing is faster than counting. */
const few = 2048;
const words = 4;
const buckets = 1 << 16;

/** Where a number keeps its 16-bit words, from the least significant to the one with the sign, depends on the machine. */
const places = new Uint16Array(Float64Array.of(1).buffer)[0] === 0 ? [0, 1, 2, 3] : [3, 2, 1, 0];

/**
 * Positions of the values from the smallest to the largest; equal values keep their order. Many values are sorted by
 * their bits, 16 at a time (radix sort), which takes a time that grows with their number only.
 *
 * @param values without NaN
 * @see Knuth 1998, The Art of Computer Programming 3, 5.2.5; R: order(values)
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (n <= few) return order.sort((a, b) => values[a]! - values[b]! || a - b);

  const keys = sortableWords(values);
  const next = new Uint32Array(buckets);
  let [from, to] = [order, new Uint32Array(n)];
  for (const place of places) {
    next.fill(0);
    for (let key = place; key < keys.length; key += words) next[keys[key]!]!++;
    if (next[keys[place]!] === n) continue;
    let start = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = next[bucket]!;
      next[bucket] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const position = from[i]!;
      to[next[keys[words * position + place]!]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Four words for each value, whose unsigned order is that of the values; −0 becomes 0. */
function sortableWords(values: Float64Array): Uint16Array {
  const copy = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = values[i]! + 0;
  const keys = new Uint16Array(copy.buffer);
  const [low, second, third, high] = places as [number, number, number, number];
  for (let at = 0; at < keys.length; at += words) {
    const isNegative = keys[at + high]! >= 0x8000;
    keys[at + high]! ^= isNegative ? 0xffff : 0x8000;
    if (!isNegative) continue;
    keys[at + low]! ^= 0xffff;
    keys[at + second]! ^= 0xffff;
    keys[at + third]! ^= 0xffff;
  }
  return keys;
}
