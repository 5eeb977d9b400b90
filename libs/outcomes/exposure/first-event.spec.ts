import { firstEvent } from './first-event.js';
import type { TherapyCourse } from './therapy-course.js';

const course = (more: Partial<TherapyCourse>): TherapyCourse => ({
  firstImplantOn: '2020-01-01',
  observedFrom: '2020-01-01',
  observedUntil: '2020-12-31',
  died: false,
  systems: [{ fromOn: '2020-01-01', toOn: null }],
  ...more,
});
const explanted = course({ systems: [{ fromOn: '2020-01-01', toOn: '2020-01-31' }] });

describe('the wait for a first event', () => {
  it.each([
    ['ends with the first onset', course({}), ['2020-03-01', '2020-02-01'], { time: 31, code: 1 }],
    ['ends with the explant', explanted, ['2020-02-01'], { time: 30, code: 2 }],
    ['ends with the event when both fall on one day', explanted, ['2020-01-31'], { time: 30, code: 1 }],
    ['ends with death', course({ died: true }), [], { time: 365, code: 3 }],
    ['ends with the explant when death falls on the same day', { ...explanted, observedUntil: '2020-01-31', died: true }, [], { time: 30, code: 2 }], // prettier-ignore
    ['ends with follow-up, censored', course({}), ['2021-01-01'], { time: 365, code: 0 }],
    ['ends before an explant that was not seen any more', { ...explanted, observedUntil: '2020-01-30' }, [], { time: 29, code: 0 }], // prettier-ignore
    ['lasts a day at least', course({ observedUntil: '2020-01-01' }), [], { time: 1, code: 0 }],
    ['lasts a day at least before an event too', course({}), ['2020-01-01'], { time: 1, code: 1 }],
  ])('%s', (_title, given, onsets, expected) => {
    expect(firstEvent(given, onsets)).toEqual({ start: 0, ...expected });
  });

  it('starts late for those who enrolled late, and is none when it was over by then', () => {
    const late = course({ observedFrom: '2020-02-01' });
    expect(firstEvent(late, ['2020-03-01'])).toEqual({ start: 31, time: 60, code: 1 });
    expect(firstEvent(late, ['2020-01-20', '2020-03-01'])).toBeNull();
    expect(firstEvent({ ...explanted, observedFrom: '2020-02-01' }, [])).toBeNull();
  });
});
