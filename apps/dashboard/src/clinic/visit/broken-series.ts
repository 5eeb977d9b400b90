import type { Rater } from '#libs/instruments/index';
import type { RaterRelation } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import type { Earlier } from './visit-measure.js';

const text = messages.visitEntry;

/** Why this assessment does not go on with the series of the last one; null when it does, or nobody knows who rated. */
export function brokenSeries(
  previous: Pick<Earlier, 'rater' | 'ratedBy' | 'relation'> | null,
  now: { rater: Rater; ratedById: string | null; relation: RaterRelation | null },
): string | null {
  if (previous === null) return null;
  if (previous.rater !== now.rater) return text.breaksKind(messages.clinic.raters[previous.rater].toLowerCase());
  const { ratedBy, relation } = previous;
  if (ratedBy !== null && now.ratedById !== null && ratedBy.id !== now.ratedById) return text.breaks(ratedBy.name);
  if (relation !== null && now.relation !== null && relation !== now.relation)
    return text.breaksRelation(text.relations[relation].toLowerCase());
  return null;
}
