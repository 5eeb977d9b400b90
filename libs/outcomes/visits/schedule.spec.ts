import type { Protocol } from '../protocol.js';
import { nextVisit, scheduleOf, type ScheduledPatient } from './schedule.js';

const window = (code: string, [fromDay, targetDay, toDay]: [number, number, number]) => ({
  code,
  label: code,
  fromDay,
  targetDay,
  toDay,
  baseline: code === 'BASELINE',
  instruments: ['mas'],
});
const protocol: Protocol = {
  code: 'p',
  version: '1.0.0',
  title: '',
  description: '',
  windows: [
    window('BASELINE', [-180, -1, -1]),
    window('M1', [16, 30, 44]),
    window('M3', [61, 91, 121]),
    window('M12', [305, 365, 425]),
  ],
  scores: [],
  complicationTypes: [],
  exposure: { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 },
};
const ada: ScheduledPatient = {
  firstImplantOn: '2024-01-01',
  deviceIntervals: [{ fromOn: '2024-01-01', toOn: null }],
  diedOn: null,
  exitedOn: null,
  lastContactOn: '2024-01-01',
  filled: new Map([['BASELINE', 'e0']]),
};
const statuses = (patient: ScheduledPatient, today: string) =>
  scheduleOf(protocol, patient, today).map(({ status }) => status);

describe('the schedule of a patient', () => {
  // Day 0 is 1 January 2024: day 16 is 17 January, day 30 the 31st, day 44 14 February, day 61 2 March, day 121 1 May.
  it.each([
    ['2024-01-16', ['FILLED', 'UPCOMING', 'UPCOMING', 'UPCOMING']],
    ['2024-01-17', ['FILLED', 'DUE', 'UPCOMING', 'UPCOMING']],
    ['2024-01-31', ['FILLED', 'DUE', 'UPCOMING', 'UPCOMING']],
    ['2024-02-01', ['FILLED', 'OVERDUE', 'UPCOMING', 'UPCOMING']],
    ['2024-02-14', ['FILLED', 'OVERDUE', 'UPCOMING', 'UPCOMING']],
    ['2024-02-15', ['FILLED', 'MISSED', 'UPCOMING', 'UPCOMING']],
    ['2024-03-02', ['FILLED', 'MISSED', 'DUE', 'UPCOMING']],
    ['2024-05-01', ['FILLED', 'MISSED', 'OVERDUE', 'UPCOMING']],
    ['2024-05-02', ['FILLED', 'MISSED', 'MISSED', 'UPCOMING']],
  ])('is on %s %j', (today, expected) => {
    expect(statuses(ada, today)).toEqual(expected);
  });

  it('names the visit that filled a window', () => {
    expect(scheduleOf(protocol, ada, '2024-01-16')[0]).toMatchObject({ code: 'BASELINE', encounterId: 'e0' });
  });

  it('asks for nothing that ends after death, exit or explant for good', () => {
    const expected = ['FILLED', 'MISSED', 'NOT_EXPECTED', 'NOT_EXPECTED'];
    expect(statuses({ ...ada, diedOn: '2024-04-30' }, '2024-05-10')).toEqual(expected);
    expect(statuses({ ...ada, exitedOn: '2024-04-30' }, '2024-05-10')).toEqual(expected);
    const explanted = [{ fromOn: '2024-01-01', toOn: '2024-04-30' }];
    expect(statuses({ ...ada, deviceIntervals: explanted }, '2024-05-10')).toEqual(expected);
  });

  it('asks for nothing of someone lost', () => {
    // 18 months after 1 January 2024 is 1 July 2025.
    expect(statuses(ada, '2025-07-02')).toEqual(['FILLED', 'NOT_EXPECTED', 'NOT_EXPECTED', 'NOT_EXPECTED']);
  });

  it('goes on after another implant', () => {
    const twice = [
      { fromOn: '2024-01-01', toOn: '2024-02-01' },
      { fromOn: '2024-03-01', toOn: null },
    ];
    expect(statuses({ ...ada, deviceIntervals: twice }, '2024-03-05')).toEqual(['FILLED', 'MISSED', 'DUE', 'UPCOMING']);
  });

  it('cannot make up for a baseline', () => {
    expect(statuses({ ...ada, filled: new Map() }, '2024-01-02')[0]).toBe('MISSED');
  });

  it('has no windows before the first implant', () => {
    expect(scheduleOf(protocol, { ...ada, firstImplantOn: null, deviceIntervals: [] }, '2024-01-01')).toEqual([]);
  });

  it('names the visit to arrange: overdue, open or next', () => {
    const next = (today: string) => nextVisit(scheduleOf(protocol, ada, today))?.code ?? null;
    expect(['2024-01-10', '2024-02-10', '2024-02-20', '2024-03-02', '2024-07-10'].map(next)).toEqual([
      'M1',
      'M1',
      'M3',
      'M3',
      'M12',
    ]);
    expect(nextVisit(scheduleOf(protocol, { ...ada, diedOn: '2024-01-05' }, '2024-01-10'))).toBeNull();
  });
});
