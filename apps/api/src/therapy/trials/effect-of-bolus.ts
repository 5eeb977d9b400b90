import { pairedImprovement, type Answers, type InstrumentDefinition } from '#libs/instruments/index';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { TrialFunction, type BolusResponse, type TestBolus } from './test-bolus.model.js';

/** Score of MAS a test bolus is judged by. */
export const LOWER_LIMBS = 'mas.le.mean';

@ObjectType({ description: 'Change of one hour against before the bolus.' })
export class HourChange {
  @Field(() => Float, {
    nullable: true,
    description:
      'Fall of the mean lower-limb grade over cells graded at both times; positive is better. Null: too few such cells.',
  })
  fall!: number | null;

  @Field(() => Int, { description: 'Cells graded at both times.' })
  pairs!: number;
}

@ObjectType({ description: 'What a test bolus did, derived from its assessments.' })
export class BolusEffect {
  @Field(() => Float, {
    nullable: true,
    description:
      'Largest fall of the mean lower-limb grade against before, over cells graded at both times. Null: none.',
  })
  bestFall!: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours after the bolus of that fall, the earliest. Null: none.' })
  peakHours!: number | null;

  @Field(() => Int, { nullable: true, description: 'Cells graded at both times for that fall. Null: none.' })
  pairs!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest fall of the Penn spasm frequency against before. Null: none.',
  })
  bestPsfsFall!: number | null;

  @Field(() => Boolean, { description: 'Whether a useful function was recorded as lost.' })
  functionLost!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours observed: as stated, or up to the last assessment, whichever is longer. Null: none.',
  })
  watchedHours!: number | null;
}

type Hour = Pick<BolusResponse, 'hours' | 'answers' | 'psfsFrequency' | 'function'>;

/** Change against the assessment before the bolus; null where either has no grades, or this is the one before. */
export function hourChange(mas: InstrumentDefinition, before: Answers | null, hour: Hour): HourChange | null {
  if (hour.hours === 0 || before === null || hour.answers === null) return null;
  // Lower is better: an improvement is a fall.
  const { improvement, pairs } = pairedImprovement(mas, LOWER_LIMBS, before, hour.answers);
  return { fall: improvement, pairs };
}

/**
 * The response to one bolus. What was not graded both before and after takes no part, and is never zero; without an
 * assessment at hour 0 there is no fall.
 *
 * @param responses of this bolus, in any order
 */
export function effectOfBolus(
  mas: InstrumentDefinition,
  { observedHours }: Pick<TestBolus, 'observedHours'>,
  responses: readonly Hour[],
): BolusEffect {
  const hours = responses.toSorted((a, b) => a.hours - b.hours);
  const before = hours.find((hour) => hour.hours === 0);
  const after = hours.filter((hour) => hour.hours > 0);
  const falls = after.flatMap((hour) => {
    const change = hourChange(mas, before?.answers ?? null, hour);
    return change?.fall == null ? [] : [{ hours: hour.hours, fall: change.fall, pairs: change.pairs }];
  });
  const best = falls.reduce<(typeof falls)[number] | null>(
    (found, one) => (found === null || one.fall > found.fall ? one : found),
    null,
  );
  const psfsBefore = before?.psfsFrequency ?? null;
  const psfsFalls = after.flatMap(({ psfsFrequency }) =>
    psfsFrequency === null || psfsBefore === null ? [] : [psfsBefore - psfsFrequency],
  );
  const watched = [...after.map((hour) => hour.hours), ...(observedHours === null ? [] : [observedHours])];
  return {
    bestFall: best?.fall ?? null,
    peakHours: best?.hours ?? null,
    pairs: best?.pairs ?? null,
    bestPsfsFall: psfsFalls.length === 0 ? null : Math.max(...psfsFalls),
    functionLost: after.some((hour) => hour.function === TrialFunction.LOST),
    watchedHours: watched.length === 0 ? null : Math.max(...watched),
  };
}
