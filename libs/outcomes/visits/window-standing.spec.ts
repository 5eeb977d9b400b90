import type { TherapyCourse } from '../exposure/therapy-course.js';
import { standingAt } from './window-standing.js';

const month12 = {
  code: 'M12',
  label: '12 months',
  fromDay: 305,
  targetDay: 365,
  toDay: 425,
  baseline: false,
  instruments: [],
};
// Day 425 after 1 January 2020 is 1 March 2021.
const lock = '2024-06-30';
const course = (more: Partial<TherapyCourse>): TherapyCourse => ({
  firstImplantOn: '2020-01-01',
  observedFrom: '2020-01-01',
  observedUntil: lock,
  died: false,
  systems: [{ fromOn: '2020-01-01', toOn: null }],
  ...more,
});
const explanted = (toOn: string) => [{ fromOn: '2020-01-01', toOn }];

describe('where a patient stands at a window', () => {
  it.each([
    ['due', course({})],
    ['due', course({ observedUntil: '2021-03-01', died: true })],
    ['died', course({ observedUntil: '2021-02-28', died: true })],
    ['lost', course({ observedUntil: '2021-02-28' })],
    ['due', course({ systems: explanted('2021-03-01') })],
    ['explanted', course({ systems: explanted('2021-02-28') })],
    ['explanted', course({ systems: explanted('2020-06-01'), observedUntil: '2020-12-31', died: true })],
    ['died', course({ systems: explanted('2020-12-31'), observedUntil: '2020-12-31', died: true })],
    ['due', course({ systems: [...explanted('2020-06-01'), { fromOn: '2021-01-01', toOn: null }] })],
  ])('is %s', (standing, given) => {
    expect(standingAt(month12, given, lock)).toBe(standing);
  });

  it('is not due yet while the window is open at the data lock', () => {
    expect(standingAt(month12, course({ observedUntil: '2021-02-28' }), '2021-02-28')).toBe('not-due-yet');
    expect(standingAt(month12, course({ observedUntil: '2020-06-01' }), '2021-02-28')).toBe('not-due-yet');
  });
});
