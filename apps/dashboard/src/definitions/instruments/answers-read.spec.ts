import { instruments } from '#libs/instruments/index';
import { answerSets, type Item } from './answer-sets.js';
import { answersRead } from './answers-read.js';
import { muscleRows } from './muscle-rows.js';

const definition = (code: string) => {
  const found = instruments.find((instrument) => instrument.code === code);
  if (!found) throw new Error(`No instrument ${code}`);
  return found as unknown as { items: Item[]; scores: { code: string; over: string[] }[] };
};

describe('what a score reads', () => {
  const mas = definition('mas');

  it('names muscles once, with the sides read', () => {
    expect(answersRead(mas.scores[0]?.over ?? [], mas.items)).toEqual([
      'Hip adductors (left and right)',
      'Knee flexors (left and right)',
      'Ankle plantar flexors, knee extended (left and right)',
    ]);
    expect(answersRead(['grade:hip-adductors-R'], mas.items)).toEqual(['Hip adductors (right)']);
  });

  it('names items by their label and an unknown key by itself', () => {
    expect(answersRead(['orthosis-worn', 'gone'], mas.items)).toEqual(['Orthosis worn shortly before', 'gone']);
  });

  it('names everything every shipped score reads', () => {
    for (const { items, scores } of instruments.map(({ code }) => definition(code))) {
      for (const { over } of scores) expect(answersRead(over, items).join()).not.toMatch(/^[a-z0-9.-]+:/);
    }
  });
});

describe('the cells of a grid as rows', () => {
  it('puts both sides of a muscle in one row and takes the side out of its name', () => {
    const rows = muscleRows(definition('mas').items[0]?.cells ?? []);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toMatchObject({ label: 'Hip adductors', region: 'LOWER_LIMB', core: true });
    expect([rows[0]?.left?.code, rows[0]?.right?.code]).toEqual(['hip-adductors-L', 'hip-adductors-R']);
    expect(rows.filter(({ core }) => core)).toHaveLength(6);
  });
});

describe('items with the same answers', () => {
  it('are put together wherever they stand', () => {
    const sizes = (code: string) => answerSets(definition(code).items).map(({ items }) => items.length);
    expect(sizes('care-difficulty-8')).toEqual([8, 1, 1, 1, 1, 1]);
    expect(sizes('gas')).toEqual([5, 10, 1]);
    expect(sizes('psfs')).toEqual([1, 1]);
  });
});
