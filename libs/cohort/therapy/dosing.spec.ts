import {
  checkLimits,
  checkSteps,
  dayAt,
  expectedResidualMl,
  reservoirDates,
  totalDailyDoseUg,
  type Finding,
  type PumpConstants,
} from '#libs/therapy/index';
import { generateCohort } from '../generate-cohort.js';
import type { SyntheticProgramming, SyntheticRefill, SyntheticTherapy } from './records.js';
import { therapyTruth } from './therapy-truth.js';

const timeZone = 'Europe/London';
const patients = [...generateCohort({ seed: 5, patients: 400, centres: 6, today: '2026-06-30' })];
const therapies = patients.map(({ therapy }) => therapy);
const { alarmMl, unusableMl } = therapyTruth.reservoir;
const model = (reservoirMl: number | null): PumpConstants => ({
  reservoirMl,
  alarmMl,
  unusableMl,
  stabilityDays: 180,
  serviceLifeYears: 7,
  minDailyMl: 0.048,
  maxDailyMl: null,
});

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function reservoirOf({ programmings }: SyntheticTherapy, fill: SyntheticRefill, until: string) {
  return {
    filledAt: fill.refilledAt,
    filledMl: fill.filledMl,
    concentrationUgPerMl: fill.concentrationUgPerMl,
    segments: programmings
      .filter(({ programmedAt }) => programmedAt < until)
      .map(({ programmedAt, ...segment }) => ({ from: programmedAt, ...segment })),
    model: model(null),
    timeZone,
  };
}

/** Each refill with the one before it in the same pump, where the doses are known. */
const drawn = therapies
  .filter(({ programmings }) => programmings.length > 0)
  .flatMap((therapy) =>
    therapy.refills.slice(1).flatMap((refill, index) => {
      const previous = therapy.refills[index] as SyntheticRefill;
      if (refill.kind === 'INITIAL_FILL') return [];
      const expected = expectedResidualMl(reservoirOf(therapy, previous, refill.refilledAt), refill.refilledAt);
      const dates = reservoirDates(reservoirOf(therapy, previous, refill.refilledAt));
      return expected === null
        ? []
        : [{ refill, previous, expected, emptyOn: 'emptyOn' in dates ? dates.emptyOn : null }];
    }),
  );

