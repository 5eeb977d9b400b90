import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { OperationDetailsInput } from './record-procedure.input.js';

@InputType({
  description:
    'What was wrong about an operation. A field left out stays as it is, within the parts too; null clears it where it may be blank.',
})
export class CorrectProcedureInput extends OperationDetailsInput {
  @Field(() => ID, { description: 'Identifier of the operation.' })
  @IsUUID()
  procedureId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of the operation; the clocks of the parts move with it. Never blank.',
  })
  performedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of an explant: code of the reason.' })
  @IsOptional()
  @MaxLength(80)
  explantReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only of an explant: whether a new implant is planned.' })
  reimplantPlanned?: boolean | null;

  @Field(() => String, { description: 'Why, for the history; 3 to 500 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'The second sign-off of an implant after a negative trial.' })
export class ConfirmImplantInput {
  @Field(() => ID, { description: 'Identifier of the implant.' })
  @IsUUID()
  procedureId!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}
