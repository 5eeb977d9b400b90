import { emptyTimeline, type Timeline } from '#libs/therapy/index';
import { ProcedureType } from '../procedure.entity.js';
import { findingsOfDates, type DatedOperation } from './operation-dates.js';

const timeline: Timeline = emptyTimeline({
  today: '2026-11-22',
  timeZone: 'Europe/London',
  bornOn: '1980',
  procedures: [{ id: 'implant', type: 'IMPLANT', performedOn: '2020-02-01', overrideReason: 'Tried elsewhere.' }],
  components: [
    { id: 'c1', kind: 'PUMP', implantedOn: '2020-02-01', explantedOn: null, serial: 'A1' },
    { id: 'c2', kind: 'CATHETER', implantedOn: '2020-02-01', explantedOn: null },
  ],
  refills: [{ id: 'refill', refilledAt: '2020-02-01T11:00:00Z' }],
});

const operation = (type: ProcedureType, performedOn: string, more: Partial<DatedOperation> = {}): DatedOperation => ({
  id: 'new',
  type,
  performedOn,
  identities: {},
  ...more,
});

const said = (one: DatedOperation, of = timeline): string[] =>
  findingsOfDates(of, one).map(({ level, rule, field }) => `${level} ${rule} ${field}`);

describe('an operation by the date rules', () => {
  it('after the implant is as it should be', () => {
    expect(said(operation(ProcedureType.PUMP_REPLACEMENT, '2024-02-01'))).toEqual([]);
    expect(said(operation(ProcedureType.EXPLANT, '2024-02-01'))).toEqual([]);
  });

  it('needs the system it is done on', () => {
    expect(said(operation(ProcedureType.CATHETER_REVISION, '2020-01-31'))).toContain(
      'ERROR PATHWAY:no-episode performedOn',
    );
    expect(said(operation(ProcedureType.IMPLANT, '2021-02-01'))).toContain('ERROR PATHWAY:episode-open performedOn');
  });

  it('names the part whose serial number is in place in another patient', () => {
    const identities = { PUMP: { serial: 'B2', activeElsewhere: true } };
    expect(said(operation(ProcedureType.PUMP_REPLACEMENT, '2024-02-01', { identities }))).toEqual([
      'ERROR D7 pumpSerial',
    ]);
  });

  it('moved to another day leaves no refill outside, and is told in its own field', () => {
    const moved = operation(ProcedureType.IMPLANT, '2020-02-02', { id: 'implant' });
    expect(findingsOfDates(timeline, moved)).toEqual([
      {
        rule: 'D6',
        level: 'ERROR',
        field: 'performedOn',
        sentence:
          'On this day a refill would lie outside the time of the system. Check the day, or correct that record first.',
      },
    ]);
  });

  it('is not blamed for what was wrong before it', () => {
    const refills = [{ id: 'early', refilledAt: '2019-06-01T11:00:00Z' }];
    expect(said(operation(ProcedureType.PUMP_REPLACEMENT, '2024-02-01'), { ...timeline, refills })).toEqual([]);
  });
});