describe('invented refills', () => {
  it('state the residual the reservoir arithmetic expects, to the tenth the programmer shows', () => {
    // Half a tenth, and the ten minutes from the fill to the first dose, 0.01 mL at 1.4 mL/day.
    const wrong = drawn.filter(
      ({ refill, expected }) => Math.abs((refill.expectedResidualMl ?? NaN) - expected) > 0.05 + 0.01,
    );
    expect(wrong).toEqual([]);
    expect(drawn.length).toBeGreaterThan(4000);
  });

  it('show in what is measured how accurately the pumps deliver', () => {
    const usual = drawn.filter(
      ({ refill, expected }) => refill.discrepancyReview === null && expected > unusableMl + 2,
    );
    const ratios = usual.map(
      ({ refill, previous }) =>
        (previous.filledMl - (refill.measuredResidualMl ?? NaN)) /
        (previous.filledMl - (refill.expectedResidualMl ?? NaN)),
    );
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(Math.abs(mean - therapyTruth.delivery.mean)).toBeLessThan(0.005);
  });

  it('differ from what is expected within the limits, or carry a reason, a review or an answer', () => {
    const found = drawn.flatMap(({ refill, previous, expected }) =>
      checkLimits(
        'refill',
        {
          ...refill,
          expectedResidualMl: expected,
          previousFilledMl: previous.filledMl,
          previousConcentrationUgPerMl: previous.concentrationUgPerMl,
          daysSincePrevious: daysBetween(previous.refilledAt, refill.refilledAt),
          gapAnswered: refill.gapAnswer !== null,
          reviewed: refill.discrepancyReview !== null,
        },
        { pump: model(40) },
      ).filter((finding) => !stated(finding, refill)),
    );
    expect(found).toEqual([]);
  });

  it('say what happened where the reservoir was computed to be empty before', () => {
    const late = drawn.filter(
      ({ emptyOn, refill }) => emptyOn !== null && dayAt(refill.refilledAt, timeZone) > emptyOn,
    );
    expect(late.length).toBeGreaterThan(20);
    expect(late.filter(({ refill }) => refill.gapAnswer === null)).toEqual([]);
    expect(drawn.filter(({ refill }) => refill.gapAnswer === 'RESERVOIR_EMPTY').length).toBeGreaterThan(3);
  });

  it('take place on working days within office hours unless something was wrong', () => {
    const planned = drawn.filter(
      ({ refill }) =>
        refill.gapAnswer === null &&
        refill.discrepancyReview === null &&
        refill.attempts < 3 &&
        refill.attestation !== 'EVENTS',
    );
    const odd = planned.filter(({ refill }) => {
      const local = new Date(refill.refilledAt).toLocaleString('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      });
      return /Sat|Sun/.test(local) || !/ (08|09|1[0-6])$/.test(local);
    });
    expect(odd.length / planned.length).toBeLessThan(0.01);
  });

  it('show the alarm date computed from volume, concentration and dose, but for a few days of the programmer’s own', () => {
    const off = therapies.flatMap((therapy) =>
      therapy.programmings.flatMap((session) => {
        const fill = therapy.refills.findLast(({ refilledAt }) => refilledAt < session.programmedAt);
        if (fill === undefined || session.alarmOn === null) return [];
        const after = new Date(Date.parse(session.programmedAt) + 1).toISOString();
        const dates = reservoirDates(reservoirOf(therapy, fill, after));
        return 'alarmOn' in dates ? [daysBetween(dates.alarmOn, session.alarmOn)] : [NaN];
      }),
    );
    expect(off.every((days) => [-1, 0, 1, 4].includes(days))).toBe(true);
    expect(off.filter((days) => days === 0).length / off.length).toBeGreaterThan(0.93);
  });
});

describe('invented programmes', () => {
  const sessions = therapies.flatMap(({ programmings }) => programmings);

  it('have steps that cover the day and add up to the daily dose exactly', () => {
    const wrong = sessions.filter(
      ({ mode, steps, dailyDoseUg }) =>
        checkSteps(mode, steps).length > 0 ||
        (mode === 'FLEX' && Math.abs((totalDailyDoseUg(mode, steps) ?? NaN) - dailyDoseUg) > 1e-9),
    );
    expect(wrong).toEqual([]);
    expect(sessions.filter(({ mode }) => mode === 'FLEX').length).toBeGreaterThan(50);
  });

  it('rise and fall within the limits', () => {
    const found = therapies.flatMap(({ programmings }) =>
      programmings.flatMap((session, index) => {
        const previous = programmings[index - 1] as SyntheticProgramming | undefined;
        return checkLimits(
          'programming',
          {
            ...session,
            previousDailyDoseUg: previous?.dailyDoseUg ?? null,
            hoursSincePrevious: previous ? 24 * daysBetween(previous.programmedAt, session.programmedAt) : null,
            starting:
              session.reason === 'start' && (previous === undefined || session.dailyDoseUg < previous.dailyDoseUg / 2),
          },
          { pump: model(40) },
        );
      }),
    );
    expect(found).toEqual([]);
  });

  it('bridge every rise of the concentration, which goes from 500 to 2,000 with the dose', () => {
    for (const { programmings } of therapies)
      programmings.forEach((session, index) => {
        const before = programmings[index - 1]?.concentrationUgPerMl ?? session.concentrationUgPerMl;
        if (session.reason === 'start') return;
        expect(session.bridge?.oldConcentrationUgPerMl ?? session.concentrationUgPerMl).toBe(before);
      });
    const used = new Set(sessions.map(({ concentrationUgPerMl }) => concentrationUgPerMl));
    expect([...used].toSorted((a, b) => a - b)).toEqual([500, 1000, 2000]);
  });

  it('come to doses as cohorts have them', () => {
    const settled = patients.flatMap(({ therapy, origin }) => {
      const first = therapy.programmings[0];
      const last = therapy.programmings.findLast(({ mode }) => mode !== 'STOPPED');
      if (!first || !last || daysBetween(first.programmedAt, last.programmedAt) < 300) return [];
      return [{ origin, ug: last.dailyDoseUg }];
    });
    const mean = (origin: string) => {
      const doses = settled.filter((one) => one.origin === origin).map(({ ug }) => ug);
      return doses.reduce((sum, ug) => sum + ug, 0) / doses.length;
    };
    // Spinal 219–536 and cerebral 90–703 µg/day are published ranges; means of 300 at two years in cerebral palsy.
    expect(mean('SPINAL')).toBeGreaterThan(250);
    expect(mean('SPINAL')).toBeLessThan(450);
    expect(mean('CEREBRAL')).toBeGreaterThan(220);
    expect(mean('CEREBRAL')).toBeLessThan(400);
    expect(Math.max(...settled.map(({ ug }) => ug))).toBeLessThan(1000);
  });

  it('are of a moment of their own each, in order', () => {
    for (const { programmings, refills } of therapies) {
      const times = programmings.map(({ programmedAt }) => programmedAt);
      expect([...new Set(times)].toSorted()).toEqual(times);
      const fills = refills.map(({ refilledAt }) => refilledAt);
      expect([...new Set(fills)].toSorted()).toEqual(fills);
    }
    expect(dayAt('2026-07-01T07:30:00Z', timeZone)).toBe('2026-07-01');
  });
});

function stated({ rule, field }: Finding, { reasons }: SyntheticRefill): boolean {
  return reasons.some((reason) => reason.rule === rule && reason.field === field);
}
