import fc from 'fast-check';
import { addDays, type ProcedureType, type TherapyFacts } from '../../libs/outcomes/index.js';

/** Day all days of the arbitrary records are counted from. */
export const DAY_ZERO = '2020-01-01';

/** Last day of the arbitrary records. */
export const LOCK = addDays(DAY_ZERO, 1500);

export const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(DAY_ZERO, days));

const anyType = fc.constantFrom<ProcedureType>('IMPLANT', 'CATHETER_REVISION', 'PUMP_REPLACEMENT', 'EXPLANT');

/** Operations of one patient, whether they make sense or not, in any order. */
export const anyProcedures = fc
  .array(fc.tuple(anyType, anyDay), { maxLength: 8 })
  .map((all) => all.map(([type, performedOn], at) => ({ id: `P${at}`, type, performedOn })));

/** What a record may say of one patient. */
export const anyFacts: fc.Arbitrary<TherapyFacts> = fc.record({
  diedOn: fc.option(anyDay, { freq: 2 }),
  exitedOn: fc.option(anyDay, { freq: 2 }),
  lastContactOn: fc.option(anyDay, { freq: 5 }),
  enrolledOn: fc.option(anyDay, { freq: 2 }),
  procedures: anyProcedures.map((others) => [{ id: 'P', type: 'IMPLANT' as const, performedOn: DAY_ZERO }, ...others]),
});

/** The same record, every day later by as many days. */
export function later(facts: TherapyFacts, days: number): TherapyFacts {
  const moved = (day: string | null) => (day === null ? null : addDays(day, days));
  return {
    diedOn: moved(facts.diedOn),
    exitedOn: moved(facts.exitedOn),
    lastContactOn: moved(facts.lastContactOn),
    enrolledOn: moved(facts.enrolledOn),
    procedures: facts.procedures.map((each) => ({ ...each, performedOn: addDays(each.performedOn, days) })),
  };
}
