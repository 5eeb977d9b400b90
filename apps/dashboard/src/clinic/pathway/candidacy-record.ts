import { checkCandidacy, type CandidacyFacts, type CheckedStatus, type Finding } from '#libs/therapy/index';
import type {
  AisGrade,
  CandidacyOutcome,
  Distribution,
  RecordCandidacyInput,
} from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { checkTypedNumber, type NumberLimits } from '../../ui/typed-number.js';

const text = messages.pathway.candidacy;

export type YesNo = 'YES' | 'NO';

export interface Checked {
  readonly status: CheckedStatus | null;
  readonly note: string;
}

export interface Treatment {
  readonly code: string;
  /** As typed, mg/day. */
  readonly maxDose: string;
  readonly stoppedBecause: string | null;
  readonly note: string;
}

/** The form as filled in; null and "" are not recorded. */
export interface CandidacyRecord {
  readonly assessedOn: string | null;
  readonly outcome: CandidacyOutcome | null;
  readonly outcomeNote: string;
  readonly congenital: YesNo | null;
  readonly onsetOn: string | null;
  readonly distribution: Distribution | null;
  readonly trunk: YesNo | null;
  readonly dystonia: YesNo | null;
  readonly gmfcs: string | null;
  readonly ais: AisGrade | null;
  readonly injuryLevel: string;
  readonly edss: string;
  readonly mrs: string | null;
  readonly weightKg: string;
  readonly heightCm: string;
  readonly contraindications: Readonly<Record<string, Checked>>;
  readonly treatments: readonly Treatment[];
  readonly features: Readonly<Record<string, Checked>>;
  readonly caregiver: string | null;
  readonly distanceKm: string;
}

/** What is wrong, by the name of the field as the registry calls it. */
export type CandidacyProblems = Readonly<Record<string, string>>;

export const blankCandidacy = (today: string): CandidacyRecord => ({
  assessedOn: today,
  outcome: null,
  outcomeNote: '',
  congenital: null,
  onsetOn: null,
  distribution: null,
  trunk: null,
  dystonia: null,
  gmfcs: null,
  ais: null,
  injuryLevel: '',
  edss: '',
  mrs: null,
  weightKg: '',
  heightCm: '',
  contraindications: {},
  treatments: [],
  features: {},
  caregiver: null,
  distanceKm: '',
});

/** Hard limits of numbers, as the registry has them. */
export const numberLimits = {
  weightKg: { min: 5, max: 250, step: 0.1, unit: 'kg' },
  heightCm: { min: 30, max: 250, step: 0.1, unit: 'cm' },
  edss: { min: 0, max: 10, step: 0.5, unit: null },
  distanceKm: { min: 0, max: 20_000, step: 0.1, unit: 'km' },
  maxDose: { min: 0, max: 10_000, step: 0.1, unit: text.doseUnit },
} as const satisfies Record<string, NumberLimits>;

const LEVEL = /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/;

/** A typed number; null where it is blank or none, so that a 0 is never lost. */
export function numberOf(typed: string): number | null {
  const cleaned = typed.trim().replace(',', '.');
  return cleaned === '' || Number.isNaN(Number(cleaned)) ? null : Number(cleaned);
}

const answered = (value: YesNo | null): boolean | null => (value === null ? null : value === 'YES');

/** What is not answered yet of the contraindications, marked absent. */
export function restAbsent(
  codes: readonly string[],
  checked: CandidacyRecord['contraindications'],
): CandidacyRecord['contraindications'] {
  const open = codes.filter((code) => (checked[code]?.status ?? null) === null);
  return { ...checked, ...Object.fromEntries(open.map((code) => [code, { status: 'ABSENT' as const, note: '' }])) };
}

const entriesOf = (checked: CandidacyRecord['contraindications']) =>
  Object.entries(checked).flatMap(([code, { status, note }]) =>
    status === null ? [] : [{ code, status, note: status === 'PRESENT' ? note.trim() || null : null }],
  );

const onsetOf = ({ congenital, onsetOn }: CandidacyRecord): string | null => (congenital === 'YES' ? null : onsetOn);

