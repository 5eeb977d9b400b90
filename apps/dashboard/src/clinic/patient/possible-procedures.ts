import type { ProcedureType } from '../../graphql/generated/graphql.js';

interface Dated {
  type: ProcedureType;
  performedOn: string;
}

/**
 * What may be recorded next, given what was done so far. An implant needs no system in place, everything else needs one;
 * where a system was in place once, an operation of that time may still be entered late.
 */
export function possibleProcedures(procedures: readonly Dated[]): readonly ProcedureType[] {
  if (!procedures.some(({ type }) => type === 'IMPLANT')) return ['IMPLANT'];
  const inOrder = [...procedures].sort((left, right) => left.performedOn.localeCompare(right.performedOn));
  const last = inOrder.findLast(({ type }) => type === 'IMPLANT' || type === 'EXPLANT');
  const onSystem: readonly ProcedureType[] = ['CATHETER_REVISION', 'PUMP_REPLACEMENT', 'EXPLANT'];
  return last?.type === 'EXPLANT' ? ['IMPLANT', ...onSystem] : onSystem;
}
