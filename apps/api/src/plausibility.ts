import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { Length, MaxLength } from 'class-validator';
import { answeredInField } from '#libs/therapy/index';
import { RegistryError } from './errors.js';

/** What a check of plausibility or of dates found: an ERROR cannot be, a WARNING is stored with a reason. */
export interface Implausibility {
  /** 'D9', or the limit: 'LIMIT:daily-dose'. */
  readonly rule: string;
  readonly level: 'ERROR' | 'WARNING';
  /** Of the input. */
  readonly field: string;
  /** What is unusual or impossible, and what would be right. */
  readonly sentence: string;
}

@InputType({
  description: 'Why something unusual is right. Asked for by the rule and field of an IMPLAUSIBLE refusal.',
})
export class LimitReasonInput {
  @Field(() => String, { description: 'The rule, as the refusal names it.' })
  @MaxLength(60)
  rule!: string;

  @Field(() => String, { description: 'The field, as the refusal names it.' })
  @MaxLength(60)
  field!: string;

  @Field(() => String, { description: 'The reason, 3 to 300 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 300)
  reason!: string;
}

@ObjectType({ description: 'Why something unusual was stored.' })
export class LimitReason {
  @Field(() => String, { description: 'The rule it departs from.' })
  rule!: string;

  @Field(() => String, { description: 'The field it is about.' })
  field!: string;

  @Field(() => String, { description: 'The reason given.' })
  reason!: string;
}

/**
 * Lets pass what is possible, and what is unusual with a reason. What a field of the record answers (`answeredInField`)
 * takes no reason.
 *
 * @returns the reasons to store: those given for something that was found, no others
 * @throws VALIDATION_FAILED for the first thing that cannot be; IMPLAUSIBLE with all that wants a reason and has none,
 *   each with its rule, field and sentence in `findings`
 */
export function acceptOrRefuse(
  found: readonly Implausibility[],
  given: readonly LimitReasonInput[] | null | undefined,
): LimitReason[] {
  const impossible = found.find(({ level }) => level === 'ERROR');
  if (impossible) {
    const { rule, field, sentence } = impossible;
    throw new RegistryError('VALIDATION_FAILED', sentence, { rule, field });
  }
  const reasonOf = ({ rule, field }: Implausibility): string | undefined =>
    answeredInField.includes(rule)
      ? undefined
      : given?.find((reason) => reason.rule === rule && reason.field === field)?.reason;
  // One reason answers a rule at a field, however often it was found there.
  const unusual = [...new Map(found.map((one) => [JSON.stringify([one.rule, one.field]), one])).values()];
  const unexplained = unusual.filter((one) => reasonOf(one) === undefined);
  const [first] = unexplained;
  if (first) {
    throw new RegistryError('IMPLAUSIBLE', first.sentence, {
      rule: first.rule,
      field: first.field,
      findings: unexplained.map(({ rule, field, sentence }) => ({ rule, field, sentence })),
    });
  }
  return unusual.map((one) => ({ rule: one.rule, field: one.field, reason: reasonOf(one) ?? '' }));
}
