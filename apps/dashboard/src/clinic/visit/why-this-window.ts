import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';

const text = messages.visitEntry;

type Form = Pick<VisitFormQuery['visitForm'], 'heldOn' | 'purpose' | 'window'> & {
  patient: Pick<VisitFormQuery['visitForm']['patient'], 'windows'>;
};

/** Why the visit of this day counts for the window it does, in a sentence. */
export function whyThisWindow({ heldOn, purpose, window, patient: { windows } }: Form): string {
  if (purpose === 'BASELINE') return text.whyBaseline;
  const own = windows.find(({ code }) => code === window?.code);
  if (own) return wordsOf(own);
  const next = windows.find(({ opensOn }) => opensOn > heldOn);
  return next ? text.whyNone(next.label, formatDate(next.opensOn)) : text.whyLast;
}

function wordsOf({ status, targetOn, closesOn }: Form['patient']['windows'][number]): string {
  const [target, closes] = [formatDate(targetOn), formatDate(closesOn)];
  switch (status) {
    case 'DUE':
    case 'OVERDUE':
      return text.why[status](target, closes);
    case 'UPCOMING':
      return text.why.UPCOMING(target);
    case 'MISSED':
      return text.why.MISSED(closes);
    default:
      return text.why[status];
  }
}
