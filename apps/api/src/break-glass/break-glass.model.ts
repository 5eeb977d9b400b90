import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Centre } from '../centres/centre.entity.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum GlassVerdict {
  JUSTIFIED = 'JUSTIFIED',
  NOT_JUSTIFIED = 'NOT_JUSTIFIED',
}
registerEnumType(GlassVerdict, {
  name: 'GlassVerdict',
  description: 'What a review of an emergency access found.',
  valuesMap: {
    JUSTIFIED: { description: 'The emergency called for it.' },
    NOT_JUSTIFIED: { description: 'It should not have happened; the note says why.' },
  },
});

@InputType({ description: 'Whom a clinician has to look at, at another centre, and why.' })
export class OpenBreakGlassInput {
  @Field(() => String, { description: 'Code of the centre that follows the patient.' })
  @MaxLength(16)
  centreCode!: string;

  @Field(() => String, {
    description: 'Family name, hospital number at that centre, or pseudonym; whole, as recorded.',
  })
  @trimmed
  @Length(1, 120)
  knownAs!: string;

  @Field(() => CalendarDay, { description: 'Day of birth.' })
  bornOn!: string;

  @Field(() => String, { description: 'Why it cannot wait. The centre of the patient reads it.' })
  @trimmed
  @Length(10, 500)
  reason!: string;
}

@ObjectType({ description: 'The one patient of another centre this login session may read now.' })
export class OpenedBreakGlass {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  patientId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself, UTC.' })
  until!: Date;
}

@ObjectType({ description: 'Whom the signed-in person looks at under break-glass.' })
export class BreakGlassSight {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  patientId!: string;

  @Field(() => String, { description: 'Pseudonym of the patient.' })
  pseudonym!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself, UTC.' })
  until!: Date;
}

@ObjectType({ description: 'One emergency access to a patient by a clinician of another centre.' })
export class BreakGlassUse {
  @Field(() => ID, { description: 'Identifier of the access.' })
  id!: string;

  @Field(() => Centre, { description: 'Centre of the patient.' })
  centre!: Centre;

  @Field(() => Centre, { description: 'Centre of whoever looked.' })
  fromCentre!: Centre;

  @Field(() => ID, { nullable: true, description: 'Patient looked at. Null: not for the reader to know, or gone.' })
  patientId!: string | null;

  @Field(() => String, { nullable: true, description: 'Pseudonym. Null: not for the reader to know, or gone.' })
  pseudonym!: string | null;

  @Field(() => String, { description: 'Name of whoever looked.' })
  openedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ended by itself at the latest, UTC.' })
  until!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When she left earlier, UTC. Null: she did not.' })
  closedAt!: Date | null;

  @Field(() => String, { description: 'Why it could not wait, in her words.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'By when it is to be reviewed: 72 hours after it was opened, UTC.' })
  reviewDueAt!: Date;

  @Field(() => Boolean, { description: 'Whether it should have been reviewed by now.' })
  overdue!: boolean;

  @Field(() => GlassVerdict, { nullable: true, description: 'Null: not reviewed yet.' })
  verdict!: GlassVerdict | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer added.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the reviewer.' })
  reviewedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'UTC.' })
  reviewedAt!: Date | null;
}

@InputType({ description: 'What the review of an emergency access found.' })
export class ReviewBreakGlassInput {
  @Field(() => ID, { description: 'The access reviewed.' })
  @IsUUID()
  id!: string;

  @Field(() => GlassVerdict, { description: 'Whether the emergency called for it.' })
  verdict!: GlassVerdict;

  @Field(() => String, { nullable: true, description: 'Needed when it was not justified.' })
  @trimmed
  @IsOptional()
  @Length(3, 500)
  note?: string | null;
}
