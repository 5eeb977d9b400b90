import fc from 'fast-check';
import { bridgeDays, bridgeInterval, isDuringBridge, isWithin } from './bridge.js';
import { daysFrom } from './calendar.js';
import { discrepancy, shownDiscrepancyMl } from './discrepancy.js';
import {
  alarmDisagreement,
  dailyVolumeMl,
  expectedResidualMl,
  replaceByOn,
  reservoirDates,
  type PumpConstants,
  type ReservoirDates,
  type ReservoirInput,
} from './reservoir.js';

const model: PumpConstants = {
  reservoirMl: 40,
  alarmMl: 2,
  unusableMl: 1.4,
  stabilityDays: null,
  serviceLifeYears: 7,
  minDailyMl: null,
  maxDailyMl: null,
};
const FILLED = '2026-01-05T10:00:00Z';

const filled = (
  ml: number,
  concentration: number,
  dose: number,
  more: Partial<ReservoirInput> = {},
): ReservoirInput => ({
  filledAt: FILLED,
  filledMl: ml,
  concentrationUgPerMl: concentration,
  segments: [{ from: FILLED, dailyDoseUg: dose, concentrationUgPerMl: concentration }],
  model,
  timeZone: 'UTC',
  ...more,
});

const after = (days: number): string => new Date(Date.parse(FILLED) + days * 86_400_000).toISOString();

function dates(input: ReservoirInput): ReservoirDates {
  const found = reservoirDates(input);
  if (!('alarmOn' in found)) throw new Error(JSON.stringify(found));
  return found;
}

