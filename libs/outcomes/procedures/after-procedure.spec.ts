import { deviceProcedures, isFollowedLongEnough, procedureBefore } from './after-procedure.js';
import type { DatedProcedure, ProcedureType } from '../exposure/device-time.js';

const operated = (type: ProcedureType, performedOn: string): DatedProcedure => ({ id: type, type, performedOn });
const procedures = deviceProcedures([
  operated('IMPLANT', '2020-01-01'),
  operated('CATHETER_REVISION', '2020-02-01'),
  operated('EXPLANT', '2020-12-01'),
]);

describe('a complication after an operation', () => {
  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 'IMPLANT'],
    ['2020-01-31', 'IMPLANT'],
    ['2020-02-01', 'CATHETER_REVISION'],
    ['2020-05-01', 'CATHETER_REVISION'], // 90 days after 1 February 2020
    ['2020-05-02', null],
  ])('on %s is put down to %s: the latest, within 90 days', (onsetOn, id) => {
    expect(procedureBefore(procedures, onsetOn)?.id ?? null).toBe(id);
  });

  it('is never put down to an explant', () => {
    expect(procedures.map(({ type }) => type)).toEqual(['IMPLANT', 'CATHETER_REVISION']);
  });
});

describe('an operation without a complication', () => {
  const [implant, revision] = procedures;

  it('counts when the system was in place and the patient followed for 90 days', () => {
    expect(implant && isFollowedLongEnough(implant, '2020-03-31')).toBe(true); // 90 days, 2020 being a leap year
    expect(implant && isFollowedLongEnough(implant, '2020-03-30')).toBe(false);
  });

  it('does not count when the system came out before', () => {
    const late = deviceProcedures([operated('IMPLANT', '2020-01-01'), operated('EXPLANT', '2020-02-15')])[0];
    expect(late && isFollowedLongEnough(late, '2024-01-01')).toBe(false);
    expect(revision?.removedOn).toBe('2020-12-01');
  });
});
