import { visitCompleteness } from './visit-completeness.js';

describe('completeness of visits', () => {
  it('counts against those who are due, never against all', () => {
    const result = visitCompleteness([
      { status: 'due', recorded: true },
      { status: 'due', recorded: false },
      { status: 'died', recorded: true },
      { status: 'not-due-yet', recorded: false },
      { status: 'lost', recorded: false },
      { status: 'explanted', recorded: false },
    ]);
    expect(result).toMatchObject({ due: 2, recorded: { share: 1 / 2 }, notDueYet: 1, died: 1, explanted: 1, lost: 1 });
    expect(visitCompleteness([]).recorded.share).toBeNull();
  });
});
