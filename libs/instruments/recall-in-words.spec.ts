import { instruments } from './catalogue.js';
import { recallInWords } from './recall-in-words.js';

describe('recall in words', () => {
  it('names the period an answer looks back on', () => {
    expect(recallInWords('P7D')).toBe('last 7 days');
    expect(recallInWords('P1M')).toBe('last month');
    expect(recallInWords('AT_EXAM')).toBe('at the examination');
  });

  it('has words for every instrument shipped', () => {
    for (const { recall } of instruments) expect(recallInWords(recall)).not.toBe('last ');
  });
});
