import { calendarDay } from '../calendar.js';
import { bodyOf, classify, lookedFor } from './classifiers.js';
import type { SyntheticCandidacy } from './records.js';
import { ageOn, type TreatedPerson } from './treated-person.js';

type Checked = SyntheticCandidacy['contraindications'][number];
type Treatment = SyntheticCandidacy['treatments'][number];

/** Codes of the registry's list, with how often each is met among those assessed and still implanted. */
const contraindications: readonly (readonly [code: string, present: number, resolved: number])[] = [
  ['active-infection', 0, 0.04],
  ['baclofen-hypersensitivity', 0, 0],
  ['coagulopathy', 0.01, 0.01],
  ['cardiopulmonary-instability', 0, 0.005],
  ['cannot-follow-refills', 0, 0.01],
  ['body-too-small', 0, 0],
  ['pump-too-deep', 0, 0],
  ['spinal-anomaly', 0, 0],
  ['raised-csf-pressure', 0, 0.005],
  ['uncontrolled-epilepsy', 0.03, 0.02],
  ['spinal-fusion', 0.05, 0],
  ['malnutrition', 0.04, 0.03],
  ['respiratory-failure-risk', 0.03, 0],
  ['unrealistic-goals', 0.01, 0.03],
  ['unmanaged-mental-illness', 0.005, 0.02],
  ['psychosocial-barrier', 0.01, 0.02],
];

const refusals = [
  'cannot-follow-refills',
  'unrealistic-goals',
  'active-infection',
  'spinal-anomaly',
  'psychosocial-barrier',
] as const;

const refusalNotes: Readonly<Record<(typeof refusals)[number], string>> = {
  'cannot-follow-refills': 'Refills every three months cannot be assured at present.',
  'unrealistic-goals': 'Hopes for walking again, which the therapy cannot bring; goals to be discussed anew.',
  'active-infection': 'Pressure injury with infection; to be assessed again when healed.',
  'spinal-anomaly': 'No room for a catheter on imaging.',
  'psychosocial-barrier': 'Care at home is unsettled; the social service is asked first.',
};

/** Codes of the registry's list by relation. */
const caregivers: Readonly<Record<string, string>> = {
  nobody: 'none',
  parent: 'parent',
  partner: 'partner',
  professional: 'paid-carer',
};

/** What is found on the day somebody is assessed, and what follows from it. */
export function candidacyOn(
  treated: TreatedPerson,
  assessedOn: number,
  outcome: SyntheticCandidacy['outcome'],
): SyntheticCandidacy {
  const { random, person } = treated;
  const against = outcome === 'SUITABLE' ? null : random.pick(refusals);
  const classified = classify(treated, assessedOn);
  return {
    assessedOn: calendarDay(assessedOn),
    outcome,
    outcomeNote: against === null ? null : refusalNotes[against],
    ...classified,
    ...bodyOf(treated, assessedOn),
    contraindications: checklist(treated, assessedOn, against),
    treatments: treatmentsOf(treated),
    features: featuresOf(treated, classified.gmfcs === 5),
    caregiver: caregivers[person.caregiver?.relation ?? 'nobody'] ?? 'other-family',
    distanceKm: Math.round(2 + 120 * random.uniform() ** 2.2),
    reasons: [],
  };
}

function checklist(treated: TreatedPerson, assessedOn: number, against: string | null): Checked[] {
  const { random, patient } = treated;
  const status = (present: number, resolved: number): string => {
    const chance = random.uniform();
    if (chance < present) return 'PRESENT';
    if (chance < present + resolved) return 'RESOLVED';
    return chance > 0.985 ? 'NOT_ASSESSED' : 'ABSENT';
  };
  const checked: Checked[] = contraindications.map(([code, present, resolved]) => {
    const found = status(present, resolved);
    return { code, status: code === against ? 'PRESENT' : found };
  });
  const age = ageOn(treated, assessedOn);
  if (patient.sex === 'FEMALE' && age >= 14 && age < 50) checked.push({ code: 'pregnancy', status: 'ABSENT' });
  checked.push({ code: 'age-under-4', status: age < 4 ? 'PRESENT' : 'ABSENT' });
  return checked;
}

function treatmentsOf({ random, patient }: TreatedPerson): Treatment[] {
  const child = patient.aetiology === 'cerebral-palsy';
  const treatments: Treatment[] = [];
  const tried = (probability: number, treatment: Treatment) => random.chance(probability) && treatments.push(treatment);
  const ended = (): string =>
    random.weighted([
      ['no-effect', 0.4],
      ['side-effects', 0.35],
      ['effect-lost', 0.15],
      ['continued', 0.1],
    ]);
  tried(0.93, {
    code: 'oral-baclofen',
    maxDoseMgPerDay: 5 * random.whole(child ? 4 : 8, child ? 14 : 24),
    stoppedBecause: ended(),
  });
  tried(0.4, { code: 'tizanidine', maxDoseMgPerDay: 2 * random.whole(4, 18), stoppedBecause: ended() });
  tried(0.2, { code: 'diazepam', maxDoseMgPerDay: random.whole(5, 30), stoppedBecause: ended() });
  tried(0.1, { code: 'dantrolene', maxDoseMgPerDay: 25 * random.whole(2, 12), stoppedBecause: ended() });
  tried(0.62, { code: 'botulinum-toxin', stoppedBecause: ended() });
  tried(child ? 0.06 : 0, { code: 'selective-dorsal-rhizotomy' });
  tried(child ? 0.35 : 0.08, { code: 'orthopaedic-surgery' });
  tried(0.9, { code: 'physiotherapy', stoppedBecause: 'continued' });
  return treatments;
}

/** Comorbidities that series link to infection and leak. */
function featuresOf({ random, patient }: TreatedPerson, severe: boolean): SyntheticCandidacy['features'] {
  const cerebral = patient.origin === 'CEREBRAL';
  const share: readonly (readonly [code: string, present: number])[] = [
    ['seizures', severe ? 0.55 : cerebral ? 0.25 : 0.02],
    ['feeding-tube', severe ? 0.5 : cerebral ? 0.12 : 0.02],
    ['tracheostomy', severe ? 0.06 : 0.02],
    ['incontinence', severe ? 0.9 : 0.55],
    ['scoliosis', severe ? 0.55 : 0.12],
    ['spinal-fusion', severe ? 0.12 : 0.05],
    ['vp-shunt', cerebral ? 0.12 : 0.005],
    ['cognitive-impairment', severe ? 0.85 : cerebral ? 0.5 : 0.08],
    ['communication-impairment', severe ? 0.8 : cerebral ? 0.35 : 0.04],
  ];
  return share.map(([code, present]) => ({ code, status: lookedFor(random, present) }));
}
