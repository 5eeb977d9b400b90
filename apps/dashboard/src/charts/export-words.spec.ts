import { brokenToFit, layOutContext } from './export-words.js';

const widthOf = (part: string) => part.length * 10;

describe('the words of an exported drawing', () => {
  it('break at spaces, and keep a long word whole', () => {
    expect(brokenToFit('better by one grade', 100, widthOf)).toEqual(['better by', 'one grade']);
    expect(brokenToFit('overlongwording here', 100, widthOf)).toEqual(['overlongwording', 'here']);
  });

  it('leave room above for the title and below for each piece of the footer', () => {
    const measuring = { font: '', measureText: (text: string) => ({ width: widthOf(text) }) };
    const told = { eyebrow: 'Tone', title: 'Better', footer: ['n = 12', 'As of 1 Jan 2024'] };
    const { above, below } = layOutContext(told, 400, measuring);
    expect(above.lines.map(({ text }) => text)).toEqual(['Tone', 'Better']);
    expect(below.lines.map(({ text }) => text)).toEqual(['n = 12', 'As of 1 Jan 2024']);
    expect(below.height).toBeGreaterThan(below.lines.at(-1)?.top ?? Infinity);
  });
});
