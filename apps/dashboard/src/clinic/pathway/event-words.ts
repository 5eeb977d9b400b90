import { deciders } from '#libs/therapy/index';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatPartialDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';

const text = messages.pathway.events;

type Event = Pick<PathwayOfPatientQuery['patient']['events'][number], 'kind' | 'detail' | 'happenedOn'>;

/** Why follow-up ended, by the code of the exit. */
export const exitWords = (code: string): string => (text.exits as Readonly<Record<string, string>>)[code] ?? code;

/** "Follow-up ended: transfer out". */
export function eventWords({ kind, detail }: Event): string {
  const name = text.kinds[kind];
  if (detail === null) return name;
  if (kind === 'CONSENT_GIVEN') return text.withDetail(name, text.retrospective);
  if (kind === 'EXITED') return text.withDetail(name, exitWords(detail));
  const decider = deciders.find(({ code }) => code === detail);
  return text.withDetail(name, decider?.label.toLowerCase() ?? detail);
}

/** Names an event within a sentence: "“Referred, Mar 2021”". */
export const eventInSentence = (event: Event): string =>
  `“${messages.pathway.dayOf(eventWords(event), formatPartialDate(event.happenedOn))}”`;
