import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ProcedureType } from './procedure.entity.js';

@InputType()
export class RecordImplantInput {
  @Field(() => ID)
  patientId!: string;

  @Field(() => CalendarDay)
  performedOn!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(80)
  pumpModel?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(80)
  catheterModel?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(80)
  indication?: string | null;
}

@InputType()
export class RecordProcedureInput extends RecordImplantInput {
  @Field(() => ProcedureType)
  type!: ProcedureType;

  @Field(() => String, { nullable: true, description: 'Only for an explant.' })
  @IsOptional()
  @MaxLength(80)
  explantReason?: string | null;
}
