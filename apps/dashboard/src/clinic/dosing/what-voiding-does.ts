import { formatDate } from '../../formats/format-date.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';

const text = messages.dosing.section;
const EMPTY = 'refill.reservoir-empty';

interface Beside {
  readonly programmings: readonly { readonly refillId: string | null }[];
  readonly complications: readonly {
    readonly onsetOn: string;
    readonly type: { readonly code: string; readonly label: string };
  }[];
}

/** What goes with a refill that is voided, and what stays although it was recorded with it. */
export function whatVoidingDoes(
  { id, refilledAt }: { readonly id: string; readonly refilledAt: string },
  { programmings, complications }: Beside,
  timeZone: string,
): string {
  const { day } = zonedTime(refilledAt, timeZone);
  const empty = complications.find(({ type, onsetOn }) => type.code === EMPTY && onsetOn === day);
  return [
    text.voidRecomputes,
    programmings.some(({ refillId }) => refillId === id) ? text.voidsProgramming : null,
    empty ? text.eventStays(empty.type.label, formatDate(day)) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
