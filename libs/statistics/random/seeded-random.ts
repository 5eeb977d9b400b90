/** Looked up once: simulations draw millions of numbers. */
const { imul } = Math;

/**
 * Uniform random numbers in [0, 1) that a seed determines: xoshiro128**, seeded by splitmix32.
 *
 * @param seed whole number; the same seed gives the same numbers on every machine
 * @see Blackman & Vigna 2021, ACM Trans Math Softw 47:36
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  const mixed = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = imul(word ^ (word >>> 16), 0x21f0aaad);
    word = imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [mixed(), mixed(), mixed(), mixed()];
  return () => {
    const product = imul(b, 5);
    const result = imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 4294967296;
  };
}
