/** Values with their weights; weights need not add up to one. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * A stream of chance that is the same on every machine: xoshiro128** (Blackman & Vigna 2018, public domain), its state
 * filled from seed and index by the finaliser of MurmurHash3. Streams of one seed never share a state, so any patient
 * can be made alone, in any order. For simulation only; nothing here is secret.
 */
export class Random {
  private spare: number | null = null;

  private constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** The stream of one index (a patient) under one seed; whole numbers below 2³². */
  static of(seed: number, index: number): Random {
    const first = scramble(seed ^ 0x9e3779b9);
    const second = scramble(index ^ scramble(seed + 0x85ebca6b));
    const third = scramble(first + second + 0xc2b2ae35);
    const random = new Random(first, second, third, scramble(third ^ (index + 0x27d4eb2f)));
    for (let step = 0; step < 8; step += 1) random.next();
    return random;
  }

  /** The stream that continues from a state of four words, not all of them zero. */
  static from(state: readonly [number, number, number, number]): Random {
    return new Random(...state);
  }

  /** A whole number, evenly spread over 0 … 2³² − 1. */
  next(): number {
    const result = Math.imul(rotated(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotated(this.d, 11);
    return result;
  }

  /** Evenly spread over [0, 1). */
  uniform(): number {
    return this.next() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.uniform());
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.uniform());
  }

  /** Standard normal, by the polar method of Marsaglia. */
  normal(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * scale;
      return x * scale;
    }
  }

  /** Rounds up or down by chance, so that the mean of many roundings is the value itself. */
  rounded(value: number): number {
    return Math.floor(value + this.uniform());
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new RangeError('nothing to choose from');
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** @throws RangeError when no choice has any weight */
  weighted<T>(choices: Weighted<T>): T {
    let left = this.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new RangeError('no choice has any weight');
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Finaliser of MurmurHash3: a one-to-one map of 32-bit words that spreads every bit over all others. */
function scramble(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
