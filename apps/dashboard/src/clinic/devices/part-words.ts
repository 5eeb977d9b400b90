import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import type { Part } from './part-record.js';

const text = messages.devices.section;
const words = messages.devices;

/** What is known of a part, in words; what is not recorded is left out. */
export function factsOf(part: Part): readonly { label: string; value: string }[] {
  const measured = (value: number | null, unit: string, decimals: number): string | null =>
    value === null ? null : `${formatNumber(value, decimals)} ${unit}`;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [text.serial, part.serial],
    [text.reservoir, measured(part.reservoirMl, 'mL', 0)],
    [text.side, part.side && words.sides[part.side]],
    [text.placement, part.placement && words.placements[part.placement]],
    [text.pieces, part.pieces && words.pieces[part.pieces]],
    [text.entryLevel, part.entryLevel],
    [text.tipLevel, part.tipLevel],
    [text.length, measured(part.implantedLengthCm, 'cm', 1)],
    [text.volume, measured(part.internalVolumeMl, 'mL', 3)],
    [text.udi, part.udi],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
