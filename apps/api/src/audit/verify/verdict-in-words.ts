import type { Verdict } from './verify-trail.js';

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** What was checked, and what came of it, for whoever typed the command. */
export function verdictInWords({ findings, chain, values, records, checkpoints }: Verdict): string {
  const checked = [
    `Chain: ${counted(chain.events, 'event')}, each reckoned anew from its fields, its changes and the hash before it.`,
    `Values: ${counted(values.changes, 'change')} compared with the digest kept in the chain` +
      (values.redacted > 0 ? `; ${values.redacted.toLocaleString('en-GB')} redacted by an event that may.` : '.'),
    `Records: ${counted(records.records, 'row')} of ${counted(records.tables, 'table')} compared with their last event.`,
    checkpointsInWords(checkpoints),
  ];
  const spoilt = checkpoints !== null && checkpoints.unreadable > 0;
  return `${[...checked, '', conclusion(findings, chain.lastSequence, spoilt)].join('\n')}\n`;
}

function checkpointsInWords(checkpoints: Verdict['checkpoints']): string {
  if (checkpoints === null || checkpoints.count + checkpoints.unreadable === 0) {
    return 'Checkpoints: none found, so a chain rebuilt as a whole would not be noticed. Name a copy with --checkpoints.';
  }
  const { count, last, unreadable } = checkpoints;
  const newest =
    last === null ? '' : `; the newest signs event ${last.sequence.toLocaleString('en-GB')}, taken ${last.takenAt}`;
  const spoilt = unreadable > 0 ? `; ${counted(unreadable, 'line')} could not be read` : '';
  return `Checkpoints: ${counted(count, 'signature')} checked against the chain${newest}${spoilt}.`;
}

function conclusion({ count, firstBad, told }: Verdict['findings'], last: number, spoilt: boolean): string {
  if (count === 0 && spoilt) {
    return 'Whether the trail is sound cannot be told: not every checkpoint could be read. Name a whole copy with --checkpoints.';
  }
  if (count === 0) return `The trail is sound up to event ${last.toLocaleString('en-GB')}.`;
  const where = firstBad === null ? 'outside the chain' : `first at event ${firstBad}`;
  const more = count - told.length;
  return [
    `The trail is BROKEN, ${where}:`,
    ...told.map(({ what }) => `  - ${what}`),
    ...(more > 0 ? [`  and ${counted(more, 'other finding')}`] : []),
  ].join('\n');
}
