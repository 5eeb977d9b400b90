import { seededRandom } from '../random/seeded-random.js';
import { type VisitScore } from './repeated-measures.js';

export const visits = ['V0', 'V1', 'V2'];
const random = seededRandom(5);
export const complete: VisitScore[] = Array.from({ length: 40 }, (_, i) => {
  const level = 4 * random();
  return visits.map((visit, v) => ({ patient: `P${i}`, visit, score: 10 + level - 1.5 * v + 2 * random() }));
}).flat();
export const gappy = complete.filter((_, i) => i % 3 === 0 || i % 7 !== 0);
export const scoresAt = (visit: string) => complete.filter((row) => row.visit === visit).map(({ score }) => score!);
