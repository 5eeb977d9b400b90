import { dueItems } from './due-items.js';

const today = '2026-03-01';
const reservoir = {
  state: 'COMPUTED' as const,
  missing: [],
  filledAt: '2026-01-02T10:00:00Z',
  alarmOn: '2026-03-20',
  dueByOn: '2026-03-13',
  programmerAlarmOn: null,
  disagreementDays: null,
  replaceByOn: '2026-05-01',
};
const patient = {
  diedOn: null,
  exitedOn: null,
  nextVisit: { label: '12 months', targetOn: '2026-02-20', status: 'OVERDUE' as const },
  reservoir,
  complications: [
    {
      id: 'c1',
      onsetOn: '2026-02-27',
      outcome: 'NOT_RECOVERED' as const,
      type: { label: 'Withdrawal', sentinel: true },
    },
    { id: 'c2', onsetOn: '2026-02-01', outcome: 'NOT_RECOVERED' as const, type: { label: 'Seroma', sentinel: false } },
    { id: 'c3', onsetOn: '2025-02-01', outcome: 'RECOVERED' as const, type: { label: 'Overdose', sentinel: true } },
  ],
};
const said = (items: ReturnType<typeof dueItems>) => items.map(({ what, badge, tab }) => [what, badge.words, tab]);

describe('what is due', () => {
  it('is what presses most first: open sentinel events, refill, replacement, follow-up', () => {
    expect(said(dueItems(patient, today))).toEqual([
      ['Sentinel event open', 'Sentinel', 'complications'],
      ['Refill', 'in 12 days', 'devices'],
      ['Pump replacement', 'Late: schedule at once', 'devices'],
      ['Follow-up', 'Overdue', 'visits'],
    ]);
  });

  it('leaves out what lies further ahead, and a visit nobody waits for yet', () => {
    const later = {
      ...patient,
      complications: [],
      reservoir: { ...reservoir, dueByOn: '2026-04-02', replaceByOn: '2028-03-02' },
      nextVisit: { ...patient.nextVisit, status: 'UPCOMING' as const },
    };
    expect(dueItems(later, today)).toEqual([]);
  });

  it.each([
    ['2026-02-28', 'Overdue'],
    ['2026-03-01', 'Late: schedule at once'],
    ['2026-06-01', 'Schedule now'],
    ['2026-09-01', 'Later'],
    ['2028-03-01', 'Later'],
  ])('calls a replacement by %s “%s”, as the list of the day does', (replaceByOn, words) => {
    const items = dueItems({ ...patient, reservoir: { ...reservoir, replaceByOn } }, today);
    expect(items.find(({ key }) => key === 'replacement')?.badge.words).toBe(words);
  });

  it('has a line for a refill that cannot be computed', () => {
    const unknown = {
      ...reservoir,
      state: 'CANNOT_COMPUTE' as const,
      missing: ['FILL' as const],
      dueByOn: null,
      alarmOn: null,
      replaceByOn: null,
    };
    expect(dueItems({ ...patient, complications: [], nextVisit: null, reservoir: unknown }, today)).toMatchObject([
      { what: 'Refill', words: 'No refill recorded', badge: { state: 'overdue', words: 'Cannot be computed' } },
    ]);
  });

  it('asks nothing more of somebody who died or left, but the outcome of what is open', () => {
    expect(said(dueItems({ ...patient, diedOn: '2026-02-28' }, today))).toEqual([
      ['Sentinel event open', 'Sentinel', 'complications'],
    ]);
  });
});