describe('reservoir', () => {
  it.each([
    [40, 2000, 400, 190],
    [20, 500, 250, 36],
    [20, 2000, 350, 102],
  ])('%d mL at %d µg/mL and %d µg/day reaches the alarm after %d days', (ml, concentration, dose, days) => {
    expect(daysFrom('2026-01-05', dates(filled(ml, concentration, dose)).alarmOn)).toBe(days);
  });

  it('moves the alarm at a change of dose: 15.5 mL left, 60 days after the change', () => {
    const input = filled(20, 2000, 300, {
      segments: [
        { from: after(30), dailyDoseUg: 450, concentrationUgPerMl: 2000 },
        { from: FILLED, dailyDoseUg: 300, concentrationUgPerMl: 2000 },
      ],
    });
    expect(expectedResidualMl(input, after(30))).toBeCloseTo(15.5, 10);
    expect(dates(input)).toMatchObject({ asOf: after(30), alarmOn: after(90).slice(0, 10), dailyMl: 0.225 });
    expect(dates(input).volumeMl).toBeCloseTo(15.5, 10);
  });

  it('expects 5.3 mL of 20 mL at 500 µg/mL after 42 days of 175 µg/day', () => {
    expect(expectedResidualMl(filled(20, 500, 175), after(42))).toBeCloseTo(5.3, 10);
  });

  it('goes on with the dose set before the fill', () => {
    const input = filled(40, 2000, 400, {
      segments: [{ from: after(-200), dailyDoseUg: 400, concentrationUgPerMl: 2000 }],
    });
    expect(dates(input).alarmOn).toBe(after(190).slice(0, 10));
    expect(dates(input).asOf).toBe(new Date(FILLED).toISOString());
  });

  it('takes a first dose programmed within a day of the fill as running since', () => {
    const soon = filled(40, 2000, 400, {
      segments: [{ from: after(0.5), dailyDoseUg: 400, concentrationUgPerMl: 2000 }],
    });
    expect(expectedResidualMl(soon, after(0.5))).toBeCloseTo(39.9, 10);
    const late = filled(40, 2000, 400, {
      segments: [{ from: after(3), dailyDoseUg: 400, concentrationUgPerMl: 2000 }],
    });
    expect(reservoirDates(late)).toEqual({ missing: ['DOSE'] });
  });

  it('keeps three dates apart: due-by before alarm before empty', () => {
    expect(dates(filled(20, 2000, 100))).toMatchObject({
      dueByOn: after(353).slice(0, 10),
      alarmOn: after(360).slice(0, 10),
      emptyOn: after(372).slice(0, 10),
    });
  });

  it('takes safety days from the centre and the alarm from the programmer', () => {
    const input = filled(40, 2000, 400, { safetyDays: 5, programmerAlarmOn: after(188).slice(0, 10) });
    expect(dates(input)).toMatchObject({ alarmOn: after(190).slice(0, 10), dueByOn: after(183).slice(0, 10) });
    expect(alarmDisagreement(after(190).slice(0, 10), after(188).slice(0, 10))).toEqual({ days: -2, prompt: false });
    expect(alarmDisagreement(after(190).slice(0, 10), after(193).slice(0, 10))).toEqual({ days: 3, prompt: true });
  });

  it('is due by the end of the drug’s stability where that comes first', () => {
    const stable = { ...model, stabilityDays: 180 };
    expect(dates(filled(40, 2000, 400, { model: stable })).dueByOn).toBe(after(180).slice(0, 10));
    expect(dates(filled(20, 500, 250, { model: stable })).dueByOn).toBe(after(29).slice(0, 10));
  });

  it('has no dates while stopped, and those of the new dose once resumed', () => {
    const stop = { from: after(10), dailyDoseUg: 0, concentrationUgPerMl: 2000 };
    const input = filled(20, 2000, 200);
    const stopped = reservoirDates({ ...input, segments: [...input.segments, stop] });
    expect(stopped).toEqual({ stopped: true, asOf: after(10), volumeMl: 19, stableUntilOn: null });
    const again = { from: after(40), dailyDoseUg: 200, concentrationUgPerMl: 2000 };
    expect(dates({ ...input, segments: [...input.segments, stop, again] })).toMatchObject({
      volumeMl: 19,
      alarmOn: after(210).slice(0, 10),
    });
  });

  it('names what is missing, all at once', () => {
    const none: ReservoirInput = {
      filledAt: null,
      filledMl: null,
      concentrationUgPerMl: null,
      segments: [],
      model: null,
      timeZone: 'UTC',
    };
    expect(reservoirDates(none)).toEqual({ missing: ['FILL', 'CONCENTRATION', 'DOSE', 'MODEL'] });
    expect(reservoirDates(filled(20, 2000, 300, { segments: [] }))).toEqual({ missing: ['DOSE'] });
    expect(reservoirDates(filled(20, 2000, 300, { model: { ...model, alarmMl: null } }))).toEqual({
      missing: ['MODEL_CONSTANTS'],
    });
    expect(expectedResidualMl(none, FILLED)).toBeNull();
  });

  it('counts elapsed days and answers days at the centre, where the clock goes back and forward', () => {
    const at = '2026-10-20T22:30:00Z'; // 00:30 on 21 October in Berlin, summer time
    const autumn = filled(12, 500, 500, {
      filledAt: at,
      segments: [{ from: at, dailyDoseUg: 500, concentrationUgPerMl: 500 }],
      timeZone: 'Europe/Berlin',
    });
    // Ten elapsed days on it is 23:30 of 30 October there: the clock went back.
    expect(dates(autumn).alarmOn).toBe('2026-10-30');
    const spring = '2026-03-25T22:30:00Z'; // 23:30 in Berlin
    const forward = {
      ...autumn,
      filledAt: spring,
      segments: [{ from: spring, dailyDoseUg: 500, concentrationUgPerMl: 500 }],
    };
    expect(dates(forward).alarmOn).toBe('2026-04-05');
    expect(dates({ ...autumn, timeZone: 'UTC' }).alarmOn).toBe('2026-10-30');
  });

  it('reached the alarm in the stretch that reached it, whatever was programmed later', () => {
    const input = filled(20, 500, 500, {
      segments: [
        { from: FILLED, dailyDoseUg: 500, concentrationUgPerMl: 500 },
        { from: after(30), dailyDoseUg: 100, concentrationUgPerMl: 500 },
      ],
    });
    expect(dates(input)).toMatchObject({ alarmOn: after(18).slice(0, 10), volumeMl: 0 });
  });

  it('never names an alarm later than the volume allows, nor more than a day too early', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 4000 }),
        fc.constantFrom(500, 1000, 2000),
        fc.integer({ min: 2000, max: 100_000 }),
        (hundredths, concentration, doseHundredths) => {
          const input = filled(hundredths / 100, concentration, doseHundredths / 100);
          const exact = (hundredths / 100 - 2) / (doseHundredths / 100 / concentration);
          const days = daysFrom('2026-01-05', dates(input).alarmOn);
          expect(days).toBeLessThanOrEqual(exact + 1e-9);
          expect(days).toBeGreaterThan(exact - 1);
        },
      ),
    );
  });

  it('names the replacement by the programmer, else by the service life', () => {
    expect(replaceByOn('2020-02-29', model)).toBe('2027-02-28');
    expect(replaceByOn('2020-02-29', model, '2026-11-01')).toBe('2026-11-01');
    expect(replaceByOn('2020-02-29', null)).toBeNull();
  });

  it('refuses what is no dose and no concentration', () => {
    expect(() => dailyVolumeMl(-1, 500)).toThrow(RangeError);
    expect(() => dailyVolumeMl(100, 0)).toThrow(RangeError);
    expect(() => expectedResidualMl(filled(20, 500, 100), after(-1))).toThrow(RangeError);
  });
});

