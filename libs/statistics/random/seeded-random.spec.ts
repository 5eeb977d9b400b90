import { seededRandom } from './seeded-random.js';

describe('seeded random numbers', () => {
  it('are uniform enough', () => {
    const random = seededRandom(42);
    const drawn = Array.from({ length: 20_000 }, random);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / drawn.length));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('are the same for the same seed', () => {
    const [one, again] = [seededRandom(7), seededRandom(7)];
    for (let i = 0; i < 20; i++) expect(again()).toBe(one());
    expect(seededRandom(8)()).not.toBe(seededRandom(7)());
  });
});
