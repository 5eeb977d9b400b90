import { canonical, changedFields, flatten, unflatten, withFields } from './flat-draft.js';

const visit = {
  heldOn: '2024-03-01',
  attestation: null,
  sheets: {
    'nrs-pain': { rater: null, answers: { average7d: { code: '0', absence: null, reason: null } }, folded: false },
  },
};

describe('a draft as fields', () => {
  it('has one for each value, an answer being one with its reason; null is blank, 0 and false are not', () => {
    expect([...flatten({ ...visit, weightKg: 0 })]).toEqual([
      ['heldOn', '"2024-03-01"'],
      ['sheets/nrs-pain/answers/average7d', '{"absence":null,"code":"0","reason":null}'],
      ['sheets/nrs-pain/folded', 'false'],
      ['weightKg', '0'],
    ]);
  });

  it('comes back whole, whatever the form has added to it', () => {
    const added = { ...visit, drugs: [{ name: 'Tizanidine', mgPerDay: 4 }], goals: { 'g/1': { level: -1 } } };
    expect(unflatten(flatten(added), { heldOn: '', attestation: null, sheets: {} })).toEqual({
      ...added,
      sheets: { 'nrs-pain': { answers: visit.sheets['nrs-pain'].answers, folded: false } },
    });
  });

  it('leaves what it was put upon as it was, and takes no key for a prototype', () => {
    const blank = { sheets: {} };
    const made = unflatten(new Map([['sheets/__proto__/polluted', 'true']]), blank);
    expect(blank).toEqual({ sheets: {} });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(made.sheets)).toEqual(['__proto__']);
  });

  it('says what changed and what was cleared', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '2'],
    ]);
    const changes = changedFields(before, new Map([['a', '0']]));
    expect([...changes]).toEqual([
      ['a', '0'],
      ['b', null],
    ]);
    expect([...withFields(before, changes)]).toEqual([['a', '0']]);
  });

  it('has one text for one value', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
  });
});
