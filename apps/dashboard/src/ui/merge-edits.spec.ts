import fc from 'fast-check';
import { differences, isSame, mergeEdits, type Side } from './merge-edits.js';

const fields = ['sex', 'grade', 'note'] as const;
const base = { sex: 'FEMALE' as string | null, grade: 3 as number | null, note: '' };

describe('two edits of one form', () => {
  it('differ only where what is entered is not what is stored now', () => {
    const mine = { ...base, sex: 'MALE', note: 'same' };
    const stored = { ...base, grade: 0, note: 'same' };
    expect(differences({ base, mine, stored }, fields)).toEqual([
      { field: 'sex', suggested: 'MINE' },
      { field: 'grade', suggested: 'STORED' },
    ]);
  });

  it('keep by themselves what each person changed, a cleared field and a 0 included', () => {
    const mine = { ...base, sex: null };
    const stored = { ...base, grade: 0 };
    expect(mergeEdits({ base, mine, stored }, {})).toEqual({ sex: null, grade: 0, note: '' });
  });

  it('of the same field keep hers, unless she chooses what is stored', () => {
    const sides = { base, mine: { ...base, grade: 4 }, stored: { ...base, grade: 2 } };
    expect(mergeEdits(sides, {}).grade).toBe(4);
    expect(mergeEdits(sides, { grade: 'STORED' }).grade).toBe(2);
    expect(mergeEdits({ ...sides, mine: base }, { grade: 'MINE' }).grade).toBe(3);
  });

  it('leave nothing to choose when both say the same', () => {
    const mine = { ...base, grade: 4 };
    expect(differences({ base, mine, stored: { ...mine } }, fields)).toEqual([]);
    expect(isSame(mergeEdits({ base, mine, stored: { ...mine } }, {}), mine)).toBe(true);
  });

  it('never lose a value: every merged field is hers or the stored one, as chosen', () => {
    const form = fc.record({
      sex: fc.constantFrom('FEMALE', 'MALE', null),
      grade: fc.constantFrom(0, 1, null),
      note: fc.constantFrom('', 'a'),
    });
    const side = fc.constantFrom<Side>('MINE', 'STORED');
    const choices = fc.record({ sex: side, grade: side, note: side }, { requiredKeys: [] });
    fc.assert(
      fc.property(form, form, form, choices, (was, mine, stored, chosen) => {
        const merged = mergeEdits({ base: was, mine, stored }, chosen);
        const open = differences({ base: was, mine, stored }, fields);
        return fields.every((field) => {
          const suggested = open.find((each) => each.field === field)?.suggested ?? 'MINE';
          return merged[field] === ((chosen[field] ?? suggested) === 'MINE' ? mine[field] : stored[field]);
        });
      }),
    );
  });
});
