import { mergeChange, type Change, type StoredField } from './merge-changes.js';

const [IRIS, OTTO, ADA] = ['iris', 'otto', 'ada'];
const change = (value: Change['value'], base: number, settles = false): Change => ({ path: 'p', value, base, settles });
const stored = (part: Partial<StoredField> = {}): StoredField => ({
  path: 'p',
  value: '3',
  revision: 5,
  valueRevision: 5,
  changedBy: IRIS,
  rivals: [],
  ...part,
});
const contested = stored({ revision: 6, rivals: [{ changedBy: OTTO, value: '4' }] });

describe('a change of a field', () => {
  it('stands in a blank field, whatever it was made of; a measured 0 is a value', () => {
    expect(mergeChange(null, change('0', 0), OTTO)).toEqual({ path: 'p', stands: { value: '0' }, settled: false });
    expect(mergeChange(null, change(null, 0), OTTO)).toBeNull();
  });

  it('takes the place of the value it was made of, whoever entered that', () => {
    expect(mergeChange(stored(), change('4', 5), OTTO)?.stands).toEqual({ value: '4' });
    expect(mergeChange(stored(), change(null, 5), OTTO)?.stands).toEqual({ value: null });
  });

  it('is kept beside a value its author had not seen', () => {
    expect(mergeChange(stored(), change('4', 4), OTTO)).toEqual({ path: 'p', rival: { value: '4' }, settled: false });
  });

  it('made of nothing new is nothing, and so is the same value from two people', () => {
    expect(mergeChange(stored(), change('3', 0), OTTO)).toBeNull();
    expect(
      mergeChange(stored({ value: { code: '3', reason: null } }), change({ code: '3', reason: null }, 0), OTTO),
    ).toBeNull();
  });

  it('made of a cleared field that the other one still fills is a conflict too', () => {
    expect(mergeChange(stored({ value: null }), change('4', 4), OTTO)?.rival).toEqual({ value: '4' });
  });
});

describe('while two values stand against each other', () => {
  it('each of the two goes on with her own', () => {
    expect(mergeChange(contested, change('35', 5), IRIS)?.stands).toEqual({ value: '35' });
    expect(mergeChange(contested, change('45', 6), OTTO)?.rival).toEqual({ value: '45' });
  });

  it('a third value joins them', () => {
    expect(mergeChange(contested, change('7', 6), ADA)?.rival).toEqual({ value: '7' });
  });

  it('whoever gives in takes hers back', () => {
    expect(mergeChange(contested, change('3', 6), OTTO)?.rival).toBe('TAKEN_BACK');
  });

  it('whoever chooses ends it, for the value that stands or another', () => {
    expect(mergeChange(contested, change('4', 6, true), ADA)).toEqual({
      path: 'p',
      stands: { value: '4' },
      settled: true,
    });
    expect(mergeChange(contested, change('3', 6, true), ADA)).toEqual({ path: 'p', settled: true });
  });

  it('nobody chooses among values she has not seen', () => {
    expect(mergeChange(contested, change('3', 5, true), ADA)).toBeNull();
    expect(mergeChange(contested, change('9', 5, true), ADA)?.rival).toEqual({ value: '9' });
  });
});
