import { readHistoryShown } from './read-history-shown.js';

describe('the address of a history', () => {
  it('keeps that everything is shown, and leaves out the usual choice and what it cannot mean', () => {
    expect(readHistoryShown({ show: 'EVERYTHING' })).toEqual({ show: 'EVERYTHING' });
    expect(readHistoryShown({ show: 'CHANGES', page: 2 })).toEqual({});
    expect(readHistoryShown({ show: ['EVERYTHING'] })).toEqual({});
  });
});
