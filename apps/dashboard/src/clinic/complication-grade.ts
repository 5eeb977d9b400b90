import { messages } from '../messages/messages.js';

/** Severity as number and word: "3 severe". */
export function gradeWords(grade: number | null): string {
  const word = grade === null ? undefined : messages.clinic.grades[grade - 1];
  return grade === null || word === undefined ? messages.clinic.notRecorded : messages.clinic.gradeOf(grade, word);
}
