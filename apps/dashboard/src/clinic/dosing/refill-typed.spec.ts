import type { Finding } from '#libs/therapy/index';
import { askedOnce, reasonsOfGap, type TypedRefill } from './refill-typed.js';

const typed = (gapAnswer: TypedRefill['gapAnswer']): TypedRefill => ({ gapAnswer }) as TypedRefill;
const found = (rule: string, level: Finding['level'], field: string): Finding => ({ rule, level, field, sentence: '' });
const late = found('D10', 'WARNING', 'gapAnswer');
const long = found('LIMIT:refill-interval', 'WARNING', 'refilledAt');
const longest = found('LIMIT:refill-interval', 'ERROR', 'refilledAt');

describe('a late refill', () => {
  it('is asked once why it is late', () => {
    expect(askedOnce(typed(null), [late, long])).toEqual([late]);
    expect(askedOnce(typed('MISSING_RECORD'), [long])).toEqual([]);
  });

  it('gives why it is late as the reason for a long interval', () => {
    expect(reasonsOfGap(typed('MISSING_RECORD'), [long])).toEqual([
      { rule: 'LIMIT:refill-interval', field: 'refilledAt', reason: 'A record is missing' },
    ]);
    expect(reasonsOfGap(typed(null), [long])).toEqual([]);
  });

  it('is asked about a long interval where nothing else asks', () => {
    expect(askedOnce(typed(null), [long])).toEqual([long]);
    expect(askedOnce(typed(null), [late, longest])).toEqual([late, longest]);
  });
});
