import { doseContextOf, type DoseFormData } from '../dosing/dose-context-of.js';
import {
  draftOfFirstFill,
  findingsOfFirstFill,
  firstFillOf,
  inputOfFirstFill,
  newPumpOf,
  putsPumpIn,
  type TypedFirstFill,
} from './first-fill-typed.js';
import { blankOperation, type OperationRecord } from './operation-record.js';
import type { Models } from './part-fields.js';

const form: DoseFormData = {
  timeZone: 'Europe/London',
  bestBolusUg: 50,
  catheterMl: null,
  implants: [],
  expectedResidualMl: null,
  problem: null,
  patient: { id: 'p', pseudonym: 'P', birthYear: 1980, identity: null },
  pumps: [],
  fills: [],
  doses: [],
  lastRefill: null,
  lastProgramming: null,
};

const models: Models = [
  {
    code: 'synchromed-ii-20',
    kind: 'PUMP',
    name: 'SynchroMed II, 20 mL',
    retired: false,
    constants: [
      { name: 'reservoirMl', value: 20 },
      { name: 'alarmMl', value: 2 },
    ],
  },
];

const implant: OperationRecord = {
  ...blankOperation,
  type: 'IMPLANT',
  performedOn: '2024-01-10',
  pump: { ...blankOperation.pump, modelCode: 'synchromed-ii-20' },
};

const typed: TypedFirstFill = {
  ...firstFillOf(form),
  wanted: true,
  filledAt: '2024-01-10T11:00:00.000Z',
  filled: '20',
  concentration: { choice: '500', other: '' },
  lot: ' L-77 ',
  programme: { ...firstFillOf(form).programme, dose: '100' },
};

const found = (fill: TypedFirstFill, record = implant) =>
  findingsOfFirstFill(fill, newPumpOf(record, models), doseContextOf(form)).map(
    ({ rule, field }) => `${rule} ${field}`,
  );

describe('the first fill beside an operation', () => {
  it('is asked for only where a pump is put in', () => {
    const types = ['IMPLANT', 'PUMP_REPLACEMENT', 'CATHETER_REVISION', 'EXPLANT', null] as const;
    expect(types.map((type) => putsPumpIn({ type }))).toEqual([true, true, false, false, false]);
  });

  it('knows the pump by the day of the operation and the model chosen', () => {
    expect(newPumpOf(implant, models)).toEqual({
      implantedOn: '2024-01-10',
      beginsEpisode: true,
      constants: expect.objectContaining({ reservoirMl: 20, alarmMl: 2, unusableMl: null }) as object,
    });
    expect(newPumpOf({ ...implant, performedOn: null }, models)).toBeNull();
    expect(newPumpOf({ ...implant, pump: blankOperation.pump }, models)?.constants).toBeNull();
  });

  it('goes on with the concentration and the mode of the pump before', () => {
    const before: DoseFormData = {
      ...form,
      lastRefill: {
        refilledAt: '2023-12-01T09:00:00Z',
        measuredResidualMl: null,
        filledMl: 20,
        concentrationUgPerMl: 2000,
        drugProduct: 'x',
      },
      lastProgramming: {
        programmedAt: '2023-12-01T09:00:00Z',
        mode: 'FLEX',
        dailyDoseUg: 400,
        concentrationUgPerMl: 2000,
        oralBaclofenMgPerDay: 0,
        steps: [],
      },
    };
    expect(firstFillOf(before)).toMatchObject({
      wanted: false,
      concentration: { choice: '2000', other: '' },
      programme: { mode: 'FLEX', oral: '0' },
    });
  });

  it('is judged at the keyboard as the registry judges it', () => {
    expect(found(typed)).toEqual([]);
    expect(found({ ...typed, filled: '22' })).toEqual(['LIMIT:fill-volume filledMl']);
    expect(found({ ...typed, programme: { ...typed.programme, dose: '120' } })).toEqual([
      'LIMIT:starting-dose dailyDoseUg',
    ]);
    expect(found({ ...typed, filledAt: '2024-01-09T11:00:00Z' })).toEqual(['D6 filledAt']);
    expect(found({ ...typed, wanted: false, filled: '22' })).toEqual([]);
  });

  it('is sent whole or not at all', () => {
    expect(inputOfFirstFill(typed, form)).toMatchObject({
      filledAt: '2024-01-10T11:00:00.000Z',
      filledMl: 20,
      concentrationUgPerMl: 500,
      lot: 'L-77',
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100, bridge: null },
    });
    expect(inputOfFirstFill({ ...typed, programmed: false }, form)).toMatchObject({ programming: null });
    expect(inputOfFirstFill({ ...typed, filled: '' }, form)).toBeNull();
    expect(inputOfFirstFill({ ...typed, filledAt: null }, form)).toBeNull();
    expect(inputOfFirstFill({ ...typed, programme: { ...typed.programme, dose: '' } }, form)).toBeNull();
    expect(draftOfFirstFill({ ...typed, filled: '0' })?.filledMl).toBe(0);
  });
});
