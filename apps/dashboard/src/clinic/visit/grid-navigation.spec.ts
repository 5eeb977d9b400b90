import { findInstrument } from '#libs/instruments/index';
import { answerForKey, moveInGrid } from './grid-navigation.js';

const body = { rows: 6, columns: 2 };
const options = findInstrument('mas')?.items[0]?.options ?? [];

describe('moving through the body grid', () => {
  it('moves by arrows and stops at the edges', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowDown', body)).toEqual({ row: 1, column: 0 });
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowRight', body)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid({ row: 5, column: 1 }, 'ArrowDown', body)).toEqual({ row: 5, column: 1 });
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowLeft', body)).toEqual({ row: 0, column: 0 });
  });

  it('goes on with Enter: left, right, next muscle group, and stays at the last cell', () => {
    expect(moveInGrid({ row: 2, column: 0 }, 'Enter', body)).toEqual({ row: 2, column: 1 });
    expect(moveInGrid({ row: 2, column: 1 }, 'Enter', body)).toEqual({ row: 3, column: 0 });
    expect(moveInGrid({ row: 5, column: 1 }, 'Enter', body)).toEqual({ row: 5, column: 1 });
  });

  it('leaves other keys alone', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'Tab', body)).toBeNull();
  });
});

describe('keys that grade', () => {
  it('takes 0 to 4 as grades and + as 1+', () => {
    expect(answerForKey('0', options)).toEqual({ code: '0', absence: null, reason: null });
    expect(answerForKey('4', options)?.code).toBe('4');
    expect(answerForKey('+', options)?.code).toBe('1+');
  });

  it('takes n as not done with the usual reason, x as not applicable, Delete as nothing', () => {
    expect(answerForKey('n', options)).toEqual({ code: null, absence: 'NOT_DONE', reason: 'not-testable' });
    expect(answerForKey('x', options)?.absence).toBe('NOT_APPLICABLE');
    expect(answerForKey('Delete', options)).toBeNull();
  });

  it('ignores a grade the scale does not have', () => {
    expect(answerForKey('5', options)).toBeUndefined();
    expect(answerForKey('a', options)).toBeUndefined();
  });
});
