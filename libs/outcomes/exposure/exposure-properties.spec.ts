import fc from 'fast-check';
import { anyDay, anyFacts, anyProcedures, later, LOCK } from '../../../test/samples/any-therapy.js';
import { addDays, DAYS_A_YEAR, daysBetween } from '../day.js';
import type { ExposureRule } from '../protocol.js';
import { deviceLives } from './device-life.js';
import { catheterIntervals, deviceIntervals, pumpIntervals } from './device-time.js';
import { eventMoments } from './event-moments.js';
import { firstEvent } from './first-event.js';
import { rate } from './rate.js';
import { therapyCourse } from './therapy-course.js';
import { daysAtRisk, timesAtRisk, yearsAtRisk } from './time-at-risk.js';

const rule: ExposureRule = { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 };
const clocks = [deviceIntervals, pumpIntervals, catheterIntervals];
const anyOnsets = fc.array(anyDay, { maxLength: 5 });
const runs = { numRuns: 150, seed: 1 };

describe('whatever is recorded of a therapy', () => {
  it('the devices of one clock never overlap, and are placed in order', () => {
    fc.assert(
      fc.property(anyProcedures, (procedures) => {
        for (const clock of clocks) {
          const intervals = clock(procedures);
          intervals.forEach(({ fromOn, toOn }, at) => {
            expect(toOn === null || fromOn <= toOn).toBe(true);
            const next = intervals[at + 1];
            if (next !== undefined) expect(toOn !== null && toOn <= next.fromOn).toBe(true);
          });
        }
      }),
      runs,
    );
  });

  it('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsets) => {
        const reversed = { ...facts, procedures: facts.procedures.toReversed() };
        const [course, other] = [therapyCourse(rule, facts, LOCK), therapyCourse(rule, reversed, LOCK)];
        expect(other).toEqual(course);
        if (course === null) return;
        expect(firstEvent(course, onsets.toReversed())).toEqual(firstEvent(course, onsets));
        const times = timesAtRisk(pumpIntervals(facts.procedures), course);
        expect(deviceLives(times, onsets.toReversed())).toEqual(deviceLives(times, onsets));
      }),
      runs,
    );
  });

  it('pump-years are never more than the years of follow-up, and all within them', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const course = therapyCourse(rule, facts, LOCK);
        if (course === null) return;
        const followed = daysBetween(course.observedFrom, course.observedUntil);
        const system = daysAtRisk(timesAtRisk(course.systems, course));
        expect(system).toBeLessThanOrEqual(followed);
        for (const clock of clocks) {
          const times = timesAtRisk(clock(facts.procedures), course);
          expect(daysAtRisk(times)).toBeLessThanOrEqual(followed);
          for (const { placedOn, enteredOn, leftOn } of times)
            expect(
              placedOn <= enteredOn &&
                course.observedFrom <= enteredOn &&
                enteredOn <= leftOn &&
                leftOn <= course.observedUntil,
            ).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a later enrolment only takes time away', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, enrolledOn) => {
        const whole = therapyCourse(rule, { ...facts, enrolledOn: null }, LOCK);
        const part = therapyCourse(rule, { ...facts, enrolledOn }, LOCK);
        if (whole === null || part === null) return;
        const missed = Math.max(0, daysBetween(whole.observedFrom, enrolledOn));
        const days = (course: typeof whole) => daysAtRisk(timesAtRisk(course.systems, course));
        expect(days(part)).toBeLessThanOrEqual(days(whole));
        expect(days(part)).toBeGreaterThanOrEqual(days(whole) - missed);
      }),
      runs,
    );
  });

  it('the calendar does not matter: a record moved by some days gives the same times', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, fc.integer({ min: -4000, max: 4000 }), (facts, onsets, days) => {
        // Months differ in length, so loss is left out.
        const everyDay: ExposureRule = { ongoingUntil: 'LAST_CONTACT', lostAfterMonths: null };
        const here = therapyCourse(everyDay, facts, LOCK);
        const there = therapyCourse(everyDay, later(facts, days), addDays(LOCK, days));
        if (here === null || there === null) return expect(there).toBe(here);
        const moved = onsets.map((day) => addDays(day, days));
        expect(firstEvent(there, moved)).toEqual(firstEvent(here, onsets));
        expect(daysAtRisk(timesAtRisk(there.systems, there))).toBe(daysAtRisk(timesAtRisk(here.systems, here)));
      }),
      runs,
    );
  });

  it('a first event comes after observation began and not after the system came out', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsets) => {
        const course = therapyCourse(rule, facts, LOCK);
        const first = course && firstEvent(course, onsets);
        if (course === null || first === null) return;
        expect(first.time).toBeGreaterThanOrEqual(1);
        expect(first.time).toBeGreaterThanOrEqual(first.start);
        if (first.code === 1 && first.time > 1) expect(onsets).toContain(addDays(course.firstImplantOn, first.time));
      }),
      runs,
    );
  });

  it('each failure ends at most one device', () => {
    fc.assert(
      fc.property(anyFacts, anyOnsets, (facts, onsets) => {
        const course = therapyCourse(rule, facts, LOCK);
        if (course === null) return;
        for (const clock of [pumpIntervals, catheterIntervals]) {
          const times = timesAtRisk(clock(facts.procedures), course);
          const failed = deviceLives(times, onsets).filter(({ event }) => event);
          expect(failed.length).toBeLessThanOrEqual(new Set(onsets).size);
        }
      }),
      runs,
    );
  });
});

describe('a rate', () => {
  const anyCounts = fc.array(
    fc.record({ events: fc.nat(4), pumpYears: fc.integer({ min: 0, max: 4000 }).map((days) => days / DAYS_A_YEAR) }),
    { maxLength: 12 },
  );

  it('in another unit of time is the same times the unit', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const inMonths = counts.map(({ events, pumpYears }) => ({ events, pumpYears: pumpYears * 12 }));
        const [years, months] = [rate(eventMoments(counts)), rate(eventMoments(inMonths))];
        const ratio = (perMonth: number | undefined | null, perYear: number | undefined | null) =>
          perYear == null || perYear === 0 ? Number(perMonth === perYear) : ((perMonth ?? 0) * 12) / perYear;
        expect(ratio(months.estimate, years.estimate)).toBeCloseTo(1, 12);
        expect(ratio(months.interval?.upper, years.interval?.upper)).toBeCloseTo(1, 12);
        // Where events are in proportion to time the sums cancel, and half of the digits go with the square root.
        expect(ratio(months.robust?.lower, years.robust?.lower)).toBeCloseTo(1, 6);
      }),
      runs,
    );
  });

  it('does not depend on the order of the patients, nor on those never at risk and without events', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const other = rate(eventMoments([{ events: 0, pumpYears: 0 }, ...counts.toReversed()]));
        const found = rate(eventMoments(counts));
        expect(other.events).toBe(found.events);
        expect(other.estimate ?? -1).toBeCloseTo(found.estimate ?? -1, 9);
        expect(other.robust?.upper ?? -1).toBeCloseTo(found.robust?.upper ?? -1, 6);
      }),
      runs,
    );
  });
});

describe('pump-years', () => {
  it('are days over 365.25', () => {
    const time = { placedOn: '2020-01-01', enteredOn: '2020-01-01', leftOn: '2024-01-01', removed: false };
    expect(yearsAtRisk([time])).toBe(1461 / 365.25);
  });
});
