import { seededRandom } from '../random/seeded-random.js';
import { ascendingOrder } from './ascending-order.js';

const random = seededRandom(5);
const draws: Record<string, () => number> = {
  'whole days': () => Math.ceil(3650 * random()),
  'numbers around 0': () => random() - 0.5,
  'numbers of any size': () => (random() - 0.5) * 10 ** Math.floor(600 * random() - 300),
  'infinite numbers': () => [-Infinity, -1, 0, -0, 2, Infinity][Math.floor(6 * random())]!,
};

describe('the ascending order', () => {
  for (const [what, draw] of Object.entries(draws))
    for (const n of [0, 1, 300, 5000])
      it(`of ${n} ${what} is the one by comparison, equal values as they came`, () => {
        const values = Float64Array.from({ length: n }, draw);
        const byComparison = [...values.keys()].sort((a, b) =>
          values[a] === values[b] ? a - b : values[a]! - values[b]!,
        );
        expect([...ascendingOrder(values)]).toEqual(byComparison);
      });
});
