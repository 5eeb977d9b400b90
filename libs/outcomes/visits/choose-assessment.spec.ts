import { chooseAssessment, chosenOverTime } from './choose-assessment.js';
import type { FollowUpWindow } from '../protocol.js';

const at = (day: number, rater = 'PATIENT') => ({ day, rater });
const between = (fromDay: number, targetDay: number, toDay: number): FollowUpWindow => ({
  code: 'W',
  label: 'W',
  fromDay,
  targetDay,
  toDay,
  baseline: toDay <= 0,
  instruments: [],
});
const month1 = between(16, 30, 44);
const baseline = between(-180, -1, -1);

describe('the assessment that stands for a window', () => {
  it('is the one nearest to the target', () => {
    expect(chooseAssessment(month1, [at(20), at(33), at(40)])).toEqual(at(33));
  });

  it('is the earlier of two at the same distance', () => {
    expect(chooseAssessment(month1, [at(32), at(28)])).toEqual(at(28));
  });

  it('is the last one before the implant in the baseline window', () => {
    expect(chooseAssessment(baseline, [at(-90), at(-3), at(-20), at(2)])).toEqual(at(-3));
  });

  it('lies inside the window, however near another is', () => {
    expect(chooseAssessment(month1, [at(15), at(45)])).toBeNull();
  });

  it('is by the preferred rater when two rated on the same day', () => {
    const both = [at(30, 'CAREGIVER_PROXY'), at(30, 'PATIENT')];
    expect(chooseAssessment(month1, both, ['PATIENT'])).toEqual(at(30, 'PATIENT'));
    expect(chooseAssessment(month1, both, ['CAREGIVER_PROXY'])).toEqual(at(30, 'CAREGIVER_PROXY'));
  });

  it('is not exchanged for a farther one because the rater is preferred', () => {
    expect(chooseAssessment(month1, [at(29, 'CAREGIVER_PROXY'), at(40)], ['PATIENT'])).toEqual(
      at(29, 'CAREGIVER_PROXY'),
    );
  });

  it('is known for every day on which the data might have been locked', () => {
    // Day 18 stands until day 25 comes nearer, and that until day 31; day 40 never stands.
    expect(chosenOverTime(month1, [at(40), at(25), at(18), at(31)])).toEqual([
      { chosen: at(18), supersededOnDay: 25 },
      { chosen: at(25), supersededOnDay: 31 },
      { chosen: at(31), supersededOnDay: null },
    ]);
  });
});
