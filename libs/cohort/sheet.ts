import type { Answer, Answers, Rater } from '#libs/instruments/index';
import type { BurdenOfTheDay, Traits } from './severity.js';
import type { CohortModel } from './cohort-model.js';
import type { Person } from './person.js';
import type { Random } from './random.js';

/** All that the answers of one visit depend on. */
export interface SheetContext {
  readonly random: Random;
  readonly model: CohortModel;
  readonly person: Person;
  readonly habits: Habits;
  readonly today: BurdenOfTheDay;
}

/** What makes one person's answers to single items alike from visit to visit. */
export interface Habits {
  readonly traits: Traits;
  /** Standard normal lean of every muscle and side, by the code of its cell. */
  readonly muscles: ReadonlyMap<string, number>;
  readonly contractures: ReadonlySet<string>;
  /** Standard normal lean of every care task; null: not part of this person's care. */
  readonly tasks: ReadonlyMap<string, number | null>;
  readonly seat: string;
  readonly hoist: boolean;
  readonly transfersADay: number;
}

/** Answers to one instrument, and who gave them. */
export interface Sheet {
  readonly rater: Rater;
  readonly answers: Answers;
}

const known = new Map<string | number, Answer>();

/** An answer by its raw code; every sheet shares the one object. */
export function answered(code: string | number): Answer {
  const answer = known.get(code) ?? Object.freeze({ code: String(code), absence: null, reason: null });
  known.set(code, answer);
  return answer;
}

export const notApplicable: Answer = Object.freeze({ code: null, absence: 'NOT_APPLICABLE', reason: null });

const undone = new Map<string, Answer>();

export function notDone(reason: string): Answer {
  const answer = undone.get(reason) ?? Object.freeze({ code: null, absence: 'NOT_DONE' as const, reason });
  undone.set(reason, answer);
  return answer;
}
