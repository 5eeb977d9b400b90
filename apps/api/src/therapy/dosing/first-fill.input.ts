import { Field, Float, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { ProgrammeInput } from './record-programming.input.js';

@InputType({ description: 'The first fill of a new pump in its operation, with the first programme.' })
export class FirstFillInput {
  @Field(() => GraphQLISODateTime, { description: 'When it was filled.' })
  @IsDate()
  filledAt!: Date;

  @Field(() => Float, { description: 'Volume in the reservoir after filling, mL.' })
  @Min(0)
  @Max(999)
  filledMl!: number;

  @Field(() => Float, { description: 'Of the drug filled in, µg/mL.' })
  @Min(0)
  @Max(99_999)
  concentrationUgPerMl!: number;

  @Field(() => String, { nullable: true, description: 'Code or name of the product, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  drugProduct?: string | null;

  @Field(() => String, { nullable: true, description: 'Lot of the drug, up to 40 characters.' })
  @IsOptional()
  @MaxLength(40)
  lot?: string | null;

  @Field(() => PartialDay, { nullable: true, description: 'Expiry of the drug.' })
  drugExpiresOn?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Low-reservoir alarm date as the programmer shows it.' })
  alarmOn?: string | null;

  @Field(() => ProgrammeInput, { nullable: true, description: 'The first programme. Null: not programmed yet.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgrammeInput)
  programming?: ProgrammeInput | null;
}
