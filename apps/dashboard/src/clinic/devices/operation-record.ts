import type {
  Anaesthesia,
  CatheterAction,
  CorrectProcedureInput,
  ProcedureType,
  RecordProcedureInput,
  SurgeonRole,
} from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { checkTypedNumber, type NumberLimits } from '../../ui/typed-number.js';
import {
  blankCatheter,
  blankPump,
  catheterInput,
  catheterProblems,
  catheterRecord,
  newOfCatheter,
  numberOf,
  pumpInput,
  pumpProblems,
  pumpRecord,
  type CatheterRecord,
  type Operation,
  type PartProblems,
  type PumpRecord,
} from './part-record.js';

const text = messages.devices.operation;

/** An operation as it stands in a form; blank is not recorded. */
export interface OperationRecord {
  type: ProcedureType | null;
  performedOn: string | null;
  indication: string | null;
  explantReason: string | null;
  reimplantPlanned: 'YES' | 'NO' | null;
  surgeonRole: SurgeonRole | null;
  anaesthesia: Anaesthesia | null;
  durationMin: string;
  prophylaxis: 'YES' | 'NO' | null;
  dischargedOn: string | null;
  catheterAction: CatheterAction | null;
  pump: PumpRecord;
  catheter: CatheterRecord;
}

export const DURATION: NumberLimits = { min: 1, max: 1440, step: 1, unit: 'min' };

export const blankOperation: OperationRecord = {
  type: null,
  performedOn: null,
  indication: null,
  explantReason: null,
  reimplantPlanned: null,
  surgeonRole: null,
  anaesthesia: null,
  durationMin: '',
  prophylaxis: null,
  dischargedOn: null,
  catheterAction: null,
  pump: blankPump,
  catheter: blankCatheter,
};

const answer = (said: boolean | null): 'YES' | 'NO' | null => (said === null ? null : said ? 'YES' : 'NO');
const said = (given: 'YES' | 'NO' | null): boolean | null => (given === null ? null : given === 'YES');

/** What an operation put in, or revised. */
export const putIn = ({ components }: Operation, kind: 'PUMP' | 'CATHETER') =>
  components.find(
    ({ action, component }) => component.kind === kind && (action === 'IMPLANTED' || action === 'REVISED'),
  ) ?? null;

export function operationRecord(operation: Operation): OperationRecord {
  const [pump, catheter] = [putIn(operation, 'PUMP'), putIn(operation, 'CATHETER')];
  return {
    type: operation.type,
    performedOn: operation.performedOn,
    indication: operation.indication,
    explantReason: operation.explantReason,
    reimplantPlanned: answer(operation.reimplantPlanned),
    surgeonRole: operation.surgeonRole,
    anaesthesia: operation.anaesthesia,
    durationMin: operation.durationMin === null ? '' : String(operation.durationMin),
    prophylaxis: answer(operation.antibioticProphylaxis),
    dischargedOn: operation.dischargedOn,
    catheterAction: catheter?.action === 'REVISED' ? 'REVISED' : null,
    pump: pump ? pumpRecord(pump.component) : blankPump,
    catheter: catheter ? catheterRecord(catheter.component) : blankCatheter,
  };
}

/** Which parts a form asks for. */
export function partsAsked({ type, catheterAction }: OperationRecord): { pump: boolean; catheter: boolean } {
  return {
    pump: type === 'IMPLANT' || type === 'PUMP_REPLACEMENT',
    catheter: type === 'IMPLANT' || (type === 'CATHETER_REVISION' && catheterAction !== null),
  };
}

const details = (record: OperationRecord) => ({
  indication: record.indication,
  surgeonRole: record.surgeonRole,
  anaesthesia: record.anaesthesia,
  durationMin: numberOf(record.durationMin),
  antibioticProphylaxis: said(record.prophylaxis),
  dischargedOn: record.dischargedOn,
});

const explant = (record: OperationRecord) => ({
  explantReason: record.explantReason,
  reimplantPlanned: said(record.reimplantPlanned),
});

type Sent = Omit<RecordProcedureInput, 'patientId' | 'type' | 'performedOn' | 'reasons'>;

export function operationInput(record: OperationRecord): Sent {
  const asked = partsAsked(record);
  const { type, catheterAction } = record;
  return {
    ...details(record),
    ...(asked.pump ? { pump: pumpInput(record.pump) } : {}),
    ...(asked.catheter
      ? { catheter: catheterAction === 'REVISED' ? newOfCatheter(record.catheter) : catheterInput(record.catheter) }
      : {}),
    ...(type === 'CATHETER_REVISION' ? { catheterAction } : {}),
    ...(type === 'EXPLANT' ? explant(record) : {}),
  };
}

type Corrected = Omit<CorrectProcedureInput, 'procedureId' | 'expectedVersion' | 'reason' | 'reasons'>;

/** Only what differs is sent, so that nobody's other edit is undone. */
export function correctionOf(record: OperationRecord, base: OperationRecord, operation: Operation): Corrected {
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const changed = Object.fromEntries(
    Object.entries({ ...details(record), ...explant(record), performedOn: record.performedOn }).filter(
      ([field, value]) =>
        differs(value, { ...details(base), ...explant(base), performedOn: base.performedOn }[field as 'indication']),
    ),
  ) as Corrected;
  return {
    ...changed,
    ...(putIn(operation, 'PUMP') && differs(record.pump, base.pump) ? { pump: pumpInput(record.pump) } : {}),
    ...(putIn(operation, 'CATHETER') && differs(record.catheter, base.catheter)
      ? { catheter: catheterInput(record.catheter) }
      : {}),
  };
}

/** What keeps a form from being sent, by field. */
export function operationProblems(record: OperationRecord): PartProblems {
  const { type, performedOn, catheterAction, dischargedOn } = record;
  const asked = partsAsked(record);
  const duration = checkTypedNumber(record.durationMin, DURATION);
  return {
    ...(type === null ? { type: messages.clinic.procedure.typeRequired } : {}),
    ...(performedOn === null ? { performedOn: messages.fields.dateRequired } : {}),
    ...(type === 'CATHETER_REVISION' && catheterAction === null ? { catheterAction: text.catheterActionRequired } : {}),
    ...(duration === null ? {} : { durationMin: duration }),
    ...(dischargedOn !== null && performedOn !== null && dischargedOn < performedOn
      ? { dischargedOn: text.dischargedEarly }
      : {}),
    ...(asked.pump ? pumpProblems(record.pump) : {}),
    ...(asked.catheter ? catheterProblems(record.catheter) : {}),
  };
}
