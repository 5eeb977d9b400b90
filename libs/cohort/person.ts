import type { AetiologyModel, CohortModel } from './cohort-model.js';
import type { Random, Weighted } from './random.js';
import type { AetiologyCode, Origin, Sex } from './synthetic-patient.js';

/** What is fixed about a person before anything is done. */
export interface Person {
  readonly aetiology: AetiologyCode;
  readonly origin: Origin;
  readonly sex: Sex | null;
  readonly ageAtImplant: number;
  readonly selfReporting: boolean;
  /** Null: nobody cares for this person daily. */
  readonly caregiver: Caregiver | null;
  /** Whether the difficulty of care is asked: of the caregiver, or of someone who manages alone. */
  readonly careRated: boolean;
  readonly affectedSide: 'L' | 'R' | null;
}

export interface Caregiver {
  readonly relation: string;
  readonly paid: boolean;
}

export function inventPerson(random: Random, model: CohortModel): Person {
  const aetiology = random.weighted(aetiologyShares(model));
  const condition = model.aetiologies[aetiology];
  const ageAtImplant = ageOf(random, condition);
  const selfReporting = ageAtImplant >= 8 && random.chance(condition.selfReporting);
  const alone = selfReporting && ageAtImplant >= 18 && random.chance(0.22);
  const caregiver = alone ? null : caregiverOf(random, ageAtImplant);
  return {
    aetiology,
    origin: random.weighted(condition.origins),
    sex: sexOf(random, condition),
    ageAtImplant,
    selfReporting,
    caregiver,
    careRated: caregiver !== null || random.chance(0.3),
    affectedSide: random.chance(condition.oneSided) ? random.pick(['L', 'R'] as const) : null,
  };
}

function aetiologyShares({ aetiologies }: CohortModel): Weighted<AetiologyCode> {
  return Object.entries(aetiologies).map(([code, { share }]) => [code as AetiologyCode, share] as const);
}

function ageOf(random: Random, { ages }: AetiologyModel): number {
  const { mean, sd } = random.weighted(ages);
  return Math.min(85, Math.max(3, mean + sd * random.normal()));
}

function sexOf(random: Random, { femaleShare }: AetiologyModel): Sex | null {
  if (random.chance(0.008)) return random.chance(0.75) ? null : 'OTHER';
  return random.chance(femaleShare) ? 'FEMALE' : 'MALE';
}

function caregiverOf(random: Random, age: number): Caregiver {
  const relation = random.weighted<string>(
    age < 30
      ? [
          ['parent', 0.85],
          ['professional', 0.12],
          ['other-relative', 0.03],
        ]
      : [
          ['partner', 0.52],
          ['professional', 0.26],
          ['parent', age < 55 ? 0.12 : 0],
          ['child', age > 50 ? 0.14 : 0],
          ['sibling', 0.04],
          ['other-relative', 0.03],
        ],
  );
  return { relation, paid: relation === 'professional' || random.chance(0.08) };
}
