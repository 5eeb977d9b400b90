import type { BarLane, EventLane } from '../../../charts/lanes/lane.js';
import { messages } from '../../../messages/messages.js';
import type { Course, CourseComponent } from './course.js';

const text = messages.patientPage.swimlane;

/** Complications at their onset, with code and word; sentinel events stand out. */
export function complicationLane({ complications }: Pick<Course, 'complications'>): EventLane {
  return {
    kind: 'events',
    key: 'complications',
    title: text.complications,
    events: complications
      .map(({ onsetOn, resolvedOn, type }) => ({
        on: onsetOn,
        until: resolvedOn,
        code: type.code,
        label: type.sentinel ? text.sentinel(type.label) : type.label,
        grave: type.sentinel,
      }))
      .toSorted((one, other) => one.on.localeCompare(other.on)),
  };
}

/** Each pump and catheter from its implant to its explant, and the operations on them. */
export function deviceLane({
  components,
  procedures,
  diedOn,
}: Pick<Course, 'components' | 'procedures' | 'diedOn'>): BarLane {
  return {
    kind: 'bars',
    key: 'devices',
    title: text.devices,
    tracks: [text.pump, text.catheter],
    bars: components
      .toSorted((one, other) => other.kind.localeCompare(one.kind) || one.implantedOn.localeCompare(other.implantedOn))
      .map((component) => ({
        track: component.kind === 'PUMP' ? text.pump : text.catheter,
        label: componentWords(component),
        from: component.implantedOn,
        until: component.explantedOn ?? diedOn,
      })),
    marks: procedures
      .map(({ type, performedOn }) => ({ on: performedOn, label: messages.clinic.procedureTypes[type] }))
      .toSorted((one, other) => one.on.localeCompare(other.on)),
  };
}

function componentWords({ modelName, tipLevel }: CourseComponent): string {
  const model = modelName ?? text.modelUnknown;
  return tipLevel === null ? model : text.tipAt(model, tipLevel);
}
