import { Field, ObjectType } from '@nestjs/graphql';
import type { BolusEffect } from './effect-of-bolus.js';
import type { TestBolus } from './test-bolus.model.js';
import { TrialCriterion } from './trial.model.js';

@ObjectType({ description: 'What the numbers say of one response criterion. The clinician decides.' })
export class CriterionProposal {
  @Field(() => TrialCriterion, { description: 'The criterion.' })
  criterion!: TrialCriterion;

  @Field(() => Boolean, { nullable: true, description: 'Whether the numbers meet it. Null: they cannot say.' })
  met!: boolean | null;

  @Field(() => String, { description: 'From which numbers, in a sentence.' })
  basis!: string;

  @Field(() => String, { description: 'Where the criterion comes from.' })
  source!: string;
}

type Given = Pick<TestBolus, 'doseUg'> & { readonly effect: BolusEffect };

/** Grades: the response criterion of Gilmartin 2000, there on the Ashworth scale. */
const NEEDED_FALL = 1;
/** Points: the criterion of Meythaler 2001. */
const NEEDED_POINTS = 2;

/**
 * What the recorded numbers propose for each response criterion, over all boluses of one trial.
 *
 * Modified Ashworth grades never stand for Ashworth points, which they have no valid crosswalk to: the second criterion
 * is met by the Penn scale, or left open.
 */
export function criterionProposals(boluses: readonly Given[]): CriterionProposal[] {
  return [
    {
      criterion: TrialCriterion.MEAN_LOWER_LIMB_FALL_1,
      source: 'Gilmartin 2000, there on the Ashworth scale',
      ...ofTone(boluses),
    },
    { criterion: TrialCriterion.TWO_POINTS_ASHWORTH_OR_PENN, source: 'Meythaler 2001', ...ofPoints(boluses) },
    {
      criterion: TrialCriterion.GOAL_BASED,
      source: 'as agreed with the patient',
      met: null,
      basis: 'Goals are rated by the people who agreed on them; no number proposes this.',
    },
  ];
}

type Proposed = Pick<CriterionProposal, 'met' | 'basis'>;

function ofTone(boluses: readonly Given[]): Proposed {
  const best = bestBy(boluses, ({ effect }) => effect.bestFall);
  if (best === null)
    return { met: null, basis: 'No bolus has enough lower-limb cells graded both before it and after.' };
  const { doseUg, effect } = best.bolus;
  return {
    met: best.value >= NEEDED_FALL,
    basis:
      `Mean lower-limb grade ${moved(best.value, 2)} at ${number(effect.peakHours ?? 0)} h after ${number(doseUg)} µg, ` +
      `over ${effect.pairs ?? 0} cells graded at both times; ${NEEDED_FALL.toFixed(1)} is needed.`,
  };
}

function ofPoints(boluses: readonly Given[]): Proposed {
  const best = bestBy(boluses, ({ effect }) => effect.bestPsfsFall);
  const ashworth = 'Ashworth points are not recorded here, and modified Ashworth grades do not stand for them.';
  if (best === null) return { met: null, basis: `No Penn frequency both before a bolus and after. ${ashworth}` };
  const said = `Penn frequency ${moved(best.value, 0)} after ${number(best.bolus.doseUg)} µg; ${NEEDED_POINTS} points are needed.`;
  return best.value >= NEEDED_POINTS ? { met: true, basis: said } : { met: null, basis: `${said} ${ashworth}` };
}

/** The bolus with the largest value, the first of equals; null where none has one. */
function bestBy(
  boluses: readonly Given[],
  valueOf: (bolus: Given) => number | null,
): { bolus: Given; value: number } | null {
  return boluses.reduce<{ bolus: Given; value: number } | null>((best, bolus) => {
    const value = valueOf(bolus);
    return value !== null && (best === null || value > best.value) ? { bolus, value } : best;
  }, null);
}

const moved = (fall: number, decimals: number): string => {
  if (fall === 0) return 'stayed the same';
  return `${fall > 0 ? 'fell' : 'rose'} by ${Math.abs(fall).toFixed(decimals)}`;
};

const number = (value: number): string => String(value);
