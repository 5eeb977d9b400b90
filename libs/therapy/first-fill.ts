import { dayAt, daysFrom } from './calendar.js';
import { checkBridge } from './check-programming.js';
import { checkRefill } from './check-refill.js';
import { dayInWords } from './day-in-words.js';
import { pumpAt, type DoseContext } from './dose-context.js';
import type { RefillDraft } from './dose-outlook.js';
import type { Finding } from './finding.js';
import type { PumpConstants } from './reservoir.js';

/** A pump an operation puts in, before the operation is stored. */
export interface NewPump {
  /** Day of the operation. */
  readonly implantedOn: string;
  /** Null where the model is not known. */
  readonly constants: PumpConstants | null;
  /** Of an implant, which begins an episode; a replacement goes on with one. */
  readonly beginsEpisode: boolean;
}

/** Everything recorded before, with the pump that is put in, and the one before it taken out. */
export function withPump(context: DoseContext, { implantedOn, constants, beginsEpisode }: NewPump): DoseContext {
  const endsThen = context.pumps.find(
    (pump) => pump.implantedOn <= implantedOn && (pump.explantedOn === null || pump.explantedOn > implantedOn),
  );
  const pumps = context.pumps.map((pump) => (pump === endsThen ? { ...pump, explantedOn: implantedOn } : pump));
  return {
    ...context,
    implants: beginsEpisode ? [...context.implants, implantedOn].toSorted() : context.implants,
    // Recorded late, it was taken out when the one before it was thought to be.
    pumps: [...pumps, { implantedOn, explantedOn: endsThen?.explantedOn ?? null, constants }],
  };
}

/**
 * What rules and limits say about the first fill of a new pump, and about its first programme: as about any refill, and
 * that both belong to the operation (D6). A replacement leaves old drug in the catheter, as a change of concentration does.
 *
 * @param context everything recorded before the operation
 * @returns findings in the order of the fields; the time is the field filledAt
 */
export function checkFirstFill(context: DoseContext, pump: NewPump, draft: RefillDraft): Finding[] {
  const filled = withPump(context, pump);
  const days = daysFrom(pump.implantedOn, dayAt(draft.at, context.timeZone));
  const told = (level: Finding['level'], rule: string, sentence: string): Finding => ({
    rule,
    level,
    field: 'filledAt',
    sentence,
  });
  const operation = dayInWords(pump.implantedOn);
  if (days < 0) {
    return [told('ERROR', 'D6', `The first fill lies before the operation on ${operation}: check both days.`)];
  }
  if (pumpAt(filled, draft.at)?.implantedOn !== pump.implantedOn) {
    return [told('ERROR', 'D6', 'Another pump was in place by then: check the day of the first fill.')];
  }
  const late = `The first fill lies after the day of the operation, ${operation}: record it as a refill, or say why it was so late.`;
  const all = [
    ...(days === 0 ? [] : [told('WARNING', 'LIMIT:first-fill-day', late)]),
    ...checkRefill(filled, draft).map((each) => (each.field === 'refilledAt' ? { ...each, field: 'filledAt' } : each)),
    ...(pump.beginsEpisode ? [] : checkCatheter(context, draft)),
  ];
  return [...new Map(all.map((each) => [`${each.field} ${each.rule}`, each])).values()];
}

/** The catheter stays, with what the pump before delivered. */
function checkCatheter(context: DoseContext, { at, concentrationUgPerMl, programming }: RefillDraft): Finding[] {
  if (programming === null || programming.mode === 'STOPPED' || concentrationUgPerMl === null) return [];
  return checkBridge(context, { at, bridged: programming.bridged, programmed: concentrationUgPerMl });
}
