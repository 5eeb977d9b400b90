import { medianFollowUp } from './follow-up-time.js';

describe('median follow-up', () => {
  it('is the plain median when nobody died', () => {
    const bars = [100, 200, 300].map((days) => ({ days, died: 0, alive: 1 }));
    expect(medianFollowUp(bars)).toBe(200 / 365.25);
  });

  it('does not take a death for the end of observation', () => {
    // Ends at 200 and 400 of the three still observed: 1 − 1/3, then 1/3
    expect(
      medianFollowUp([
        { days: 100, died: 1, alive: 0 },
        { days: 400, died: 0, alive: 1 },
        { days: 200, died: 0, alive: 1 },
        { days: 500, died: 0, alive: 1 },
      ]),
    ).toBe(400 / 365.25);
  });

  it('lies in the middle when exactly half are still followed over some time', () => {
    const bars = [100, 200].map((days) => ({ days, died: 0, alive: 1 }));
    expect(medianFollowUp(bars)).toBe((100 + 200) / 2 / 365.25);
  });

  it('is unknown when too many died for it to be reached, or without patients', () => {
    expect(
      medianFollowUp([
        { days: 100, died: 0, alive: 1 },
        { days: 200, died: 3, alive: 0 },
      ]),
    ).toBeNull();
    expect(medianFollowUp([])).toBeNull();
  });
});
