import { followUpOf, survivalOf } from './follow-up-span.js';

const course = {
  firstImplantOn: '2020-01-01',
  observedFrom: '2020-01-31',
  observedUntil: '2021-01-01',
  died: true,
  systems: [{ fromOn: '2020-01-01', toOn: '2020-03-01' }],
};

describe('the span of follow-up', () => {
  it('begins with observation and might have lasted to the data lock', () => {
    // 2020 has 366 days, of which 30 were before enrolment.
    expect(followUpOf(course, '2022-01-01')).toEqual({
      observed: (366 - 30) / 365.25,
      potential: (366 - 30 + 365) / 365.25,
      died: true,
    });
  });

  it('goes on after an explant when death is waited for', () => {
    expect(survivalOf(course)).toEqual({ start: 30, time: 366, event: true });
    expect(survivalOf({ ...course, observedFrom: '2020-01-01', observedUntil: '2020-01-01' }).time).toBe(1);
  });
});
