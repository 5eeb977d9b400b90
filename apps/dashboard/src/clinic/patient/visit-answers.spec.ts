import { findInstrument } from '#libs/instruments/index';
import { spokenAnswers } from './visit-answers.js';

const items = (code: string) => ({
  items: (findInstrument(code)?.items ?? []).map((item) => ({
    ...item,
    options: item.options.map((option) => ({ ...option })),
    cells: item.cells.map((cell) => ({ ...cell })),
  })),
});
const answer = (key: string, code: string | null, absence: string | null = null, reason: string | null = null) => ({
  key,
  code,
  absence,
  reason,
});

describe('the answers of a visit in words', () => {
  it('stand in the order of the definition, levels with what they mean', () => {
    expect(spokenAnswers(items('psfs'), [answer('severity', '3'), answer('frequency', '4')])).toEqual([
      { key: 'frequency', label: 'How often do spasms occur?', value: '4 ten times an hour or more' },
      { key: 'severity', label: 'How severe are the spasms?', value: '3 severe' },
    ]);
  });

  it('name muscle and side, and why a cell has no grade', () => {
    const spoken = spokenAnswers(items('mas'), [
      answer('grade:knee-flexors-R', null, 'NOT_DONE', 'contracture'),
      answer('grade:hip-adductors-L', '1+'),
    ]);
    expect(spoken.map(({ label, value }) => [label, value])).toEqual([
      ['Hip adductors, left', '1+'],
      ['Knee flexors, right', 'not done: contracture'],
    ]);
  });

  it('carry their unit, and stay codes where no definition explains them', () => {
    expect(spokenAnswers(items('sitting-tolerance'), [answer('hours', '0')])[0]?.value).toBe('0 h');
    expect(spokenAnswers(undefined, [answer('x', '2')])).toEqual([{ key: 'x', label: 'x', value: '2' }]);
  });
});
