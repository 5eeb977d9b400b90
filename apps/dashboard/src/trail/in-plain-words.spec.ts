import { inPlainWords } from './in-plain-words.js';

const known = new Map([
  ['auditEvents', 'What happened, newest first: to patients of the own centre.'],
  ['centres', 'All hospitals of the registry.'],
]);

describe('what was asked of the registry', () => {
  it('is said by the beginning of the descriptions', () => {
    expect(inPlainWords(['auditEvents', 'centres'], known)).toBe(
      'What happened, newest first; All hospitals of the registry',
    );
  });

  it('is counted where there are no words, and never shown as a code', () => {
    expect(inPlainWords(['auditEvents', 'people'], known)).toBe('What happened, newest first; 1 more');
    expect(inPlainWords(['people'], new Map())).toBe('1 part of the registry');
    expect(inPlainWords(['people', 'person'], new Map())).toBe('2 parts of the registry');
  });
});
