import { deviceProcedures, procedureBefore } from './after-procedure.js';
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

  it('may be put down within another window', () => {
    expect(procedureBefore(procedures, '2020-05-01', 30)).toBeNull();
    expect(procedureBefore(procedures, '2020-11-01', 365)?.id).toBe('CATHETER_REVISION');
  });

  it('is never put down to an explant', () => {
    expect(procedures.map(({ type }) => type)).toEqual(['IMPLANT', 'CATHETER_REVISION']);
  });
});
