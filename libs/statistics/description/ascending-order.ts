/** Up to here comparing is faster than counting digits. */
const few = 512;
const digitBits = 11;
const digits = 6;
const buckets = 1 << digitBits;

/** Where a number has its sign and exponent depends on the machine. */
const [low, high] = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? [1, 0] : [0, 1];

/**
 * Positions of the values from the smallest to the largest; equal values keep their order. Many values are sorted by
 * the digits of their bits (radix sort), which takes a time that grows with their number only.
 *
 * @param values without NaN
 * @see Knuth 1998, The Art of Computer Programming 3, 5.2.5; R: order(values)
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (values.length <= few) return order.sort((a, b) => values[a]! - values[b]! || a - b);

  const keys = sortableBits(values);
  const counts = countDigits(keys);
  let [from, to] = [order, new Uint32Array(values.length)];
  for (let digit = 0; digit < digits; digit++) {
    const places = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (places[digitOf(keys, 0, digit)] === values.length) continue;
    let place = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = places[bucket]!;
      places[bucket] = place;
      place += count;
    }
    for (let i = 0; i < from.length; i++) {
      const position = from[i]!;
      const bucket = digitOf(keys, position, digit);
      to[places[bucket]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Two words for each value, whose unsigned order is that of the values; −0 becomes 0. */
function sortableBits(values: Float64Array): Uint32Array {
  const copy = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = values[i]! + 0;
  const bits = new Uint32Array(copy.buffer);
  for (let i = 0; i < bits.length; i += 2) {
    const isNegative = bits[i + high]! >= 0x80000000;
    bits[i + high]! ^= isNegative ? 0xffffffff : 0x80000000;
    if (isNegative) bits[i + low]! ^= 0xffffffff;
  }
  return bits;
}

/** The digit-th group of eleven bits, counted from the least significant; the last one has nine. */
function digitOf(keys: Uint32Array, position: number, digit: number): number {
  const shift = digit * digitBits;
  const upper = keys[2 * position + high]!;
  if (shift >= 32) return (upper >>> (shift - 32)) & (buckets - 1);
  const lower = keys[2 * position + low]! >>> shift;
  return (shift + digitBits > 32 ? lower | (upper << (32 - shift)) : lower) & (buckets - 1);
}

function countDigits(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * buckets);
  for (let position = 0; position < keys.length / 2; position++)
    for (let digit = 0; digit < digits; digit++) counts[digit * buckets + digitOf(keys, position, digit)]!++;
  return counts;
}
