import { ProcedureType } from '../../therapy/procedure.entity.js';
import { firstImplantOf, misplacedOperations } from './operation-order.js';

const on = (performedOn: string, type: keyof typeof ProcedureType) => ({ performedOn, type: ProcedureType[type] });

describe('the order of operations', () => {
  it('accepts a second system after the first was taken out, even on the same day', () => {
    const course = [on('2020-01-01', 'IMPLANT'), on('2022-01-01', 'IMPLANT'), on('2022-01-01', 'EXPLANT')];
    expect(misplacedOperations([], course)).toEqual([]);
  });

  it('names a revision before the implant and a second implant while a system is in place', () => {
    const early = on('2019-01-01', 'CATHETER_REVISION');
    const second = on('2021-01-01', 'IMPLANT');
    expect(misplacedOperations([], [second, on('2020-01-01', 'IMPLANT'), early])).toEqual([second, early]);
  });

  it('names every new operation when a stored one would no longer fit', () => {
    const stored = [on('2020-01-01', 'IMPLANT'), on('2022-01-01', 'PUMP_REPLACEMENT')];
    const added = [on('2021-01-01', 'EXPLANT'), on('2023-01-01', 'CATHETER_REVISION')];
    expect(misplacedOperations(stored, added)).toEqual(added);
  });

  it('knows the day of the first implant, and of none', () => {
    expect(firstImplantOf([on('2022-01-01', 'IMPLANT'), on('2020-01-01', 'IMPLANT')])).toBe('2020-01-01');
    expect(firstImplantOf([on('2020-01-01', 'EXPLANT')])).toBeNull();
  });
});
