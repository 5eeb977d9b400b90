import { checkLimits } from '#libs/therapy/index';
import { daysBetween } from '../../calendar-day.js';
import type { Implausibility } from '../../plausibility.js';
import { ProcedureType } from '../procedure.entity.js';
import type { OperationFacts, SameSerial } from './operation-facts.query.js';

const DAYS_OF_A_YEAR = 365.25;

interface Operated {
  readonly type: ProcedureType;
  readonly performedOn: string;
  readonly dischargedOn?: string | null;
}

/** What is unusual or impossible about an operation by itself: age, weight, age of the pump, length of stay. */
export function findingsOfOperation(operation: Operated, facts: OperationFacts): Implausibility[] {
  const { type, performedOn, dischargedOn } = operation;
  const isImplant = type === ProcedureType.IMPLANT;
  const endsPump = type === ProcedureType.PUMP_REPLACEMENT || type === ProcedureType.EXPLANT;
  return [
    ...(isImplant ? ageFindings(performedOn, facts.bornOn) : []),
    ...(isImplant ? checkLimits('implant', { weightKg: facts.weightKg }) : []),
    ...checkLimits('operation', {
      lengthOfStayDays: dischargedOn == null ? null : daysBetween(performedOn, dischargedOn),
      pumpAgeYears:
        endsPump && facts.pumpSince !== null ? daysBetween(facts.pumpSince, performedOn) / DAYS_OF_A_YEAR : null,
    }),
  ];
}

/** Of a year of birth alone both ends are asked: unusual is only what is so at either. */
function ageFindings(performedOn: string, bornOn: string): Implausibility[] {
  const at = (born: string): Implausibility[] =>
    checkLimits('implant', { ageAtImplantYears: daysBetween(born, performedOn) / DAYS_OF_A_YEAR });
  if (bornOn.length === 10) return at(bornOn);
  const youngest = at(`${bornOn}-12-31`);
  return at(`${bornOn}-01-01`).filter(({ level }) => youngest.some((other) => other.level === level));
}

/** Whether another patient has a part of the same serial number on a day. */
export const isActiveElsewhere = (on: string, same: readonly SameSerial[]): boolean =>
  same.some(({ samePatient, explantedOn }) => !samePatient && (explantedOn === null || explantedOn > on));

/**
 * D7 for parts that are no longer in place: a serial number is used once. One in place in another patient is told by
 * the date rules.
 */
export function findingsOfSerial(
  field: string,
  what: string,
  performedOn: string,
  same: readonly SameSerial[],
): Implausibility[] {
  const told = (level: Implausibility['level'], sentence: string): Implausibility[] => [
    { rule: 'D7', level, field, sentence },
  ];
  if (isActiveElsewhere(performedOn, same)) return [];
  if (same.some(({ samePatient }) => samePatient)) {
    return told(
      'ERROR',
      `This is the serial number of the ${what} this patient had before. Type the number of the one put in.`,
    );
  }
  if (same.length > 0) {
    return told(
      'WARNING',
      `A ${what} with this serial number was in another patient of your centre, and removed. Check the number on the label.`,
    );
  }
  return [];
}