const factsOf = (record: CandidacyRecord, aetiology: string | null): CandidacyFacts => ({
  assessedOn: record.assessedOn,
  outcome: record.outcome,
  aetiology,
  onsetOn: onsetOf(record),
  weightKg: numberOf(record.weightKg),
  contraindications: entriesOf(record.contraindications),
  treatments: record.treatments.map(({ code, maxDose }) => ({ code, maxDoseMgPerDay: numberOf(maxDose) })),
});

/** What wants a reason, as the registry will ask for it. */
export const unusualOf = (record: CandidacyRecord, aetiology: string | null): Finding[] =>
  checkCandidacy(factsOf(record, aetiology)).filter(({ level }) => level === 'WARNING');

/** Whether nothing but a day and a decision is filled in: that is no assessment. */
export function restsOnNothing({ assessedOn: _day, outcome: _decision, ...rest }: CandidacyRecord): boolean {
  return Object.values(rest).every(
    (value) =>
      value === null ||
      (typeof value === 'string' && value.trim() === '') ||
      (Array.isArray(value) && value.length === 0) ||
      (isChecklist(value) && Object.values(value).every(({ status }) => status === null)),
  );
}

const isChecklist = (value: unknown): value is CandidacyRecord['contraindications'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is missing or cannot be, by field. */
export function candidacyProblems(record: CandidacyRecord, today: string): CandidacyProblems {
  const typed = (['weightKg', 'heightCm', 'edss', 'distanceKm'] as const).flatMap((field) => {
    const problem = checkTypedNumber(record[field], numberLimits[field]);
    return problem === null ? [] : [[field, problem] as const];
  });
  const doses = record.treatments.flatMap(({ code, maxDose }) => {
    const problem = checkTypedNumber(maxDose, numberLimits.maxDose);
    return problem === null ? [] : [[`treatments.${code}`, problem] as const];
  });
  const impossible = checkCandidacy(factsOf(record, null))
    .filter(({ level }) => level === 'ERROR')
    .map(({ field, sentence }) => [field, sentence] as const);
  const level = record.injuryLevel.trim().toUpperCase();
  const { assessedOn, outcome } = record;
  return Object.fromEntries([
    ...impossible,
    ...typed,
    ...doses,
    ...(level !== '' && !LEVEL.test(level) ? [['injuryLevel', text.injuryLevelWrong] as const] : []),
    ...(assessedOn === null || assessedOn > today ? [['assessedOn', messages.fields.dateRequired] as const] : []),
    ...(outcome === null ? [['outcome', text.outcomeNeeded] as const] : []),
    ...(outcome !== null && restsOnNothing(record) ? [['outcomeNote', text.nothingRecorded] as const] : []),
  ]);
}

/** What is sent, without the reasons; null while something needed is missing. */
export function candidacyInput(patientId: string, record: CandidacyRecord): RecordCandidacyInput | null {
  const { assessedOn, outcome } = record;
  if (assessedOn === null || outcome === null) return null;
  return {
    patientId,
    assessedOn,
    outcome,
    outcomeNote: record.outcomeNote.trim() || null,
    onsetOn: onsetOf(record),
    congenital: answered(record.congenital),
    distribution: record.distribution,
    trunk: answered(record.trunk),
    dystonia: answered(record.dystonia),
    gmfcs: numberOf(record.gmfcs ?? ''),
    ais: record.ais,
    injuryLevel: record.injuryLevel.trim().toUpperCase() || null,
    edss: numberOf(record.edss),
    mrs: numberOf(record.mrs ?? ''),
    weightKg: numberOf(record.weightKg),
    heightCm: numberOf(record.heightCm),
    contraindications: entriesOf(record.contraindications),
    treatments: record.treatments.map(({ code, maxDose, stoppedBecause, note }) => ({
      code,
      maxDoseMgPerDay: numberOf(maxDose),
      stoppedBecause,
      note: note.trim() || null,
    })),
    features: entriesOf(record.features).map(({ code, status }) => ({ code, status })),
    caregiver: record.caregiver,
    distanceKm: numberOf(record.distanceKm),
  };
}
