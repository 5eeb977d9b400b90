import {
  checkDates,
  checkPathway,
  dayAt,
  dayInWords,
  type Component,
  type Finding,
  type Timeline,
} from '#libs/therapy/index';
import { including } from '../findings-about.js';
import type { Implausibility } from '../../plausibility.js';
import { ProcedureType } from '../procedure.entity.js';
import type { ComponentKind } from './component.entity.js';
import { partKey } from './part-rows.js';
import { partsOfOperations } from './parts-of-operations.js';

/** What a label says of a part that is put in. */
export interface PartIdentity {
  readonly serial: string | null;
  /** A part of this serial number is in place in another patient. */
  readonly activeElsewhere: boolean;
}

/** An operation that is about to be stored, or to be given another day. */
export interface DatedOperation {
  readonly id: string;
  readonly type: ProcedureType;
  readonly performedOn: string;
  /** Only of a new one: a revision that left the catheter in. */
  readonly catheterStays?: boolean;
  /** Of the parts it puts in. */
  readonly identities: Readonly<Partial<Record<ComponentKind, PartIdentity>>>;
}

/**
 * What the date rules and the pathway say of an operation: about its own day and parts, and about records that it would
 * leave outside the time of the system. Whether an implant had a trial is asked with the operation itself.
 *
 * @param timeline everything recorded of the patient
 */
export function findingsOfDates(timeline: Timeline, operation: DatedOperation): Implausibility[] {
  const after = withParts(timeline, operation);
  const isOwn = ({ recordId }: Finding): boolean =>
    recordId === operation.id || recordId?.startsWith(`${operation.id}/`) === true;
  const before = new Set(checkDates(withParts(timeline, null)).map(keyOf));
  const found = checkDates(after);
  const ofPathway = checkPathway(after).filter((finding) => isOwn(finding) && finding.level === 'ERROR');
  const outside = found.filter((one) => one.level === 'ERROR' && !isOwn(one) && !before.has(keyOf(one)));
  return [
    ...found.filter(isOwn).map(atField),
    ...ofPathway.map(atField),
    ...outside.map((finding) => leftOutside(finding, timeline)),
    ...fillsOfAnotherPump(withParts(timeline, null), after),
  ];
}

/** A pump put in earlier than others knew takes their fills over, and held nothing before its own first one. */
function fillsOfAnotherPump(before: Timeline, after: Timeline): Implausibility[] {
  const pumpOn = ({ components }: Timeline, day: string): string | undefined =>
    components
      .filter(
        ({ kind, implantedOn, explantedOn }) => kind === 'PUMP' && implantedOn < day && (explantedOn ?? day) >= day,
      )
      .toSorted((a, b) => (a.implantedOn < b.implantedOn ? -1 : 1))
      .at(-1)?.id;
  const days = before.refills.map(({ refilledAt }) => dayAt(refilledAt, before.timeZone));
  const taken = days.filter((day) => {
    const was = pumpOn(before, day);
    return was !== undefined && was !== pumpOn(after, day);
  });
  const [first] = taken.toSorted();
  if (first === undefined) return [];
  const sentence = `The refill of ${dayInWords(first)}${taken.length > 1 ? `, and ${String(taken.length - 1)} more,` : ''} would be of another pump than it was recorded for. Check the day, or say why it is right.`;
  return [{ rule: 'PATHWAY:fills-of-another-pump', level: 'WARNING', field: 'performedOn', sentence }];
}

const keyOf = ({ rule, field, recordId }: Finding): string => `${rule} ${field} ${recordId ?? ''}`;

/** A serial number is typed in the fields of its part. */
const atField = ({ rule, level, field, sentence, recordId }: Finding): Implausibility => ({
  rule,
  level,
  field: field === 'serial' ? `${recordId?.endsWith('/PUMP') === true ? 'pump' : 'catheter'}Serial` : field,
  sentence,
});

function leftOutside({ rule, recordId }: Finding, timeline: Timeline): Implausibility {
  const has = (records: readonly { readonly id: string }[]): boolean => records.some(({ id }) => id === recordId);
  const what = has(timeline.refills)
    ? 'a refill'
    : has(timeline.programmings)
      ? 'a programming session'
      : has(timeline.visits)
        ? 'a visit'
        : has(timeline.complications)
          ? 'a complication'
          : 'another operation or trial';
  const sentence = `On this day ${what} would lie outside the time of the system. Check the day, or correct that record first.`;
  return { rule, level: 'ERROR', field: 'performedOn', sentence };
}

/** A timeline whose parts are named by the operations that put them in, with an operation in it. */
function withParts(timeline: Timeline, operation: DatedOperation | null): Timeline {
  const procedures =
    operation === null
      ? timeline.procedures
      : including(timeline.procedures, { ...stored(timeline, operation.id), ...operation });
  const { clocks } = partsOfOperations(
    procedures.map(({ id, type, performedOn }) => ({
      id,
      type,
      performedOn,
      catheterStays: operation?.id === id ? (operation.catheterStays ?? stays(timeline, id)) : stays(timeline, id),
    })),
  );
  const components = clocks.map(({ begunBy, kind, implantedOn, explantedOn }): Component => {
    const identity = operation?.id === begunBy ? operation.identities[kind] : undefined;
    const { serial, activeElsewhere } = identity ?? partOf(timeline, begunBy, kind) ?? {};
    return {
      id: partKey({ begunBy, kind }),
      kind,
      implantedOn,
      explantedOn,
      serial: serial ?? null,
      activeElsewhere: activeElsewhere ?? false,
    };
  });
  return { ...timeline, procedures, components };
}

const stored = ({ procedures }: Timeline, id: string) => procedures.find((each) => each.id === id);

const partOf = (timeline: Timeline, begunBy: string, kind: ComponentKind): Component | undefined =>
  timeline.components.find((part) => part.kind === kind && part.implantedOn === stored(timeline, begunBy)?.performedOn);

/** A revision that put no catheter in left the one there was. */
const stays = (timeline: Timeline, id: string): boolean =>
  stored(timeline, id)?.type === ProcedureType.CATHETER_REVISION &&
  partOf(timeline, id, 'CATHETER' as ComponentKind) === undefined;
