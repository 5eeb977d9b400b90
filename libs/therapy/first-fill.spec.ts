import { afterRefill, type RefillDraft } from './dose-outlook.js';
import { pumpAt, type DoseContext } from './dose-context.js';
import { checkFirstFill, withPump, type NewPump } from './first-fill.js';
import { reservoirDates, type PumpConstants } from './reservoir.js';

const constants: PumpConstants = {
  reservoirMl: 20,
  alarmMl: 2,
  unusableMl: 1.4,
  stabilityDays: 180,
  serviceLifeYears: 7,
  minDailyMl: 0.048,
  maxDailyMl: 24,
};

const nothing: DoseContext = {
  timeZone: 'Europe/London',
  birthYear: 1980,
  bestBolusUg: 50,
  implants: [],
  pumps: [],
  fills: [],
  doses: [],
};

const implant: NewPump = { implantedOn: '2024-01-10', constants, beginsEpisode: true };

/** 20 mL at 500 µg/mL, 100 µg/day: twice the best bolus. */
const fill = (more: Partial<RefillDraft> = {}, dose = 100): RefillDraft => {
  const at = more.at ?? '2024-01-10T11:00:00Z';
  return {
    at,
    expectedResidualMl: null,
    measuredResidualMl: null,
    filledMl: 20,
    concentrationUgPerMl: 500,
    drugExpiresOn: null,
    alarmOn: null,
    nextAppointmentOn: null,
    reviewed: false,
    gapAnswered: false,
    emptyGraded: false,
    programming: {
      at,
      mode: 'SIMPLE_CONTINUOUS',
      steps: [],
      dailyDoseUg: dose,
      concentrationUgPerMl: 500,
      reservoirMl: 20,
      alarmOn: null,
      bridged: false,
      oralBaclofenMgPerDay: null,
    },
    ...more,
  };
};

const said = (draft: RefillDraft, context = nothing, pump = implant): string[] =>
  checkFirstFill(context, pump, draft).map(({ level, rule, field }) => `${level} ${rule} ${field}`);

/** An earlier pump with 2,000 µg/mL at 400 µg/day, until it is replaced. */
const before: DoseContext = {
  ...nothing,
  implants: ['2018-01-10'],
  pumps: [{ implantedOn: '2018-01-10', explantedOn: null, constants }],
  fills: [{ at: '2023-12-01T09:00:00Z', filledMl: 20, concentrationUgPerMl: 2000 }],
  doses: [{ at: '2023-12-01T09:00:00Z', dailyDoseUg: 400, concentrationUgPerMl: 2000 }],
};

describe('the first fill of a new pump', () => {
  it('asks for no severity where nothing was in the pump yet', () => {
    expect(said(fill({ measuredResidualMl: 0 }))).toEqual([]);
  });

  it('at twice the best bolus on the day of the implant is as it should be', () => {
    expect(said(fill())).toEqual([]);
  });

  it('has dates at once: 18 mL at 0.2 mL/day last 90 days', () => {
    const after = afterRefill(withPump(nothing, implant), fill());
    expect(after && reservoirDates(after)).toMatchObject({ alarmOn: '2024-04-09', volumeMl: 20 });
  });

  it.each<[string, RefillDraft, string[]]>([
    ['before the operation', fill({ at: '2024-01-09T11:00:00Z' }), ['ERROR D6 filledAt']],
    ['days after it', fill({ at: '2024-01-13T11:00:00Z' }), ['WARNING LIMIT:first-fill-day filledAt']],
    ['above what the pump holds', fill({ filledMl: 22 }), ['ERROR LIMIT:fill-volume filledMl']],
    [
      'with the product of a test bolus',
      fill({ concentrationUgPerMl: 50 }),
      ['ERROR LIMIT:concentration concentrationUgPerMl'],
    ],
    ['at more than twice the best bolus', fill({}, 120), ['WARNING LIMIT:starting-dose dailyDoseUg']],
    ['with a drug past its expiry', fill({ drugExpiresOn: '2023-12' }), ['WARNING LIMIT:drug-expired drugExpiresOn']],
    ['with an alarm date of another dose', fill({ alarmOn: '2024-05-09' }), ['WARNING LIMIT:alarm-date alarmOn']],
  ])('%s is told', (_what, draft, expected) => {
    expect(said(draft)).toEqual(expect.arrayContaining(expected));
  });

  it('at midnight of the centre is of the day at the centre', () => {
    const zone = { ...nothing, timeZone: 'Pacific/Auckland' };
    expect(said(fill({ at: '2024-01-09T20:00:00Z' }), zone)).toEqual([]);
  });
});

describe('a pump that replaces another', () => {
  const replacement: NewPump = { ...implant, beginsEpisode: false };

  it('ends the one before, and begins no episode', () => {
    const after = withPump(before, replacement);
    expect(after.implants).toEqual(['2018-01-10']);
    expect(after.pumps.map(({ explantedOn }) => explantedOn)).toEqual(['2024-01-10', null]);
    expect(pumpAt(after, '2024-01-10T11:00:00Z')?.implantedOn).toBe('2024-01-10');
  });

  it('recorded late ends when the one before it was thought to', () => {
    const pumps = [{ implantedOn: '2018-01-10', explantedOn: '2024-06-01', constants }];
    expect(withPump({ ...before, pumps }, replacement).pumps.map(({ explantedOn }) => explantedOn)).toEqual([
      '2024-01-10',
      '2024-06-01',
    ]);
  });

  it('asks for a bridge bolus where its concentration is another: the catheter holds the old drug', () => {
    const told = ['WARNING LIMIT:bridge bridge'];
    expect(said(fill({}, 400), before, replacement)).toEqual(expect.arrayContaining(told));
    const same = fill({ concentrationUgPerMl: 2000 }, 400);
    expect(said(same, before, replacement)).toEqual([]);
  });
});
