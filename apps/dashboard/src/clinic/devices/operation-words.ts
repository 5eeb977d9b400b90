import { explantReasons } from '#libs/therapy/index';
import { daysBetween } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { Operation } from './part-record.js';

const text = messages.devices.history;
const words = messages.devices;

/** "Pump put in: SynchroMed II, 20 mL". */
export const partsInWords = ({ components }: Operation): readonly string[] =>
  components.map(({ action, component: { kind, modelName } }) =>
    [`${words.kinds[kind]} ${words.actions[action]}`, ...(modelName === null ? [] : [modelName])].join(': '),
  );

/** A code of the list in its words; what was typed before there was a list as it stands. */
const labelled = (code: string): string =>
  explantReasons.find((reason) => reason.code === code)?.label ?? words.indications[code] ?? code;

/** Why and how it was done, as far as it is recorded. */
export function detailsInWords(operation: Operation): readonly string[] {
  const { explantReason, indication, reimplantPlanned, overrideReason, secondSignOffBy } = operation;
  const { surgeonRole, anaesthesia, durationMin, antibioticProphylaxis, dischargedOn, performedOn } = operation;
  const why = explantReason ?? indication;
  const days = dischargedOn === null ? null : daysBetween(performedOn, dischargedOn);
  const how = [
    surgeonRole && words.surgeonRoles[surgeonRole],
    anaesthesia && words.anaesthesia[anaesthesia],
    durationMin === null ? null : text.duration(durationMin),
    antibioticProphylaxis === null ? null : antibioticProphylaxis ? text.prophylaxis : text.noProphylaxis,
    days === null ? null : text.stay(`${days} ${days === 1 ? 'day' : 'days'}`),
  ].filter((part) => part !== null);
  return [
    ...(why === null ? [] : [labelled(why)]),
    ...(reimplantPlanned === null ? [] : [reimplantPlanned ? text.reimplant : text.noReimplant]),
    ...(how.length === 0 ? [] : [how.join(', ')]),
    ...(overrideReason === null ? [] : [text.override(overrideReason)]),
    ...(secondSignOffBy === null ? [] : [text.confirmed(secondSignOffBy)]),
  ];
}
