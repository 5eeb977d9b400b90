import { contraindications, type Code } from './codes.js';
import type { Finding } from './finding.js';
import { within } from './limit-findings.js';
import { monthsSinceOnset, unmetSinceOnset } from './onset.js';
import { order } from './partial-day.js';

export type CheckedStatus = 'ABSENT' | 'PRESENT' | 'RESOLVED' | 'NOT_ASSESSED';

/** What a decision about candidacy is judged by; what is missing is not judged. */
export interface CandidacyFacts {
  readonly assessedOn: string | null;
  readonly outcome: 'SUITABLE' | 'NOT_SUITABLE' | 'DEFERRED' | null;
  /** Code of the cause of the patient. */
  readonly aetiology: string | null;
  /** A partial day. */
  readonly onsetOn: string | null;
  readonly weightKg: number | null;
  readonly contraindications: readonly { readonly code: string; readonly status: CheckedStatus }[];
  readonly treatments: readonly { readonly code: string; readonly maxDoseMgPerDay: number | null }[];
}

/** Who gives daily care. */
export const caregivers: readonly Code[] = [
  { code: 'none', label: 'Nobody' },
  { code: 'parent', label: 'Parent' },
  { code: 'partner', label: 'Partner' },
  { code: 'other-family', label: 'Other relative or friend' },
  { code: 'paid-carer', label: 'Paid carer at home' },
  { code: 'residential-home', label: 'Residential home' },
];

export type Classifier = 'gmfcs' | 'ais' | 'edss' | 'mrs';

/** Classifiers made for a cause; the others may be given all the same. */
const classifiersByAetiology: Readonly<Record<string, readonly Classifier[]>> = {
  'cerebral-palsy': ['gmfcs'],
  stroke: ['mrs'],
  'traumatic-brain-injury': ['mrs'],
  'hypoxic-brain-injury': ['mrs'],
  'encephalitis-sequela': ['mrs'],
  'brain-tumour': ['mrs'],
  'multiple-sclerosis': ['edss'],
  'spinal-cord-injury-traumatic': ['ais'],
  'spinal-cord-damage-other': ['ais'],
  'spinal-cord-injury': ['ais'],
};

/** The classifiers to offer first for a cause; none where none was made for it. */
export const classifiersOf = (aetiology: string | null): readonly Classifier[] =>
  classifiersByAetiology[aetiology ?? ''] ?? [];

/** Body-mass index, kg/m², to one decimal; null where either is missing. */
export function bodyMassIndex(weightKg: number | null, heightCm: number | null): number | null {
  if (weightKg === null || heightCm === null || heightCm <= 0) return null;
  return Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;
}

const warning = (rule: string, field: string, sentence: string): Finding => ({
  rule,
  level: 'WARNING',
  field,
  sentence,
});

/**
 * What is impossible or unusual about a decision on candidacy. The time since onset and contraindications are asked
 * about only where the therapy is to be tried; they block nothing.
 */
export function checkCandidacy(facts: CandidacyFacts): Finding[] {
  const { assessedOn, onsetOn } = facts;
  if (assessedOn !== null && onsetOn !== null && order(onsetOn, assessedOn) === 'AFTER') {
    const sentence = 'The onset lies after the day of this assessment. Check both days.';
    return [{ rule: 'D1', level: 'ERROR', field: 'onsetOn', sentence }];
  }
  const tried = facts.outcome === 'SUITABLE';
  return [
    ...(tried ? tooEarly(facts) : []),
    ...told(within('weightKg', facts.weightKg, 'weightKg', {})),
    ...(tried ? against(facts) : []),
    ...facts.treatments
      .filter(({ code }) => code === 'oral-baclofen')
      .flatMap(({ maxDoseMgPerDay }) =>
        told(within('oralBaclofenMgPerDay', maxDoseMgPerDay, 'treatments.oral-baclofen', {})),
      ),
  ];
}

const told = (found: Finding | null): Finding[] => (found === null ? [] : [found]);

function tooEarly({ assessedOn, onsetOn, aetiology }: CandidacyFacts): Finding[] {
  const since = assessedOn === null || onsetOn === null ? null : monthsSinceOnset(onsetOn, assessedOn);
  const unmet = since === null ? [] : unmetSinceOnset(aetiology, since);
  if (since === null || unmet.length === 0) return [];
  const asked = unmet.map(({ months, source }) => `${String(months)} months (${source})`).join(', ');
  const passed = since.most === 1 ? '1 month has' : `${String(since.most)} months have`;
  const sentence = `At most ${passed} passed since the onset; asked for are ${asked}. Say why it is tried so early, or defer it.`;
  return [warning('LIMIT:since-onset', 'onsetOn', sentence)];
}

function against({ contraindications: checked }: CandidacyFacts): Finding[] {
  return contraindications
    .filter(
      ({ code, weight }) =>
        weight === 'ABSOLUTE' && checked.some((one) => one.code === code && one.status === 'PRESENT'),
    )
    .map(({ code, label, source }) =>
      warning(
        'CONTRAINDICATION',
        `contraindications.${code}`,
        `${label} is an absolute contraindication (${source}). Say why the therapy may be tried all the same.`,
      ),
    );
}