describe('discrepancy', () => {
  it('is shown as the difference of the two numbers shown', () => {
    expect(shownDiscrepancyMl(11, 5.65)).toBe(5.3);
    expect(shownDiscrepancyMl(4.04, 9.96)).toBe(-6);
  });

  it('is measured less expected, of what should have been delivered', () => {
    expect(discrepancy(6.3, 5.3, 20)).toMatchObject({ standing: 'NONE' });
    expect(discrepancy(7.5, 5, 20)).toEqual({ ml: 2.5, percent: (100 * 2.5) / 15, standing: 'PROMPT' });
    expect(discrepancy(0, 5, 20)).toMatchObject({ ml: -5, standing: 'REVIEW' });
  });

  it('prompts at exactly 2 mL or 15 %, asks for a review at exactly 4 mL or 25 %', () => {
    expect(discrepancy(15.5, 13.5, 40).standing).toBe('PROMPT');
    expect(discrepancy(11.5, 10, 20).standing).toBe('PROMPT');
    expect(discrepancy(14, 10, 40).standing).toBe('REVIEW');
    expect(discrepancy(12.5, 10, 20).standing).toBe('REVIEW');
    expect(discrepancy(11.4, 10, 20).standing).toBe('NONE');
  });

  it('has no percentage where nothing should have been delivered', () => {
    expect(discrepancy(20, 20, 20)).toEqual({ ml: 0, percent: null, standing: 'NONE' });
  });

  it('takes a measured 0 for a measurement and refuses a negative volume', () => {
    expect(discrepancy(0, 1, 20).ml).toBe(-1);
    expect(() => discrepancy(-1, 1, 20)).toThrow(RangeError);
  });
});

describe('bridge', () => {
  it('lasts as programmed, or as long as the old drug does', () => {
    const told = bridgeInterval(FILLED, { volumeMl: 0.2, dailyMl: 0.1, durationMinutes: 90 });
    expect(told.until).toBe('2026-01-05T11:30:00.000Z');
    const computed = bridgeInterval(FILLED, { volumeMl: 0.2, dailyMl: 0.1, durationMinutes: null });
    expect(computed.until).toBe(after(2));
    expect([isWithin(after(1), computed), isWithin(after(2), computed)]).toEqual([true, false]);
  });

  it('touches every day of the centre some of it lies on, and no other', () => {
    const bridge = { from: '2026-01-05T23:30:00Z', until: '2026-01-07T00:00:00Z' };
    expect(bridgeDays(bridge, 'Europe/London')).toEqual({ fromOn: '2026-01-05', toOn: '2026-01-06' });
    expect(bridgeDays(bridge, 'Asia/Tokyo')).toEqual({ fromOn: '2026-01-06', toOn: '2026-01-07' });
    expect(bridgeDays({ ...bridge, until: bridge.from }, 'Europe/London').toOn).toBe('2026-01-05');
  });

  it('is told of a day only when it touches it', () => {
    const days = [{ fromOn: '2026-01-05', toOn: '2026-01-06' }];
    const told = ['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07'].map((day) => isDuringBridge(days, day));
    expect(told).toEqual([false, true, true, false]);
    expect(isDuringBridge([], '2026-01-05')).toBe(false);
  });
});
