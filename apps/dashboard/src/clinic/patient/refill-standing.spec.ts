import { refillStanding, type ShownReservoir } from './refill-standing.js';

const today = '2026-03-01';
const computed: ShownReservoir = {
  state: 'COMPUTED',
  missing: [],
  filledAt: '2026-01-02T10:00:00Z',
  alarmOn: '2026-03-20',
  dueByOn: '2026-03-13',
  programmerAlarmOn: null,
  disagreementDays: null,
};

describe('the next refill', () => {
  it('keeps the alarm and the due-by day apart', () => {
    expect(refillStanding(computed, today)).toEqual({
      badge: { state: 'neutral', words: 'in 12 days' },
      dueBy: 'Due by 13 Mar 2026',
      alarm: 'Alarm 20 Mar 2026, computed',
      notes: [],
    });
  });

  it('is due within a week, due today, and overdue after', () => {
    const badge = (dueByOn: string) => refillStanding({ ...computed, dueByOn }, today).badge;
    expect(badge('2026-03-08')).toEqual({ state: 'due', words: 'in 7 days' });
    expect(badge('2026-03-01')).toEqual({ state: 'due', words: 'today' });
    expect(badge('2026-02-28')).toEqual({ state: 'overdue', words: 'Overdue by 1 day' });
  });

  it('believes the programmer, and says where the registry computes another day', () => {
    const shown = refillStanding({ ...computed, programmerAlarmOn: '2026-03-25', disagreementDays: 5 }, today);
    expect(shown).toMatchObject({
      alarm: 'Alarm 25 Mar 2026, as the programmer shows',
      notes: ['The registry computes 20 Mar 2026: check doses and fill'],
    });
    const close = refillStanding({ ...computed, programmerAlarmOn: '2026-03-22', disagreementDays: 2 }, today);
    expect(close.notes).toEqual([]);
  });

  it('warns where it cannot be computed, and says what is missing', () => {
    const unknown = { ...computed, state: 'CANNOT_COMPUTE' as const, dueByOn: null, alarmOn: null };
    expect(refillStanding({ ...unknown, missing: ['FILL', 'DOSE'] }, today)).toEqual({
      badge: { state: 'overdue', words: 'Cannot be computed' },
      dueBy: null,
      alarm: null,
      notes: ['No refill recorded', 'No dose recorded'],
    });
    const late = refillStanding({ ...unknown, missing: ['MODEL'], programmerAlarmOn: '2026-02-20' }, today);
    expect(late.badge?.words).toBe('Alarm day passed');
  });

  it('has no day while the pump is stopped, and none without a pump', () => {
    expect(refillStanding({ ...computed, state: 'STOPPED', dueByOn: null, alarmOn: null }, today).badge?.words).toBe(
      'Pump stopped',
    );
    expect(refillStanding(null, today)).toEqual({
      badge: null,
      dueBy: null,
      alarm: null,
      notes: ['No pump is followed here'],
    });
  });
});
