import type { FormLanguage, LinkRespondent } from '../form.js';

/** The words of one question: for a caregiver and for the patient, and what the ends of the scale mean. */
export interface QuestionWords {
  readonly CAREGIVER: string;
  readonly PATIENT: string;
  readonly lowest: string;
  readonly highest: string;
}

/** Everything the page says, in one language: a further language is one more file like this. */
export interface Wording {
  readonly code: FormLanguage;
  /** BCP 47, for the attribute of the page. */
  readonly lang: string;
  /** What the language calls itself. */
  readonly name: string;
  /** Of the words of the questions: stored with the answers. A change of any of them is a new one. */
  readonly version: string;
  readonly title: string;
  readonly asks: (centre: string) => string;
  readonly anonymous: string;
  readonly until: (day: string) => string;
  readonly language: string;
  readonly whoAreYou: string;
  readonly relations: Readonly<Record<string, string>>;
  /** By instrument/item. */
  readonly questions: Readonly<Record<string, QuestionWords>>;
  /** Said once above the questions of an instrument. */
  readonly introductions: Readonly<Record<string, Readonly<Record<LinkRespondent, string>>>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly notApplicable: string;
  readonly preferNotToSay: string;
  readonly progress: (done: number, all: number) => string;
  readonly saved: string;
  readonly saving: string;
  readonly offline: string;
  readonly review: string;
  readonly missing: (open: number) => string;
  readonly reviewTitle: string;
  readonly reviewNote: string;
  readonly change: string;
  readonly changeOf: (question: string) => string;
  readonly back: string;
  readonly submit: string;
  readonly submitting: string;
  readonly notSent: string;
  readonly thanksTitle: string;
  readonly thanks: string;
  readonly closedTitle: string;
  readonly closed: string;
  readonly tooOften: string;
  readonly loading: string;
  readonly unreachable: string;
  readonly tryAgain: string;
}
