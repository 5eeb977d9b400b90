import type { Finding, RefillDraft } from '#libs/therapy/index';
import { presentMinute } from '../../formats/zoned-time.js';
import type { Attestation, GapAnswer, LimitReasonInput, RecordRefillInput } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import type { DoseFormData } from './dose-context-of.js';
import { draftOfProgramme, inputOfProgramme, number, programmeOf, type TypedProgramme } from './programme-typed.js';

/** A concentration: one of the list, or another one typed. */
export interface TypedConcentration {
  choice: string | null;
  other: string;
}

export const OTHER = 'OTHER';

/** A refill as typed; kept as text until it is read. */
export interface TypedRefill {
  refilledAt: string | null;
  expected: string;
  measured: string;
  filled: string;
  concentration: TypedConcentration;
  drugProduct: string | null;
  lot: string;
  drugExpiresOn: string | null;
  attempts: string;
  imagingGuided: 'YES' | 'NO' | null;
  alarmOn: string | null;
  nextAppointmentOn: string | null;
  attestation: Attestation | null;
  review: string;
  gapAnswer: GapAnswer | null;
  emptyGrade: string | null;
  /** Whether the programme changes with the refill. */
  programmed: boolean;
  programme: TypedProgramme;
}

const LISTED = ['500', '1000', '2000'];

export const concentrationOf = ({ choice, other }: TypedConcentration): number | null =>
  choice === null ? null : choice === OTHER ? number(other) : Number(choice);

export const typedConcentration = (value: number | null | undefined): TypedConcentration => {
  if (value == null) return { choice: null, other: '' };
  const listed = LISTED.includes(String(value));
  return listed ? { choice: String(value), other: '' } : { choice: OTHER, other: String(value) };
};

/** A new refill begins now, with the drug of the last one, and with a programme only where none runs. */
export const refillOf = (form: DoseFormData): TypedRefill => ({
  refilledAt: presentMinute(),
  expected: '',
  measured: '',
  filled: '',
  concentration: typedConcentration(form.lastRefill?.concentrationUgPerMl),
  drugProduct: form.lastRefill?.drugProduct ?? null,
  lot: '',
  drugExpiresOn: null,
  attempts: '',
  imagingGuided: null,
  alarmOn: null,
  nextAppointmentOn: null,
  attestation: null,
  review: '',
  gapAnswer: null,
  emptyGrade: null,
  programmed: form.lastProgramming === null,
  programme: programmeOf(form),
});

/** What of it is checked and computed with; null without a time. */
export function draftOfRefill(typed: TypedRefill): RefillDraft | null {
  const { refilledAt: at } = typed;
  if (at === null) return null;
  const concentrationUgPerMl = concentrationOf(typed.concentration);
  return {
    at,
    expectedResidualMl: number(typed.expected),
    measuredResidualMl: number(typed.measured),
    filledMl: number(typed.filled),
    concentrationUgPerMl,
    drugExpiresOn: typed.drugExpiresOn,
    alarmOn: typed.alarmOn,
    nextAppointmentOn: typed.nextAppointmentOn,
    reviewed: typed.review.trim().length >= 3,
    gapAnswered: typed.gapAnswer !== null,
    emptyGraded: typed.emptyGrade !== null,
    programming: typed.programmed
      ? draftOfProgramme(typed.programme, { at, concentrationUgPerMl, reservoirMl: null, alarmOn: null })
      : null,
  };
}

const INTERVAL = 'LIMIT:refill-interval';

/** Its findings without the question for a long interval where why the refill is late is asked for anyway: one answer is enough. */
export function askedOnce(typed: TypedRefill, found: readonly Finding[]): readonly Finding[] {
  const asksWhyLate = typed.gapAnswer !== null || found.some(({ field }) => field === 'gapAnswer');
  return asksWhyLate ? found.filter(({ rule, level }) => rule !== INTERVAL || level === 'ERROR') : found;
}

/** The reason for a long interval, which is why the refill is late. */
export const reasonsOfGap = ({ gapAnswer }: TypedRefill, found: readonly Finding[]): LimitReasonInput[] =>
  gapAnswer === null
    ? []
    : found
        .filter(({ rule, level }) => rule === INTERVAL && level === 'WARNING')
        .map(({ rule, field }) => ({ rule, field, reason: messages.dosing.gapAnswers[gapAnswer] }));

/** What of it is sent; null while something it cannot be without is missing. */
export function inputOfRefill(patientId: string, typed: TypedRefill, form: DoseFormData): RecordRefillInput | null {
  const draft = draftOfRefill(typed);
  const { attestation, emptyGrade } = typed;
  if (draft === null || draft.filledMl === null || draft.concentrationUgPerMl === null || attestation === null)
    return null;
  return {
    patientId,
    refilledAt: draft.at,
    expectedResidualMl: draft.expectedResidualMl,
    measuredResidualMl: draft.measuredResidualMl,
    filledMl: draft.filledMl,
    concentrationUgPerMl: draft.concentrationUgPerMl,
    drugProduct: typed.drugProduct,
    lot: typed.lot.trim() || null,
    drugExpiresOn: typed.drugExpiresOn,
    attempts: number(typed.attempts),
    imagingGuided: typed.imagingGuided === null ? null : typed.imagingGuided === 'YES',
    alarmOn: typed.alarmOn,
    nextAppointmentOn: typed.nextAppointmentOn,
    attestation,
    discrepancyReview: typed.review.trim() || null,
    gapAnswer: typed.gapAnswer,
    emptyGrade: emptyGrade === null ? null : Number(emptyGrade),
    programming: typed.programmed
      ? inputOfProgramme(typed.programme, form.lastRefill?.concentrationUgPerMl ?? null)
      : null,
  };
}
