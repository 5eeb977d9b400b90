import fc from 'fast-check';
import { anyDay, anyFacts, DAY_ZERO, LOCK } from '../../../test/samples/any-therapy.js';
import { addDays } from '../day.js';
import { therapyCourse } from '../exposure/therapy-course.js';
import { centreCounts } from './centre-counts.js';
import { gapsBetweenEvents } from './in-sequence.js';
import { quarterCounts } from './quarter-counts.js';
import { eligibleProcedures, INFECTION_WINDOWS_DAYS, watchedProcedures } from './watched-procedure.js';

const rule = { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 } as const;
const anyOnsets = fc.array(anyDay, { maxLength: 6 });
const anyCounted = fc
  .array(fc.record({ day: fc.nat(1500), followed: fc.boolean(), centre: fc.constantFrom('C01', 'C02') }), {
    maxLength: 15,
  })
  .map((all) => all.map(({ day, ...each }, at) => ({ ...each, id: `P${at}`, performedOn: addDays(DAY_ZERO, day) })));
const runs = { numRuns: 150, seed: 2 };

describe('whatever is recorded of operations and infections', () => {
  it('an infection is put down to one operation at most, and an operation counts once', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsetsOn) => {
        const course = therapyCourse(rule, facts, LOCK);
        if (course === null) return;
        for (const days of INFECTION_WINDOWS_DAYS) {
          const watched = watchedProcedures(facts.procedures, course, { onsetsOn, days });
          expect(new Set(watched.map(({ id }) => id)).size).toBe(watched.length);
          const infected = watched.filter(({ followed }) => followed);
          expect(infected.length).toBeLessThanOrEqual(new Set(onsetsOn).size);
          const shuffled = { onsetsOn: onsetsOn.toReversed(), days };
          expect(watchedProcedures(facts.procedures.toReversed(), course, shuffled)).toEqual(watched);
        }
      }),
      runs,
    );
  });

  it('a wider window finds more infections and closes later', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsetsOn) => {
        const course = therapyCourse(rule, facts, LOCK);
        if (course === null) return;
        const [narrow = [], wide = []] = [30, 90].map((days) =>
          watchedProcedures(facts.procedures, course, { onsetsOn, days }),
        );
        narrow.forEach(({ followed }, at) => {
          if (followed === true) expect(wide[at]?.followed).toBe(true);
          if (followed === null) expect(wide[at]?.followed).not.toBe(false);
        });
      }),
      runs,
    );
  });

  it('every operation that counts is in one centre and one quarter', () => {
    fc.assert(
      fc.property(anyCounted, (procedures) => {
        const events = procedures.filter(({ followed }) => followed).length;
        const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
        const centres = centreCounts(procedures);
        const quarters = quarterCounts(procedures);
        expect(sum(centres.map(({ denominator }) => denominator))).toBe(procedures.length);
        expect(sum(centres.map(({ numerator }) => numerator))).toBe(events);
        expect(sum(quarters.map(({ denominator }) => denominator))).toBe(procedures.length);
        expect(sum(quarters.map((quarter) => quarter.events))).toBe(events);
        expect(quarterCounts(procedures.toReversed())).toEqual(quarters);
        expect(centreCounts(procedures.toReversed())).toEqual(centres);
      }),
      runs,
    );
  });

  it('there is one gap fewer than events, and what lies in gaps had none', () => {
    fc.assert(
      fc.property(anyCounted, (procedures) => {
        const gaps = gapsBetweenEvents(procedures);
        const events = procedures.filter(({ followed }) => followed).length;
        expect(gaps).toHaveLength(Math.max(0, events - 1));
        expect(gaps.reduce((all, gap) => all + gap, 0)).toBeLessThanOrEqual(procedures.length - events);
        expect(gapsBetweenEvents(procedures.toReversed())).toEqual(gaps);
      }),
      runs,
    );
  });

  it('eligible are those whose answer is known', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsetsOn) => {
        const course = therapyCourse(rule, facts, LOCK);
        if (course === null) return;
        const watched = watchedProcedures(facts.procedures, course, { onsetsOn });
        const open = watched.filter(({ followed }) => followed === null).length;
        expect(eligibleProcedures(watched)).toHaveLength(watched.length - open);
      }),
      runs,
    );
  });
});
