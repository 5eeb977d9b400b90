import { afterPress, choiceAction } from './choice-action.js';

const choices = [{ code: 'a', key: '0' }, { code: 'b', key: '1+' }, { code: 'c' }];

describe('a key on a row of options', () => {
  it('goes on with Enter, whatever is chosen', () => {
    expect(choiceAction('Enter', { choices, focused: 'a' })).toEqual({ act: 'GO_ON' });
  });

  it('clears with Delete and Backspace only', () => {
    expect(choiceAction('Delete', { choices, focused: 'b' })).toEqual({ act: 'CLEAR' });
    expect(choiceAction('Backspace', { choices, focused: 'b' })).toEqual({ act: 'CLEAR' });
    expect(choiceAction(' ', { choices, focused: 'b' })).toBeNull();
  });

  it('chooses what is typed and moves round with arrows', () => {
    expect(choiceAction('0', { choices, focused: 'c' })).toEqual({ act: 'CHOOSE', code: 'a' });
    expect(choiceAction('ArrowRight', { choices, focused: 'c' })).toEqual({ act: 'CHOOSE', code: 'a' });
    expect(choiceAction('Tab', { choices, focused: 'c' })).toBeNull();
  });
});

describe('a press on an option', () => {
  it('takes the answer back where it may be taken back, never by the space bar', () => {
    expect(afterPress('3', '3', true)).toBeNull();
    expect(afterPress('3', '3', false)).toBe('3');
    expect(afterPress('3', null, false)).toBe('3');
  });
});
