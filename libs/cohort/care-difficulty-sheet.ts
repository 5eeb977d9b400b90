import type { Answer } from '#libs/instruments/index';
import { scattered, shared, stepsOf } from './severity.js';
import { answered, notApplicable } from './sheet.js';
import type { Sheet, SheetContext } from './sheet.js';

/** The tasks rated, with the share of persons of whose care each is no part. */
export const careTasks: readonly { readonly code: string; readonly notPart: number }[] = [
  { code: 'dressing-upper', notPart: 0.02 },
  { code: 'dressing-lower', notPart: 0 },
  { code: 'bathing', notPart: 0.02 },
  { code: 'hygiene', notPart: 0.06 },
  { code: 'transfer', notPart: 0.05 },
  { code: 'positioning-chair', notPart: 0.1 },
  { code: 'positioning-bed', notPart: 0.08 },
  { code: 'orthoses', notPart: 0.4 },
];
const TASKS = { spread: 0.4, lasting: 0.7 };
const SKIPPED = 0.008;

/**
 * Difficulty of the care tasks, with the effort they take. A person without a caregiver who manages alone answers as a
 * series of their own.
 */
export function careDifficultySheet({ random, model, person, habits, today }: SheetContext): Sheet {
  const measure = model.measures['care-difficulty-8'];
  const burden = today.of('care-difficulty-8');
  const answers: Record<string, Answer> = {};
  for (const { code } of careTasks) {
    const lean = habits.tasks.get(code) ?? null;
    if (lean === null) answers[code] = notApplicable;
    else if (!random.chance(SKIPPED)) {
      const task = scattered(burden, measure.steps, TASKS.spread, shared(random, lean, TASKS.lasting));
      answers[code] = answered(stepsOf(random, measure, task));
    }
  }
  const share = burden / measure.steps;
  answers['care-minutes'] = answered(5 * Math.round(Math.min(280, 6 + 60 * share * random.between(0.6, 1.4))));
  answers['people'] = answered(Math.min(4, 1 + random.rounded(1.4 * share)));
  answers['nights-woken'] = answered(Math.min(7, random.rounded(7 * share * random.between(0.3, 1))));
  answers['relation'] = answered(person.caregiver?.relation ?? 'self');
  if (person.caregiver !== null) answers['paid'] = answered(person.caregiver.paid ? 'paid' : 'unpaid');
  return { rater: person.caregiver === null ? 'PATIENT' : 'CAREGIVER_SELF', answers };
}
