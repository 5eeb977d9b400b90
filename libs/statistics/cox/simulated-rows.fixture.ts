import { seededRandom } from '../random/seeded-random.js';
import { type CoxRow } from './cox-data.js';

const random = seededRandom(11);
export const simulated = Array.from({ length: 120 }, () => {
  const exposed = random() < 0.5 ? 1 : 0;
  const age = Math.round(20 + 50 * random());
  const start = random() < 0.3 ? Math.floor(5 * random()) : 0;
  const time = start + 1 + Math.floor((-8 * Math.log(1 - random())) / Math.exp(0.6 * exposed));
  return { start, time, event: random() < 0.8, exposed, age, stratum: random() < 0.5 ? 'x' : 'y' };
});
export const rows: readonly (CoxRow & { start: number })[] = simulated.map(({ time, event, start }) => ({
  time,
  event,
  start,
}));
export const exposed = { name: 'exposed', values: simulated.map((row) => row.exposed) };
export const age = { name: 'age', values: simulated.map((row) => row.age) };
