import { createContext, use } from 'react';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';

export type VisitGoal = VisitFormQuery['visitForm']['patient']['goals'][number];

/** What measures of a visit ask about the patient and the centre. */
export interface VisitFacts {
  clinicians: VisitFormQuery['clinicians'];
  /** The clinician who rates, unless a measure names another; null: not recorded. */
  ratedById: string | null;
  /** Agreed before the implant and locked. */
  goals: readonly VisitGoal[];
}

export const VisitFactsContext = createContext<VisitFacts>({ clinicians: [], ratedById: null, goals: [] });

export const useVisitFacts = (): VisitFacts => use(VisitFactsContext);
