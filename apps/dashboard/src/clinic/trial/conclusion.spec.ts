import { asksForLoss, conclusionGiven, type TypedConclusion } from './conclusion.js';

const typed: TypedConclusion = {
  concludedOn: '2024-03-06',
  conclusion: 'POSITIVE',
  criterion: 'MEAN_LOWER_LIMB_FALL_1',
  criterionMet: true,
  lost: null,
  decidedBy: 'TEAM',
  note: ' ',
};

describe('the conclusion of a trial', () => {
  it('is sent with its criterion, and a blank remark as none', () => {
    expect(conclusionGiven(typed, false)).toEqual({
      concludedOn: '2024-03-06',
      conclusion: 'POSITIVE',
      criterion: 'MEAN_LOWER_LIMB_FALL_1',
      criterionMet: true,
      decidedBy: 'TEAM',
      note: null,
    });
  });

  it('waits for the question about a function that was lost, and follows its answer', () => {
    expect(asksForLoss(typed, true)).toBe(true);
    expect(conclusionGiven(typed, true)).toBeNull();
    expect(conclusionGiven({ ...typed, lost: 'YES' }, true)?.conclusion).toBe('POSITIVE_TONE_NEGATIVE_FUNCTION');
    expect(conclusionGiven({ ...typed, lost: 'NO' }, true)?.conclusion).toBe('POSITIVE');
  });

  it('needs no criterion where nothing was judged', () => {
    expect(conclusionGiven({ ...typed, conclusion: 'ABORTED', criterionMet: null }, true)).toMatchObject({
      conclusion: 'ABORTED',
      criterion: null,
      criterionMet: null,
    });
    expect(conclusionGiven({ ...typed, criterionMet: null }, false)).toBeNull();
  });
});
