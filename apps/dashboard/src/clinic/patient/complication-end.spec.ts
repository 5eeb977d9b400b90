import { complicationEndInput, complicationEndProblems, isOpen } from './complication-end.js';

const end = { outcome: null, resolvedOn: null, diedOn: null };

describe('the end of an open complication', () => {
  it('is waited for while the event goes on or its outcome is unknown', () => {
    expect(isOpen('RECOVERING')).toBe(true);
    expect(isOpen('UNKNOWN')).toBe(true);
    expect(isOpen('RECOVERED')).toBe(false);
    expect(isOpen('FATAL')).toBe(false);
  });

  it('needs an outcome, and the day of death with a fatal one', () => {
    expect(complicationEndProblems(end, '2024-02-03')).toHaveProperty('outcome');
    expect(complicationEndProblems({ ...end, outcome: 'FATAL' }, '2024-02-03')).toHaveProperty('diedOn');
    expect(complicationEndProblems({ ...end, outcome: 'RECOVERED' }, '2024-02-03')).toEqual({});
  });

  it('cannot lie before the onset', () => {
    const early = { outcome: 'RECOVERED', resolvedOn: '2024-02-02', diedOn: null } as const;
    expect(complicationEndProblems(early, '2024-02-03')).toHaveProperty('resolvedOn');
  });

  it('sends only the days that belong to the outcome', () => {
    const filled = { outcome: 'RECOVERED', resolvedOn: '2024-03-01', diedOn: '2024-03-02' } as const;
    expect(complicationEndInput({ id: '7', version: 2 }, filled)).toMatchObject({
      resolvedOn: '2024-03-01',
      diedOn: null,
    });
    expect(complicationEndInput({ id: '7', version: 2 }, { ...filled, outcome: 'FATAL' })).toMatchObject({
      resolvedOn: null,
      diedOn: '2024-03-02',
    });
  });
});
