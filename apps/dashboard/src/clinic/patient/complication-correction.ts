import type {
  ComplicationChoicesQuery,
  CorrectComplicationInput,
  PatientComplicationsQuery,
} from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { Versioned } from '../../ui/use-edit.js';
import { gradeWords } from '../complication-grade.js';
import { isFatal, isOver, type ComplicationRecord } from './complication-record.js';
import type { WordedField } from './correction-form.js';

const text = messages.clinic.complication;
const serious = {
  YES: messages.clinic.patient.yes,
  NO: messages.clinic.patient.no,
  NOT_ASSESSED: messages.clinic.patient.notAssessed,
};

type Stored = Omit<
  PatientComplicationsQuery['patient']['complications'][number],
  'type' | 'recordedAt' | 'recordedBy'
> & {
  type: { code: string };
};

/** An event as the form shows it. */
export function complicationForm(stored: Stored, diedOn: string | null): Versioned<ComplicationRecord> {
  const { version, type, onsetOn, detectedOn, grade, outcome, resolvedOn, causedById } = stored;
  const isSerious = stored.serious === null ? 'NOT_ASSESSED' : stored.serious ? 'YES' : 'NO';
  return {
    version,
    form: {
      type: type.code,
      onsetOn,
      detectedOn,
      grade,
      serious: isSerious,
      outcome,
      resolvedOn,
      diedOn,
      causedById,
    },
  };
}

/** What is sent: only what was changed. A day of resolution goes with an outcome that is over, and only then. */
export function correctionOfComplication(
  record: ComplicationRecord,
  { form: base, version: expectedVersion }: Versioned<ComplicationRecord>,
): Omit<CorrectComplicationInput, 'complicationId' | 'reason'> {
  const resolvedOn = isOver(record.outcome) ? record.resolvedOn : null;
  const { type, onsetOn, detectedOn, grade, outcome, diedOn, causedById } = record;
  return {
    expectedVersion,
    ...(type !== base.type && { type }),
    ...(onsetOn !== base.onsetOn && { onsetOn }),
    ...(detectedOn !== base.detectedOn && { detectedOn }),
    ...(grade !== base.grade && { grade }),
    ...(record.serious !== base.serious && {
      serious: record.serious === 'NOT_ASSESSED' ? null : record.serious === 'YES',
    }),
    ...(outcome !== base.outcome && { outcome }),
    ...(resolvedOn !== base.resolvedOn && { resolvedOn }),
    ...(isFatal(record) && diedOn !== null && { diedOn }),
    ...(causedById !== base.causedById && { causedById }),
  };
}

/** The fields as both sides of a conflict are told in. */
export function complicationFields({
  protocol,
  complications,
}: ComplicationChoicesQuery['patient']): WordedField<ComplicationRecord>[] {
  const day = (field: 'onsetOn' | 'detectedOn' | 'resolvedOn' | 'diedOn') => ({
    field,
    label: text[field],
    words: ({ [field]: value }: ComplicationRecord) => value && formatDate(value),
  });
  const cause = ({ causedById }: ComplicationRecord) => {
    const found = complications.find(({ id }) => id === causedById);
    return found ? text.causeOption(found.type.label, formatDate(found.onsetOn)) : text.noCause;
  };
  return [
    {
      field: 'type',
      label: text.type,
      words: ({ type }) => protocol.complicationTypes.find(({ code }) => code === type)?.label ?? type,
    },
    day('onsetOn'),
    day('detectedOn'),
    { field: 'grade', label: text.grade, words: ({ grade }) => (grade === null ? null : gradeWords(grade)) },
    { field: 'serious', label: text.serious, words: (record) => record.serious && serious[record.serious] },
    { field: 'outcome', label: text.outcome, words: ({ outcome }) => outcome && messages.clinic.outcomes[outcome] },
    day('resolvedOn'),
    day('diedOn'),
    { field: 'causedById', label: text.causedBy, words: cause },
  ];
}
