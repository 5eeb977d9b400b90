import type { Random } from '../random.js';
import type { SyntheticCandidacy } from './records.js';
import { ageOn, type TreatedPerson } from './treated-person.js';
import { calendarDay } from '../calendar.js';

type Classified = Pick<
  SyntheticCandidacy,
  'onsetOn' | 'congenital' | 'distribution' | 'trunk' | 'dystonia' | 'gmfcs' | 'ais' | 'injuryLevel' | 'edss' | 'mrs'
>;

/** How the condition began and how far it goes, in the classifiers its aetiology has. */
export function classify(treated: TreatedPerson, assessedOn: number): Classified {
  const { random, patient } = treated;
  const { aetiology } = patient;
  const none = { gmfcs: null, ais: null, injuryLevel: null, edss: null, mrs: null };
  const congenital = aetiology === 'cerebral-palsy';
  const began = { congenital, onsetOn: congenital ? null : onsetOf(treated, assessedOn) };
  if (aetiology === 'cerebral-palsy') {
    const gmfcs = random.weighted([
      [2, 0.06],
      [3, 0.14],
      [4, 0.32],
      [5, 0.48],
    ]);
    const dystonia = random.chance(gmfcs >= 4 ? 0.35 : 0.12);
    return { ...none, ...began, gmfcs, dystonia, ...spread(treated, gmfcs >= 4 ? 0.85 : 0.15) };
  }
  if (aetiology === 'multiple-sclerosis') {
    const edss = random.whole(12, 18) / 2;
    return { ...none, ...began, edss, dystonia: false, ...spread(treated, edss >= 8 ? 0.6 : 0.15) };
  }
  if (aetiology === 'spinal-cord-injury-traumatic' || aetiology === 'spinal-cord-damage-other') {
    const cervical = random.chance(0.5);
    const injuryLevel = cervical ? `C${random.whole(4, 7)}` : `T${random.whole(2, 11)}`;
    const ais = random.weighted([
      ['A', 0.38],
      ['B', 0.17],
      ['C', 0.22],
      ['D', 0.23],
    ]);
    return { ...none, ...began, ais, injuryLevel, dystonia: false, ...spread(treated, cervical ? 1 : 0) };
  }
  if (['stroke', 'traumatic-brain-injury', 'hypoxic-brain-injury'].includes(aetiology)) {
    const mrs = random.weighted([
      [3, 0.18],
      [4, 0.47],
      [5, 0.35],
    ]);
    return { ...none, ...began, mrs, dystonia: random.chance(0.15), ...spread(treated, 0.75) };
  }
  return { ...none, ...began, dystonia: random.chance(0.05), ...spread(treated, 0.2) };
}

/** One side where the signs are on one side; otherwise all four limbs by chance, or the legs. */
function spread({ random, person }: TreatedPerson, quadriplegia: number): Pick<Classified, 'distribution' | 'trunk'> {
  if (person.affectedSide !== null) return { distribution: 'UNILATERAL', trunk: random.chance(0.1) };
  if (random.chance(quadriplegia)) return { distribution: 'QUADRIPLEGIA', trunk: random.chance(0.7) };
  return { distribution: random.chance(0.05) ? 'TRIPLEGIA' : 'DIPLEGIA', trunk: random.chance(0.25) };
}

/** At least 14 months before, as far as it is remembered: longer ago, less precisely. */
function onsetOf(treated: TreatedPerson, assessedOn: number): string {
  const { random } = treated;
  const most = Math.max(430, Math.min(25 * 365, assessedOn - treated.bornOn - 30));
  const daysAgo = 430 + Math.floor((most - 430) * random.uniform() ** 2);
  const day = calendarDay(assessedOn - daysAgo);
  const precision = daysAgo > 3000 || slowlyBegins(treated) ? 4 : random.chance(0.5) ? 7 : 10;
  return day.slice(0, precision);
}

function slowlyBegins({ patient }: TreatedPerson): boolean {
  return ['multiple-sclerosis', 'hereditary-spastic-paraplegia', 'motor-neuron-disease', 'other'].includes(
    patient.aetiology,
  );
}

/** Kilograms and centimetres that fit age and sex. */
export function bodyOf(treated: TreatedPerson, day: number): Pick<SyntheticCandidacy, 'weightKg' | 'heightCm'> {
  const { random, patient } = treated;
  const age = ageOn(treated, day);
  if (age < 18) {
    const heightCm = Math.round((77 + 5.2 * age) * random.between(0.94, 1.04));
    return { heightCm, weightKg: tenth(Math.max(15.2, (7 + 2.5 * age) * random.between(0.85, 1.15))) };
  }
  const heightCm = Math.round((patient.sex === 'FEMALE' ? 164 : 176) + 6 * random.normal());
  const bodyMass = Math.min(36, Math.max(17.5, 24 + 4 * random.normal()));
  return { heightCm, weightKg: tenth(bodyMass * (heightCm / 100) ** 2) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Whether by chance, as it is written in a list of things looked for. */
export function lookedFor(random: Random, present: number, notAssessed = 0.03): 'PRESENT' | 'ABSENT' | 'NOT_ASSESSED' {
  const chance = random.uniform();
  return chance < present ? 'PRESENT' : chance < present + notAssessed ? 'NOT_ASSESSED' : 'ABSENT';
}
