import type { VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

const text = messages.visitEntry;

type Visit = VisitAnswersQuery['patient']['encounters'][number];

/** How a visit was entered, and what was taken beside the pump: sentences, none of what is not recorded. */
export function entryWords(visit: Pick<Visit, 'activeSeconds' | 'fromPaper' | 'antispastics' | 'antispasticsAbsence'>) {
  const { activeSeconds, fromPaper, antispastics, antispasticsAbsence } = visit;
  const drugs =
    antispasticsAbsence !== null
      ? text.drugsNotAsked
      : antispastics === null
        ? null
        : antispastics.length === 0
          ? text.drugsNone
          : antispastics.map((code) => text.drugNames[code]).join(', ');
  return [
    ...(fromPaper ? [`${text.paper}.`] : []),
    ...(activeSeconds === null ? [] : [text.took(Math.floor(activeSeconds / 60), activeSeconds % 60)]),
    ...(drugs === null ? [] : [`${text.drugs}: ${drugs.toLowerCase()}.`]),
  ].join(' ');
}

/** ": Dr Amara Osei", ": parent"; nothing where it is not recorded. */
export function raterWords(assessment: Pick<Visit['assessments'][number], 'ratedBy' | 'relation'> | undefined): string {
  if (assessment?.ratedBy) return `: ${assessment.ratedBy.name}`;
  return assessment?.relation ? `: ${text.relations[assessment.relation].toLowerCase()}` : '';
}
