import {
  catheterIntervals,
  deviceIntervals,
  followUpEnd,
  isLost,
  pumpIntervals,
  type DatedProcedure,
  type ProcedureType,
} from './device-time.js';
import type { ExposureRule } from '../protocol.js';

const operated = (type: ProcedureType, performedOn: string): DatedProcedure => ({
  id: `${type} ${performedOn}`,
  type,
  performedOn,
});
const course = [
  operated('EXPLANT', '2021-06-01'),
  operated('IMPLANT', '2020-01-01'),
  operated('PUMP_REPLACEMENT', '2020-09-01'),
  operated('CATHETER_REVISION', '2020-05-01'),
  operated('IMPLANT', '2022-01-01'),
];

describe('device time', () => {
  it('runs from implant to explant and starts again with the next implant', () => {
    expect(deviceIntervals(course)).toEqual([
      { fromOn: '2020-01-01', toOn: '2021-06-01' },
      { fromOn: '2022-01-01', toOn: null },
    ]);
  });

  it('has clocks of its own for pump and catheter', () => {
    expect(pumpIntervals(course).map(({ fromOn }) => fromOn)).toEqual(['2020-01-01', '2020-09-01', '2022-01-01']);
    expect(catheterIntervals(course).map(({ toOn }) => toOn)).toEqual(['2020-05-01', '2021-06-01', null]);
  });

  it('goes on when a system is exchanged on one day', () => {
    expect(
      deviceIntervals([
        operated('IMPLANT', '2020-01-01'),
        operated('IMPLANT', '2021-01-01'),
        operated('EXPLANT', '2021-01-01'),
      ]),
    ).toEqual([
      { fromOn: '2020-01-01', toOn: '2021-01-01' },
      { fromOn: '2021-01-01', toOn: null },
    ]);
  });
});

describe('the end of follow-up', () => {
  const lock = '2024-06-30';
  const toLock: ExposureRule = { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 };
  const toContact: ExposureRule = { ongoingUntil: 'LAST_CONTACT', lostAfterMonths: null };
  const facts = (more: object) => ({ diedOn: null, exitedOn: null, lastContactOn: '2024-01-10', ...more });

  it('is the data lock while the patient is in contact', () => {
    expect(followUpEnd(toLock, facts({}), lock)).toBe(lock);
  });

  it('is the last contact where the protocol follows no further', () => {
    expect(followUpEnd(toContact, facts({}), lock)).toBe('2024-01-10');
  });

  it('is death or exit, whichever comes first', () => {
    expect(followUpEnd(toLock, facts({ diedOn: '2024-03-01', exitedOn: '2024-02-01' }), lock)).toBe('2024-02-01');
  });

  it('is the last contact of someone lost', () => {
    // 18 months after 29 December 2022 is 29 June 2024.
    expect(followUpEnd(toLock, facts({ lastContactOn: '2022-12-29' }), lock)).toBe('2022-12-29');
    expect(followUpEnd(toLock, facts({ lastContactOn: '2022-12-30' }), lock)).toBe(lock);
  });

  it('is not a loss after death', () => {
    expect(isLost(toLock, facts({ lastContactOn: '2020-01-01', diedOn: '2020-06-01' }), lock)).toBe(false);
  });

  it('does not know what came after the data lock', () => {
    expect(followUpEnd(toLock, facts({ diedOn: '2024-03-01' }), '2024-02-01')).toBe('2024-02-01');
    expect(followUpEnd(toContact, facts({}), '2023-01-01')).toBe('2023-01-01');
  });
});
