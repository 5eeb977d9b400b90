import { effectAt } from './expected.js';
import type { CohortModel, Measure, MeasureModel } from './cohort-model.js';
import type { Random } from './random.js';
import type { AetiologyCode } from './synthetic-patient.js';

/** How one person's burden in one measure starts, and by which share of itself therapy lowers it. */
export interface Trait {
  readonly burden: number;
  readonly reduction: number;
}

export type Traits = Readonly<Record<Measure, Trait>>;

/** Therapy on one day: days since the system in use was implanted, and whether it delivers as it should. */
export interface Delivery {
  readonly days: number;
  readonly working: boolean;
}

/** Share of the variance that the domains of one person have in common: of severity, of response, of a good day. */
const COMMON = { severity: 0.5, response: 0.5, day: 0.3 };

/** Draws severity and response of one person, correlated over the domains but not with each other. */
export function inventTraits(random: Random, model: CohortModel, aetiology: AetiologyCode): Traits {
  const severity = random.normal();
  const response = random.normal();
  const responds = random.chance(model.nonResponders) ? 0 : model.aetiologies[aetiology].response;
  const traits: Partial<Record<Measure, Trait>> = {};
  for (const [name, measure] of Object.entries(model.measures)) {
    const burden = shared(random, severity, COMMON.severity);
    const reduction = shared(random, response, COMMON.response);
    const changes = !random.chance(measure.unchanging.share);
    traits[name as Measure] = {
      burden: changes
        ? scattered(measure.baselineBurden, measure.steps, measure.baselineSpread, burden)
        : measure.unchanging.burden,
      reduction: changes
        ? Math.min(1, responds * scattered(measure.reduction, 1, measure.reductionSpread, reduction))
        : 0,
    };
  }
  return traits as Traits;
}

/** One person's burdens on one day, in steps from the best value of each scale. */
export class BurdenOfTheDay {
  private readonly mood: number;

  constructor(
    private readonly random: Random,
    private readonly model: CohortModel,
    private readonly person: { readonly aetiology: AetiologyCode; readonly traits: Traits },
    /** Null before the implant and after the system was taken out. */
    private readonly delivery: Delivery | null,
  ) {
    this.mood = random.normal();
  }

  of(name: Measure): number {
    const measure = this.model.measures[name];
    const { burden, reduction } = this.person.traits[name];
    const today = burden * (1 - reduction * this.effect(name));
    return scattered(today, measure.steps, measure.dayToDay, shared(this.random, this.mood, COMMON.day));
  }

  private effect(name: Measure): number {
    if (this.delivery === null) return 0;
    const share = this.delivery.working ? 1 : this.model.effectDuringMalfunction;
    return share * effectAt(this.model, this.person.aetiology, name, this.delivery.days);
  }
}

/**
 * A value moved away from its mean by a standard normal z, never off the scale 0 … top. The move is symmetric, so that
 * the mean over many z is the mean given.
 *
 * @param spread 0–1, share of the way to the nearer end that can be reached
 */
export function scattered(mean: number, top: number, spread: number, z: number): number {
  return mean + spread * Math.min(mean, top - mean) * Math.tanh(z);
}

/** A standard normal of which a share of the variance is one given standard normal. */
export function shared(random: Random, common: number, share: number): number {
  return Math.sqrt(share) * common + Math.sqrt(1 - share) * random.normal();
}

/** The score a burden stands for, above its best value: steps rounded by chance, so that means are kept. */
export function stepsOf(random: Random, { steps }: MeasureModel, burden: number): number {
  return Math.min(steps, Math.max(0, random.rounded(burden)));
}
