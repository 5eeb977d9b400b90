import { visitWindowWords } from './visit-window-words.js';

describe('the window of a visit in words', () => {
  it('says that a baseline before any implant waits for it', () => {
    const words = visitWindowWords({ windowLabel: null, purpose: 'BASELINE' }, { firstImplantOn: null });
    expect(words).toBe('Baseline, counts once the implant is recorded');
  });

  it('names the window, or says that there is none', () => {
    const patient = { firstImplantOn: '2024-02-03' };
    expect(visitWindowWords({ windowLabel: '12 months', purpose: 'FOLLOW_UP' }, patient)).toBe('12 months');
    expect(visitWindowWords({ windowLabel: null, purpose: 'FOLLOW_UP' }, patient)).toBe('Outside any window');
  });
});
