import type { ErrorCode, Fault } from '../problem.js';
import type { Subject } from './plan.js';
import type { RowOf } from './tables.js';

/** The patients of patients.csv, for rows of other files to belong to. */
export class Roster {
  private readonly listed: ReadonlySet<string>;
  private readonly subjects = new Map<string, Subject>();
  private readonly refused = new Set<Subject>();

  constructor(rows: readonly RowOf<'patients'>[]) {
    this.listed = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  }

  add(subject: Subject): void {
    this.subjects.set(subject.said.pseudonym, subject);
  }

  /** The patient's row is rejected: rows that are not stored yet cannot be either. */
  refuse(subject: Subject): void {
    this.refused.add(subject);
  }

  isRefused(subject: Subject): boolean {
    return this.refused.has(subject);
  }

  all(): Subject[] {
    return [...this.subjects.values()];
  }

  /** Whom a row is about, as far as patients.csv lets us say. */
  find({ pseudonym, centreCode }: { pseudonym: string; centreCode?: string }): Subject | Fault<ErrorCode> {
    const subject = this.subjects.get(pseudonym);
    if (subject && (centreCode === undefined || centreCode === subject.centre.code)) return subject;
    if (subject) {
      return {
        code: 'PATIENT_UNKNOWN',
        column: 'centre_code',
        message: 'patients.csv lists this patient at another centre.',
      };
    }
    return this.listed.has(pseudonym) ? patientRejected : patientUnknown;
  }
}

export const patientRejected: Fault = {
  code: 'PATIENT_REJECTED',
  column: 'patient_id',
  message: 'The row of this patient in patients.csv is rejected, so nothing of the patient can be added.',
};

const patientUnknown: Fault = {
  code: 'PATIENT_UNKNOWN',
  column: 'patient_id',
  message: 'patients.csv has no row for this patient that can be read.',
};
