import {
  catheterIntervals,
  daysBetween,
  deviceIntervals,
  deviceProcedures,
  addDays,
  isClearOfBoluses,
  pumpIntervals,
  procedureBefore,
  type DeviceInterval,
  type Protocol,
} from '#libs/outcomes/index';
import { pathwayOf } from '#libs/therapy/index';
import type { AnalysisTableName, Row } from './analysis-tables.js';
import { derivePump } from './derive-pump.js';
import { deriveWindowScores, type FindInstrument, type WindowScore } from './derive-window-scores.js';
import type { Outcome } from './outcome.js';
import type { PatientRecord } from './patient-record.js';

/** Where definitions are found; published ones never change. */
export interface Definitions {
  readonly protocol: (code: string, version: string) => Protocol;
  readonly instrument: FindInstrument;
}

/** The rows of one patient. Those that refer to outcomes are finished once the outcomes have their numbers. */
export interface DerivedPatient {
  readonly outcomes: readonly Outcome[];
  readonly rows: (numberOf: (outcome: Outcome) => number) => Readonly<Record<AnalysisTableName, readonly Row[]>>;
}

/** A day that no record has: everything in place is still in place on it. */
const FOREVER = '9999-12-31';

/** Derives all analysis rows of a patient from the records alone: the same records give the same rows on any day. */
export function derivePatient(record: PatientRecord, definitions: Definitions): DerivedPatient {
  const protocol = definitions.protocol(record.protocolCode, record.protocolVersion);
  const systems = deviceIntervals(record.procedures);
  const firstImplantOn = systems[0]?.fromOn ?? null;
  // What a test bolus may still show in is no baseline (D5).
  const assessments = record.assessments.filter(
    (each) => each.purpose !== 'BASELINE' || isClearOfBoluses(record.washOuts, each.heldOn),
  );
  const scores =
    firstImplantOn === null
      ? []
      : protocol.scores.flatMap((score) =>
          deriveWindowScores({ protocol, score, find: definitions.instrument }, firstImplantOn, assessments),
        );
  const key = [record.centreId, record.patientId] as const;
  const of = (rows: readonly Row[]): readonly Row[] => rows.map((row) => [...key, ...row]);
  return {
    outcomes: scores.map(({ outcome }) => outcome),
    rows: (numberOf) => ({
      patient: of([patientRow(record, systems, scores, numberOf)]),
      window_score: firstImplantOn === null ? [] : of(scores.map((score) => scoreRow(score, firstImplantOn, numberOf))),
      filled_window: firstImplantOn === null ? [] : of(filledWindows(protocol, assessments, firstImplantOn)),
      exposure: of([
        ...clockRows('SYSTEM', systems),
        ...clockRows('PUMP', pumpIntervals(record.procedures)),
        ...clockRows('CATHETER', catheterIntervals(record.procedures)),
      ]),
      event: of(eventRows(protocol, record, systems)),
      procedure: of(
        deviceProcedures(record.procedures).map(({ id, type, performedOn, removedOn }) => [
          id,
          type,
          performedOn,
          removedOn,
        ]),
      ),
      pump: of(derivePump(record)),
      pathway: of([pathwayRow(record)]),
    }),
  };
}

/** Where the patient stands, whatever today is: what passing time changes is told by days. */
function pathwayRow({ timeline }: PatientRecord): Row {
  const { state, sinceOn, maintenanceFrom, lostFrom } = pathwayOf(timeline);
  return [state, sinceOn, maintenanceFrom, lostFrom];
}

function patientRow(
  record: PatientRecord,
  systems: readonly DeviceInterval[],
  scores: readonly WindowScore[],
  numberOf: (outcome: Outcome) => number,
): Row {
  const first = systems[0];
  const standing = scores
    .filter(({ supersededOnDay }) => supersededOnDay === null)
    .toSorted((a, b) => a.outcome.windowPosition - b.outcome.windowPosition);
  const recorded = new Set(standing.map(({ outcome }) => outcome.windowPosition).filter((position) => position > 0));
  const contacts = [record.lastContactOn, record.lastVisitOn, ...record.procedures.map((each) => each.performedOn)];
  return [
    record.protocolCode,
    record.protocolVersion,
    record.sex,
    record.aetiology,
    record.origin,
    first?.fromOn ?? null,
    first === undefined ? null : Number(first.fromOn.slice(0, 4)) - record.birthYear,
    first?.toOn ?? null,
    systems.length,
    contacts.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null),
    record.diedOn,
    record.exitedOn,
    // As text: beyond 53 windows a number would lose the last bits.
    String([...recorded].reduce((bits, position) => bits | (1n << BigInt(position)), 0n)),
    standing.map(({ outcome }) => numberOf(outcome)),
  ];
}

function scoreRow(score: WindowScore, firstImplantOn: string, numberOf: (outcome: Outcome) => number): Row {
  const { assessment, outcome, supersededOnDay } = score;
  return [
    outcome.scoreCode,
    outcome.windowCode,
    assessment.heldOn,
    supersededOnDay === null ? null : addDays(firstImplantOn, supersededOnDay),
    assessment.encounterId,
    assessment.rater,
    score.value,
    score.baselineValue,
    score.pairs,
    numberOf(outcome),
  ];
}

/** The first visit of each window that answers any of the instruments it asks for; answers by a link leave it due. */
function filledWindows(
  protocol: Protocol,
  assessments: PatientRecord['assessments'],
  firstImplantOn: string,
): readonly Row[] {
  const dated = assessments.map((each) => ({ ...each, day: daysBetween(firstImplantOn, each.heldOn) }));
  return protocol.windows.flatMap(({ code, fromDay, toDay, baseline, instruments }) => {
    const visit = dated.find(
      ({ day, purpose, instrumentCode, scores: known, byLink }) =>
        known !== null &&
        !byLink &&
        fromDay <= day &&
        day <= toDay &&
        (purpose === 'BASELINE') === baseline &&
        instruments.includes(instrumentCode),
    );
    return visit === undefined ? [] : [[code, visit.heldOn, visit.encounterId]];
  });
}

function clockRows(clock: string, intervals: readonly DeviceInterval[]): readonly Row[] {
  return intervals.map(({ fromOn, toOn }, at) => [clock, at + 1, fromOn, toOn]);
}

function eventRows(protocol: Protocol, record: PatientRecord, systems: readonly DeviceInterval[]): readonly Row[] {
  const procedures = deviceProcedures(record.procedures);
  return record.complications.map(({ id, typeCode, onsetOn, causedById }) => {
    const type = protocol.complicationTypes.find(({ code }) => code === typeCode);
    return [
      id,
      typeCode,
      // A type of another protocol version keeps a category of its own rather than vanish from the tables.
      type?.category ?? typeCode,
      onsetOn,
      causedById === null,
      type?.infection ?? false,
      systems.some(({ fromOn, toOn }) => fromOn <= onsetOn && onsetOn <= (toOn ?? FOREVER)),
      procedureBefore(procedures, onsetOn)?.id ?? null,
    ];
  });
}
