import { readTypedDate } from '../../formats/read-typed-date.js';
import type { VisitDraft } from './visit-draft.js';

const CONTACTS: readonly unknown[] = ['IN_PERSON', 'VIDEO', 'TELEPHONE'];
const ATTESTATIONS: readonly unknown[] = [null, 'NONE', 'EVENTS', 'NOT_ASKED'];
const RATERS: readonly unknown[] = [null, 'CLINICIAN', 'PATIENT', 'CAREGIVER_PROXY', 'CAREGIVER_SELF'];
const ABSENCES: readonly unknown[] = ['NOT_DONE', 'NOT_APPLICABLE', 'MISSING'];

/** Whether something read from this device has the shape of a visit, so that the page can show it without failing. */
export function isDraft(value: unknown): value is VisitDraft {
  if (!isRecord(value)) return false;
  const { heldOn, contact, attestation, sheets } = value;
  return (
    typeof heldOn === 'string' &&
    readTypedDate(heldOn, heldOn) === heldOn &&
    CONTACTS.includes(contact) &&
    ATTESTATIONS.includes(attestation) &&
    isRecordOf(sheets, isSheet)
  );
}

function isSheet(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { rater, notDone, answers, totals, folded } = value;
  return (
    RATERS.includes(rater) &&
    (notDone === null || (isRecord(notDone) && ABSENCES.includes(notDone['absence']) && isText(notDone['reason']))) &&
    isRecordOf(answers, isAnswer) &&
    isRecordOf(totals, (typed) => typeof typed === 'string') &&
    typeof folded === 'boolean'
  );
}

function isAnswer(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['code']) &&
    (value['absence'] === null || ABSENCES.includes(value['absence'])) &&
    isText(value['reason'])
  );
}

function isText(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(fits);
}
